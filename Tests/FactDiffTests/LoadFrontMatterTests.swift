// Front matter in YAML, TOML and JSON: fields, what they say of the document, what is wrong with them.

import Testing

@testable import FactDiff

@Suite("Load: front matter") struct LoadFrontMatterTests {
  private func fields(_ source: Source) -> [String] {
    source.blocks.filter { $0.kind == .frontMatter }.map { block in
      (block.label.map(source.string) ?? "?") + "=" + source.string(block.text)
    }
  }

  @Test(
    "values",
    arguments: [
      ("title: Plain text # comment", ["title=Plain text"]), ("title: \"A \\\"b\\\" \\u4e2d\"", ["title=A \"b\" 中"]),
      ("title: 'it''s'", ["title=it's"]), ("tags: [a, \"b c\", 'd']", ["tags=a", "tags=b c", "tags=d"]),
      ("tags:\n  - a\n  - b c", ["tags=a", "tags=b c"]), ("tags:\n- a\n- b", ["tags=a", "tags=b"]),
      ("tags: [\n  a,\n  b,\n]", ["tags=a", "tags=b"]),
      ("event:\n  date: 2026-01-26\n  place: Bern", ["event.date=2026-01-26", "event.place=Bern"]),
      ("event: {date: 2026-01-26, n: 3}", ["event.date=2026-01-26", "event.n=3"]),
      ("a: >-\n  one\n  two\nb: 1", ["a=one two", "b=1"]),
      ("a: |\n  one\n\n  two\nb: 1", ["a=one two", "b=1"]), ("a: one\n  two\nb: 1", ["a=one two", "b=1"]),
      ("empty:\nb: 1", ["b=1"]),
      ("# note\nurl: https://a.b/c#d", ["url=https://a.b/c#d"]), ("日期: 2026-01-27", ["日期=2026-01-27"]),
      ("people:\n  - name: A\n    age: 3\n  - name: B", ["people.name=A", "people.age=3", "people.name=B"]),
      ("n: ２５", ["n=25"]),
      ("title: Foo: bar", ["title=Foo: bar"]), ("a: \"one\n  two\"", ["a=one two"]),
    ])
  func yaml(content: String, expected: [String]) throws {
    for (prefix, end) in [("", "\n"), ("\u{FEFF}", "\r\n")] {
      let text = prefix + "---\n" + content + "\n---\n\nbody 🧪"
      let source = try loaded(
        end == "\n" ? text : text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: end))
      #expect(fields(source) == expected)
      #expect(source.problems == [])
      #expect(source.texts.last == "body 🧪")
    }
  }

  @Test func toml() throws {
    let source = try loaded(
      "+++\ntitle = \"A\" # c\ndate = 2026-01-27T10:00:00Z\ntags = [\n  'a',\n  \"b\",\n]\n[event]\nplace = \"Bern\"\nn = 3\n+++\nx"
    )
    #expect(
      fields(source) == ["title=A", "date=2026-01-27T10:00:00Z", "tags=a", "tags=b", "event.place=Bern", "event.n=3"])
    #expect(source.date?.iso == "2026-01-27T10:00:00Z")
    #expect(source.texts.last == "x")
  }

  @Test func json() throws {
    let source = try loaded(
      "{\n  \"title\": \"A\\nB\",\n  \"tags\": [\"a\", \"b\"],\n  \"event\": {\"n\": 3}\n}\n\nbody")
    #expect(fields(source) == ["title=A B", "tags=a", "tags=b", "event.n=3"])
    #expect(source.texts.last == "body")
    #expect(source.problems == [])
  }

  @Test func spansAreThoseOfTheValue() throws {
    let source = try loaded("---\ntitle: \"Ein \\\"Wort\\\"\"\nevent:\n  date: 2026-01-26\n---\n")
    #expect(source.written(0) == "Ein \\\"Wort\\\"")
    #expect(source.file(source.blocks[1].span) == "2026-01-26")
    #expect(source.written(1) == "2026-01-26")
  }

  @Test(
    "the document's own date",
    arguments: [
      ("date: 2026-01-27T10:00:00+08:00", "2026-01-27T10:00:00+08:00"),
      ("date: 2026-01-27 10:00", "2026-01-27T10:00:00"),
      ("datum: 2026/1/27", "2026-01-27"), ("日期: 2026年1月27日", "2026-01-27"), ("fecha: '2026-01-27'", "2026-01-27"),
      ("publishDate: 2026-01-28\ndate: 2026-01-27", "2026-01-27"),
      ("date: 2026-01-27 10:00:05 -0800", "2026-01-27T10:00:05-08:00"),
      ("date: soon", nil), ("date: 2026-13-01", nil), ("event:\n  date: 2026-01-27", nil),
    ])
  func date(content: String, iso: String?) throws {
    #expect(try loaded("---\n" + content + "\n---\n").date?.iso == iso)
  }

  @Test func whatElseItSays() throws {
    let source = try loaded("---\ngroup: town-hall\ndraft: true\nlang: de\n---\n漢字")
    #expect(source.group == "town-hall")
    #expect(source.isDraft)
    #expect(source.language == .german)
    let given = try Source.load(
      id: "a", bytes: source.bytes, language: .french, date: Instant(date: CivilDate(year: 2020, month: 1, day: 2)),
      group: "g")
    #expect(given.language == .french)
    #expect(given.group == "g")
    #expect(given.date?.iso == "2020-01-02")
  }

  @Test(
    "broken front matter is a problem, and the body is read",
    arguments: [
      "---\ntitle: \"open\n---\n", "---\nno key at all\n---\n", "---\ntags: [a, b\nx: 1\n---\n",
      "---\n\ttitle: x\nb: 1\n---\n",
      "+++\ntitle \"x\"\n+++\n", "+++\ntitle = \"x\n+++\n", "{\n  \"title\": \n  oops }\n}\n",
      "---\ntitle: \"a\" b\n---\n",
    ])
  func broken(front: String) throws {
    let source = try loaded(front + "\nbody")
    #expect(source.problems.count == 1)
    #expect(source.problems.allSatisfy { $0.message.contains("; ") && $0.range.upperBound <= front.utf8.count })
    #expect(source.texts.last == "body")
  }

  @Test(
    "rules are not front matter",
    arguments: [
      "---\n\nText between rules.\n\n---\n\nbody", "---\ntext without an end", "---", "text\n\n---\na: b\n---\n",
      "{{< youtube X >}}\n",
    ])
  func none(text: String) throws {
    let source = try loaded(text)
    #expect(source.blocks.allSatisfy { $0.kind != .frontMatter })
    #expect(source.problems == [])
  }
}
