// Markdown into blocks: what is text, what vanishes, and that every piece points back into the file.

import Testing

@testable import FactDiff

/// A document behind whatever a caller puts in front of it.
func loaded(_ text: String, id: String = "a.md", language: Language? = nil) throws -> Source {
  try Source.load(id: id, bytes: Array(text.utf8), language: language)
}

extension Source {
  func string(_ range: Range<Int>) -> String {
    String(decoding: text[range].map { $0 == 0 ? UInt8(ascii: "|") : $0 }, as: UTF8.self)
  }
  var texts: [String] { blocks.map { string($0.text) } }
  func texts(_ kind: BlockKind) -> [String] { blocks.filter { $0.kind == kind }.map { string($0.text) } }
  func file(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
  func label(_ index: Int) -> String? { blocks[index].label.map(string) }
  /// What the file holds where the text of a block is.
  func written(_ index: Int) -> String { file(fileRange(of: blocks[index].text)) }
}

@Suite("Load: blocks") struct LoadBlockTests {
  @Test(
    "headings lose their marks and numbers",
    arguments: [
      ("# Title", "Title", 1), ("### 3. Costs ###", "Costs", 3), ("##标题", "标题", 2), ("#### **4. Speed**", "Speed", 4),
      ("5. Outlook\n------", "Outlook", 2), ("Outlook\n===", "Outlook", 1), ("## 一、需求", "需求", 2),
      ("## （二）成本", "成本", 2), ("## IV. Results", "Results", 2), ("### 2) 核心", "核心", 3), ("## 1.2.3 Setup", "Setup", 2),
      ("## 2026：展望", "2026：展望", 2), ("## 3.5 million users", "3.5 million users", 2), ("## 一二線城市", "一二線城市", 2),
    ])
  func heading(markup: String, text: String, level: Int) throws {
    let source = try loaded(markup)
    #expect(source.texts == [text])
    #expect(source.blocks.first?.kind == .heading)
    #expect(source.blocks.first?.zone == .heading)
    #expect(source.blocks.first?.level == level)
  }

  @Test func headingsNameWhatFollows() throws {
    let source = try loaded("# A\n\none\n\n## B\n\n- two\n\n# C\n\nthree")
    #expect(source.texts == ["A", "one", "B", "two", "C", "three"])
    #expect(source.blocks.map(\.heading) == [nil, 0, 0, 2, nil, 4])
  }

  @Test func listsNest() throws {
    let source = try loaded("- a\n- b\n    - c\n    - d\n- e\n\n1. f\n2. g\n   more\n\n- [x] h\n- [ ] i")
    #expect(source.texts == ["a", "b", "c", "d", "e", "f", "g more", "h", "i"])
    #expect(source.blocks.allSatisfy { $0.kind == .listItem && $0.zone == .list })
    #expect(source.blocks.map(\.level) == [0, 0, 1, 1, 0, 0, 0, 0, 0])
    #expect(source.blocks.map(\.row) == [0, 1, 0, 1, 2, 0, 1, 0, 1])
    #expect(source.blocks[0].container == source.blocks[4].container)
    #expect(source.blocks[0].container != source.blocks[2].container)
    #expect(source.blocks[4].container != source.blocks[5].container)
  }

  @Test(
    "markers of many spellings, and what is no marker",
    arguments: [
      ("• one\n• two", ["one", "two"]), ("1、甲\n2、乙", ["甲", "乙"]), ("1) a\n2) b", ["a", "b"]), ("+ a", ["a"]),
      ("1986. What a year", ["1986. What a year"]), ("-5 degrees", ["-5 degrees"]), ("192.", ["192."]),
      ("1、2月份", ["1、2月份"]), ("costs rose by\n10. That is all", ["costs rose by 10. That is all"]),
      ("*emphasis* here", ["emphasis here"]),
    ])
  func marker(markup: String, texts: [String]) throws {
    #expect(try loaded(markup).texts == texts)
  }

  @Test func quotesWithLazyLines() throws {
    let source = try loaded("> one\ntwo\n> > three\n\n> [!NOTE]\n> four\n\nfive")
    #expect(source.texts == ["one two", "three", "four", "five"])
    #expect(source.blocks.map(\.zone) == [.quote, .quote, .quote, .prose])
    #expect(source.blocks[0].kind == .quote)
  }

  @Test func tables() throws {
    let source = try loaded("Before\n\n| Item | Value |\n|:---|---:|\n| Length | 59 min |\n| a\\|b | **7** |\n\nAfter")
    #expect(source.texts == ["Before", "Item", "Value", "Length", "59 min", "a|b", "7", "After"])
    #expect(source.label(4) == "Value")
    #expect(source.blocks[4].rowLabel.map(source.string) == "Length")
    #expect(source.blocks[4].row == 1)
    #expect(source.blocks[4].column == 1)
    #expect(source.blocks[1].container == source.blocks[6].container)
    #expect(source.blocks[6].zone == .table)
    #expect(source.blocks[7].kind == .paragraph)
  }

