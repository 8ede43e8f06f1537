// Input that wants to break the reader: wrong bytes, random markup, depth and length.

import Testing

@testable import FactDiff

@Suite("Load: hostile input") struct LoadHostileTests {
  @Test(
    "what is not UTF-8 is refused with its place",
    arguments: [
      ([0x61, 0x0A, 0xC3, 0xA9, 0xFF], 2, 2, "0xFF"), ([0x61, 0x00], 1, 2, "0x00"), ([0xC0, 0x80], 1, 1, "0xC0"),
      ([0xED, 0xA0, 0x80], 1, 1, "0xED"), ([0xE4, 0xB8], 1, 1, "0xE4"), ([0xF4, 0x90, 0x80, 0x80], 1, 1, "0xF4"),
      ([0x80], 1, 1, "0x80"), (Array(repeating: 0x61, count: 20) + [0], 1, 21, "0x00"),
      ([0xF0, 0x9F, 0xA7], 1, 1, "0xF0"),
      (Array(repeating: 0x61, count: 9) + [0xE0, 0x80, 0x80], 1, 10, "0xE0"),
    ] as [([UInt8], Int, Int, String)])
  func refused(bytes: [UInt8], line: Int, column: Int, byte: String) throws {
    let error = #expect(throws: InputError.self) { try Source.load(id: "a.md", bytes: bytes) }
    #expect(error?.line == line)
    #expect(error?.column == column)
    #expect(error?.message.contains(byte) == true)
    #expect(error?.path == "a.md")
  }

  @Test func agreesWithTheStandardLibraryAboutUTF8() {
    var random = SplitMix(state: 7)
    for _ in 0..<3_000 {
      var bytes = Array("añ漢🧪 plain ascii text ".utf8)
      for _ in 0..<2 {
        bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next() >> 3) | 1
      }
      #expect((encodingFault(in: bytes) == nil) == (String(validating: bytes, as: UTF8.self) != nil))
    }
  }

  @Test func randomMarkupKeepsItsPromises() throws {
    let pieces = [
      "*", "**", "_", "`", "```\n", "[", "]", "(", ")", "![", "[[", "]]", "<", ">", "<a href=\"x\">", "</a>", "<!--",
      "-->",
      "{{<", ">}}", "{%", "%}", "&amp;", "&", "\\", "|", "\n", "\n\n", "- ", "1. ", "> ", "# ", "---\n", "===\n", ": ",
      "    ",
      "\t", "漢字", "ａ１", "：", "é", "🧪", "a", "12", " ", "  \n", "\r\n", "\r", "[^1]:", "[r]: u\n", "[r]", "~~", "==",
      "<br>",
      "<td>", "<sup>2</sup>", "https://a.b/_c_", "|---|---|\n", "| a | b |\n", "title: \"x", "+++\n", "{\"a\":", "一、",
      "\u{FEFF}",
      "<pre>", "<sup>", "=\"", "'", "\"", "  ",
    ].map { Array($0.utf8) }
    var random = SplitMix(state: 20_260_127)
    for _ in 0..<2_000 {
      var bytes: [UInt8] = random.next() % 4 == 0 ? Array("---\n".utf8) : []
      for _ in 0..<(random.next() % 60) { bytes += pieces[Int(random.next() % UInt64(pieces.count))] }
      let source = try Source.load(id: "f", bytes: bytes)
      check(source)
    }
  }

  private func check(_ source: Source) {
    var text = 0
    var file = 0
    for segment in source.segments {
      #expect(segment.text >= text && segment.file >= file && segment.textLength > 0)
      text = segment.text + segment.textLength
      file = segment.file + segment.fileLength
    }
    #expect(text <= source.text.count && file <= source.bytes.count)
    var last = 0
    for (index, block) in source.blocks.enumerated() {
      #expect(block.text.lowerBound >= last && block.text.upperBound <= source.text.count)
      last = block.text.upperBound
      #expect(block.span.upperBound <= source.bytes.count)
      #expect((block.heading ?? -1) < index)
      if let label = block.label { #expect(label.upperBound <= source.text.count) }
      let range = source.fileRange(of: block.text)
      #expect(range.upperBound <= source.bytes.count)
    }
    for link in source.links {
      #expect(source.blocks.indices.contains(link.block) && link.target.upperBound <= source.bytes.count)
      #expect(!link.target.isEmpty && link.label.upperBound <= source.text.count)
    }
    #expect(String(validating: source.text, as: UTF8.self) != nil)
  }

  @Test(
    "time grows with length, not with depth",
    arguments: [
      "> ", ">", "- ", "1. ", "[", "![", "*a ", "_a ", "**a** ", "<a ", "<a href=\"", "`", "`` ` ", "[a](", "[a](b ",
      "[[", "{{< ",
      "{% ", "<!-- ", "&", "[a]", "[^1", "~~a ", "a\n> ", "- a\n  ", "| ", "|a|b|\n|-|-|\n", "<code>", "<b ", "<a \"",
      "a:", "\\", "\n- ",
      "]", ")", "[r]: u\n", "    a\n", "```\n", "<!--\n", "<pre>\n", "**a:** b\n", "a: b\n", "\n\n", "ａ", "[[a|",
      "<x y='", "\t- ", "- * ",
    ])
  func linear(piece: String) throws {
    let unit = Array(piece.utf8)
    func seconds(_ count: Int) throws -> Double {
      var bytes: [UInt8] = []
      for _ in 0..<count { bytes += unit }
      let clock = ContinuousClock()
      let start = clock.now
      let source = try Source.load(id: "h", bytes: bytes + Array("end".utf8))
      let passed = start.duration(to: clock.now)
      #expect(source.text.count <= 2 * bytes.count + 64)
      return Double(passed.components.seconds) + Double(passed.components.attoseconds) / 1e18
    }
    #expect(try seconds(20_000) < 5)
  }

  @Test func deepFrontMatterIsLinearToo() throws {
    for piece in ["[", "{a: ", "- ", "a:\n ", "\"", "'", "a: |\n"] {
      let text = "---\na: " + String(repeating: piece, count: 20_000) + "\n---\nbody"
      #expect(try loaded(text).texts.last == "body")
    }
  }

  @Test func aLongLine() throws {
    let source = try loaded(String(repeating: "word ", count: 200_000))
    #expect(source.blocks.count == 1)
    #expect(source.blocks[0].text.count == 999_999)
  }
}

