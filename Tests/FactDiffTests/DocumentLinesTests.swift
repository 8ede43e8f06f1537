// JSON lines of documents: what is read, and that a broken line names its place.
import Testing

@testable import FactDiff

@Suite struct DocumentLinesTests {
  private func message(_ lines: String) -> String {
    do {
      _ = try DocumentLine.read(path: "d.jsonl", bytes: Array(lines.utf8))
      return "no error"
    } catch {
      return error.description
    }
  }

  @Test func documents() throws {
    let lines = """
      {"source": "a", "text": "sieben\\nEnten", "language": "de", "date": "2026-01-27T10:00:00+08:00", "group": "g"}\r

      {"text":"漢","source":"b","language":null}
      {"source":"c","text":"","language":"sv"}
      """
    let read = try DocumentLine.read(path: "d.jsonl", bytes: Array(lines.utf8))
    #expect(read.map(\.source) == ["a", "b", "c"])
    #expect(read.map(\.line) == [1, 3, 4])
    #expect(read[0].text == Array("sieben\nEnten".utf8))
    #expect(read[0].language == .german && read[1].language == nil && read[2].language == .undetermined)
    #expect(read[0].date?.iso == "2026-01-27T10:00:00+08:00")
    #expect(read[0].group == "g" && read[1].group == nil)
  }

  @Test(arguments: [
    (
      "{\"source\":\"a\",\"text\":\"x\"}\n{\"source\":\"b\",\"te",
      "2:15: error: this string is never closed; \" is missing"
    ),
    ("{\"source\":\"a\",\"text\":\"x\"", "1:25: error: unexpected end; the object opened at 1:1 is never closed"),
    ("{\"source\":\"a\"}", "1:1: error: missing key \"text\""),
    ("{\"source\":\"a\",\"text\":1}", "1:22: error: a number stands here; a string belongs here"),
    ("{\"source\":\"\",\"text\":\"\"}", "1:11: error: an empty string"),
    ("[1]", "1:1: error: an array stands here; an object belongs here"),
    (
      "{\"source\":\"a\",\"text\":\"\"}\n{\"source\":\"a\",\"text\":\"\"}",
      "2:1: error: the source \"a\" stands on line 1 already; each needs its own name"
    ),
    (
      "{\"source\":\"a\",\"text\":\"\",\"date\":\"27 January\"}",
      "1:32: error: \"27 January\" is not a date; 2026-01-27 or 2026-01-27T10:00:00+08:00 belongs here"
    ),
    (
      "{\"source\":\"a\",\"text\":\"\",\"language\":\"Englisch\"}",
      "1:36: error: \"Englisch\" is not a language; a tag such as en or zh-Hant belongs here"
    ),
    ("{\"source\":\"a\",\"txet\":\"\"}", "1:15: error: unknown key \"txet\"; did you mean \"text\"?"),
    ("{\"source\":\"a\",\"text\":\"\\u0000\"}", "1:23: error: a NUL character inside a string"),
  ])
  func brokenLines(lines: String, expected: String) {
    #expect(message(lines) == "d.jsonl:" + expected)
  }

  @Test(arguments: [
    ("2026-01-27", "2026-01-27"), ("2026-01-27T10:00", "2026-01-27T10:00:00"),
    ("2026-01-27 10:00:05.25Z", "2026-01-27T10:00:05Z"), ("2026-01-27T10:00:00-0830", "2026-01-27T10:00:00-08:30"),
    ("2026-02-30", nil), ("2026-1-2", nil), ("2026-01-27T25:00", nil), ("2026-01-27T10:00+", nil), ("2026-01-27x", nil),
  ])
  func dates(text: String, expected: String?) {
    #expect(Instant(iso: text)?.iso == expected)
  }
}