  @Test func tablesWithoutOuterPipes() throws {
    let source = try loaded("text\nA | B\n--- | ---\n1 | 2\n\nx | y")
    #expect(source.texts == ["text", "A", "B", "1", "2", "x | y"])
    #expect(source.texts(.tableCell) == ["A", "B", "1", "2"])
  }

  @Test(
    "code gives no text",
    arguments: [
      "```\n12 apples\n```", "~~~swift\n12\n\n13\n~~~~", "    12 apples", "- a\n\n  ```\n  12\n  ```",
      "```\n12 never closed",
      "<pre>12\n\n13</pre>", "<script>\nlet a = 12\n\n</script>", "<!-- 12\n\n13 -->", "import { X } from \"12\"",
      "export const meta = {\n  n: 12\n}", "<style>p { width: 12px }</style>", "---", "* * *", "[ref]: https://a.b/12",
      "{{< figure src=\"12.png\" >}}",
    ])
  func noText(markup: String) throws {
    let source = try loaded("before\n\n" + markup + "\n\n")
    #expect(source.texts.filter { $0 != "before" && $0 != "a" && !$0.isEmpty } == [])
  }

  @Test func ruleAfterSeveralLinesIsNoHeading() throws {
    let source = try loaded("one\ntwo\n---\nthree")
    #expect(source.texts == ["one two", "three"])
    #expect(source.blocks.allSatisfy { $0.kind == .paragraph })
  }

  @Test func definitionsAndFootnotes() throws {
    let source = try loaded("Depth\n: 34.8 km\n: later 35 km\n\nText[^1] here.\n\n[^1]: A note.\n    Its second line.")
    #expect(source.texts == ["Depth", "34.8 km", "later 35 km", "Text here.", "A note. Its second line."])
    #expect(source.blocks[1].kind == .definition)
    #expect(source.label(1) == "Depth")
    #expect(source.label(2) == "Depth")
  }

  @Test func labelledLinesAreBlocksOfTheirOwn() throws {
    let source = try loaded("**日期：** 2026年1月27日\n**場合：** Town Hall\n\nOrt: Bern\nDatum: 3. Mai\n\nplain text\ngoes on")
    #expect(source.texts == ["日期： 2026年1月27日", "場合： Town Hall", "Ort: Bern", "Datum: 3. Mai", "plain text goes on"])
    #expect((0..<5).map(source.label) == ["日期", "場合", "Ort", "Datum", nil])
  }

  @Test(
    "labels",
    arguments: [
      ("- Depth: 34.8 km", "Depth"), ("**Date:** 26 January", "Date"), ("**Date**: 26 January", "Date"),
      ("时间：2026年", "时间"), ("> Source: AP", "Source"), ("https://a.b: c", nil), ("10:30 start", nil), ("5: five", nil),
      ("Dr. Who: a series", nil), ("Yes, said he: no", nil), ("他說，結果：好", nil), ("Nothing follows:", nil),
      ("a much longer run of words than any label has: x", nil), ("std::vector", nil),
    ])
  func label(markup: String, label: String?) throws {
    #expect(try loaded(markup).label(0) == label)
  }
}

@Suite("Load: inline text") struct LoadInlineTests {
  @Test(
    "marks vanish, text reads on",
    arguments: [
      ("**7.3级** 地震", "7.3级 地震"), ("a *b* _c_ ~~d~~ ==e==", "a b c d e"), ("***x***", "x"),
      ("ME8_6c6eY4o", "ME8_6c6eY4o"),
      ("3 * 4 and 5*6*7", "3 * 4 and 5*6*7"), ("2**10", "2**10"), ("~5 km == 5", "~5 km == 5"), ("**「甲」**是", "「甲」是"),
      ("a `12` b", "a | b"), ("``a ` b`` c", "c"), ("un`closed", "un`closed"), ("1\\.5 \\*x\\*", "1.5 *x*"),
      ("a&nbsp;b &amp; &#8217; &ndash; &euro;5 &#x41; &nope; &", "a\u{A0}b & ’ – €5 A &nope; &"),
      ("２０２６年，１．５％（Ａ）", "2026年，1.5%（A）"), ("一行\n二行", "一行二行"), ("one\ntwo", "one two"), ("一行\ntwo", "一行 two"),
      ("甲  \n乙", "甲 乙"), ("甲\\\n乙", "甲 乙"), ("甲<br>乙", "甲 乙"), ("a <b>b</b> <!-- 12 --> c", "a b  c"),
      ("x < 5 and y > 3", "x < 5 and y > 3"), ("Array<Int> a<b", "Array<Int> a<b"), ("10<sup>6</sup>", "10^6"),
      ("5 m<sup>2</sup>", "5 m2"), ("word<sup>12</sup>.", "word."), ("fact.[12] Next", "fact. Next"),
      ("<td>1</td><td>2</td>", "1|2"),
      ("see https://a.b/_x_/y_z here", "see https://a.b/_x_/y_z here"), ("a {{ site.x }} b", "a | b"),
      ("## Title {#anchor}", "Title"), ("[ ] [not a link] (x)", "[ ] [not a link] (x)"), ("a<code>12</code>b", "a|b"),
      ("**strong", "strong"), ("**日期： **2026年", "日期： 2026年"),
    ])
  func text(markup: String, text: String) throws {
    #expect(try loaded(markup).texts == [text])
  }