@Suite("Load: language") struct LoadLanguageTests {
  @Test(
    "of a document",
    arguments: [
      ("The mission landed on the Moon and it was the first of its kind.", Language.english),
      ("Die Sonde ist auf dem Mond gelandet und das war die erste ihrer Art.", .german),
      ("La sonde est arrivée sur la Lune et c'était une première pour le pays.", .french),
      ("La sonda llegó a la Luna y fue la primera vez que el país lo logró.", .spanish),
      ("A sonda chegou à Lua e foi a primeira vez que o país não falhou.", .portuguese),
      ("这个探测器在月球着陆，这是第一次。", .simplifiedChinese), ("這個探測器在月球著陸，這是第一次。", .traditionalChinese),
      ("探査機は月に着陸した。これが初めてだ。", .japanese), ("탐사선이 달에 착륙했다. 처음이다.", .korean),
      ("這場 OpenAI town hall 由 Sam Altman 主持，談 GPT-5.2 的成本。", .traditionalChinese), ("12 34", .undetermined),
    ])
  func document(text: String, language: Language) throws {
    let source = try loaded(text)
    #expect(source.language == language)
    #expect(source.blocks.allSatisfy { $0.language == language })
  }

  @Test func ofABlock() throws {
    let chinese = "這個探測器在月球著陸，這是第一次，大家都說這個時間點很重要。他們還會在那裡進行兩週的實驗，然後把結果傳回來。"
    let source = try loaded(
      chinese + "\n\nThe lander has been on the Moon since Monday, they said.\n\nOpenAI YouTube\n\n"
        + "https://www.youtube.com/watch?v=ME8_6c6eY4o\n\n探査機は月に着陸した。これが初めてだ。\n\n二十分鐘")
    #expect(
      source.blocks.map(\.language) == [
        .traditionalChinese, .english, .traditionalChinese, .traditionalChinese, .japanese, .traditionalChinese,
      ])
  }

  @Test func theOneGivenWins() throws {
    let source = try loaded("Die Sonde ist auf dem Mond gelandet.\n\n探査機は月に着陸した。これが初めてだ。", language: .english)
    #expect(source.blocks.map(\.language) == [.english, .japanese])
    #expect(try loaded("這個時間", language: .simplifiedChinese).language == .traditionalChinese)
    #expect(try loaded("三千萬", language: .japanese).blocks[0].language == .japanese)
  }
}