  @Test(
    "links",
    arguments: [
      (
        "see [the talk](https://a.b/c_d \"Talk 12\") now", LinkKind.inline, "https://a.b/c_d", "the talk",
        "see the talk now"
      ),
      ("[a](<b c>)", .inline, "b c", "a", "a"), ("[**a** b](u(v)w)", .inline, "u(v)w", "a b", "a b"),
      ("[a][r]\n\n[r]: https://x.y 'T'", .reference, "https://x.y", "a", "a"),
      ("[R  r][]\n\n[r r]: <u>", .reference, "u", "R  r", "R  r"), ("[r]\n\n[R]: u", .reference, "u", "r", "r"),
      ("x <https://a.b/c> y", .autolink, "https://a.b/c", "", "x | y"),
      ("x ![alt 12](i.png) y", .image, "i.png", "", "x | y"),
      ("[[page|shown]] x", .wiki, "page", "shown", "shown x"), ("[[page]]", .wiki, "page", "page", "page"),
      ("<a href=\"u?a=1\" class='x'>t</a> z", .html, "u?a=1", "t", "t z"),
      ("<iframe width=\"560\" src=\"https://y.z/embed/ID\"></iframe>", .html, "https://y.z/embed/ID", "", ""),
      ("{{< youtube ME8_6c6eY4o >}}", .shortcode, "ME8_6c6eY4o", "", ""),
      ("{{< youtube id=\"ME8\" autoplay=\"true\" >}}", .shortcode, "ME8", "", ""),
      ("{% youtube ME8_6c6eY4o %}", .shortcode, "ME8_6c6eY4o", "", ""),
    ])
  func link(markup: String, kind: LinkKind, target: String, label: String, text: String) throws {
    for prefix in ["", "🧪 Привет 漢字\n\n", "\u{FEFF}"] {
      let source = try loaded(prefix + markup)
      #expect(source.links.count == 1)
      let link = try #require(source.links.first)
      #expect(link.kind == kind)
      #expect(source.file(link.target) == target)
      #expect(source.string(link.label) == label)
      #expect(source.texts.last == text)
      #expect(link.block == source.blocks.count - 1)
      if kind == .shortcode { #expect(link.shortcode == "youtube") }
    }
  }

  @Test func anImageInsideALink() throws {
    let source = try loaded("[![alt *12*](i.png)](https://a.b) text")
    #expect(source.links.map { source.file($0.target) } == ["i.png", "https://a.b"])
    #expect(source.texts == ["text"])
  }
}

@Suite("Load: spans") struct LoadSpanTests {
  @Test(
    "a block's text leads back to the bytes it was read from",
    arguments: [
      "", "🧪 Привет 漢字\n\n", "\u{FEFF}", "🧪 Привет 漢字\r\n\r\n", "---\ntitle: x\n---\n",
    ])
  func back(prefix: String) throws {
    let source = try loaded(prefix + "> **7.3级** 地震 &amp; ２５\n\n- [a b](u) c\r\n\r\n| x | y |\r|---|---|\r| 1 | 2 |\r")
    let last = source.blocks.count
    #expect(source.written(last - 6) == "7.3级** 地震 &amp; ２５")
    #expect(source.written(last - 5) == "a b](u) c")
    #expect((last - 4..<last).map(source.written) == ["x", "y", "1", "2"])
    #expect(source.file(source.blocks[last - 6].span) == "**7.3级** 地震 &amp; ２５")
    let text = source.blocks[last - 6].text
    #expect(source.file(source.fileRange(of: text.upperBound - 2..<text.upperBound - 1)) == "２")
    #expect(source.file(source.fileRange(of: text.upperBound - 4..<text.upperBound - 3)) == "&amp;")
  }

  @Test func frontMatterOnlyShifts() throws {
    let body = "# Über 3 Dinge\n\nEin *Satz* mit 5 km.\n\n- eins\n- zwei\n"
    let front = "---\ntitle: T\ndate: 2026-01-27\n---\n"
    let plain = try loaded(body, language: .german)
    let shifted = try loaded(front + body, language: .german)
    let tail = shifted.blocks.suffix(plain.blocks.count)
    #expect(tail.map { shifted.string($0.text) } == plain.texts)
    #expect(tail.map { $0.span.lowerBound - front.utf8.count } == plain.blocks.map(\.span.lowerBound))
    for (a, b) in zip(tail, plain.blocks) {
      #expect(shifted.fileRange(of: a.text).lowerBound - front.utf8.count == plain.fileRange(of: b.text).lowerBound)
    }
  }

  @Test("line ends of every kind", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) throws {
    let lines = ["# A", "", "one", "two", "", "- b", "  c", "", "```", "12", "```", "> d", "> e"]
    #expect(try loaded(lines.joined(separator: end)).texts == ["A", "one two", "b c", "d e"])
  }
}
