// Values of settings in code, which sources are compared with and nothing is extracted of.
import Testing

@testable import FactDiff

@Suite struct SettingReadingTests {
  /// The mentions, each as its words and its value.
  private func mentions(_ text: String, readsSettings: Bool = true) throws -> [String] {
    let source = try Source.load(id: "a.md", bytes: Array(text.utf8), readsSettings: readsSettings)
    return UnitsToldElsewhere.settled(Extraction.mentions(of: source), of: source).map { mention in
      String(decoding: source.bytes[mention.range], as: UTF8.self) + " = " + mention.boundedCanonical
    }
  }

  private static let lines: [(String, [String])] = [
    ("idle_timeout: 60s", ["60s = PT1M"]),
    ("idle_timeout: \"60s\"  # until a silent peer is dropped", ["60s = PT1M"]),
    ("\"maxWorkers\": 8,", ["8 = 8"]),
    ("MAX_BODY=12MiB", ["12MiB = 12 MiB"]),
    ("export QUEUE_SIZE=512", ["512 = 512"]),
    ("backoff_ms = 250", ["250 = PT0.25S"]),
    ("backoff_millis = 250", ["250 = PT0.25S"]),
    ("cache_mb = 64", ["64 = 64 MB"]),
    ("keepAliveSeconds: 75", ["75 = PT1M15S"]),
    ("linger = 20   ; seconds", ["20 = PT20S"]),
    ("keep: 14d", ["14d = P14D"]),
    ("snapshot_every: 15m", ["15m = PT15M"]),
    ("memory: 256Mi", ["256Mi = 256 MiB"]),
    ("http: \":7331\"", ["7331 = 7331"]),
    ("worker-connections 1024;", ["1024 = 1024"]),
    ("heron serve --workers 4 --port 7331", ["4 = 4", "7331 = 7331"]),
    ("fit(batch_size=64, shuffle=True)", ["64 = 64"]),
    ("mask = 0x2A", []),
    ("mode: 0755", []),
    ("address: 10.0.0.1:80", []),
    ("range: 10..20", []),
    ("size: 3 * 1024", []),
    ("if level == 3 {", []),
    ("id: 3f2a9c1b", []),
  ]

  @Test(arguments: lines)
  func line(code: String, expected: [String]) throws {
    let text = "# A\n\n```\n" + code + "\n```\n"
    #expect(try mentions(text) == expected)
    #expect(try mentions(text, readsSettings: false).isEmpty)
  }

  private static let spans: [(String, [String])] = [
    ("It listens on port `7331` by default.", ["7331 = 7331"]),
    ("A peer is dropped after `45s`.", ["45s = PT45S"]),
    ("Set `idle_timeout=45s` for that.", ["45s = PT45S"]),
    ("It needs PHP `8.2` or newer.", ["PHP `8.2 = >=PHP 8.2"]),
    ("Call `retry(3)` or `x[4]` there.", []),
    ("The commit `3f2a9c1` did it.", []),
    ("Bits `0x2A` and `0755` are set.", []),
  ]

  @Test(arguments: spans)
  func span(text: String, expected: [String]) throws {
    #expect(try mentions(text + "\n") == expected)
  }

  @Test func aBadgeTellsItsValue() throws {
    let badge = "![release](https://img.shields.io/badge/release-v2.4.1-blue)"
    #expect(try mentions(badge + "\n").contains("v2.4.1 = 2.4.1"))
    #expect(try !mentions(badge + "\n", readsSettings: false).contains { $0.hasSuffix("= 2.4.1") })
    #expect(try !mentions("![a](https://x.example/badge/build-passing-green)\n").contains { $0.contains("passing =") })
  }

  @Test func commentsDoNotTellTheLanguage() throws {
    let text = """
      # Heron 設定

      以下是預設值。

      ```yaml
      # the number of threads that read from the queue and write to the store, as many as there are cores
      workers: 8   # never more than twice the number of cores that the machine has to offer
      # the time after which a peer that has not said a word is dropped by this side of the wire
      idle: 60s    # must be longer than the interval at which the peers send their signs of life
      ```
      """
    let source = try Source.load(id: "a.md", bytes: Array(text.utf8), readsSettings: true)
    #expect(source.language == .traditionalChinese)
    #expect(source.blocks.filter { $0.kind == .setting }.count == 2)
  }

  /// Nothing beside the values of settings changes by reading them.
  @Test func otherReadingsStay() throws {
    let text = """
      # Heron 2.4

      It keeps 30 days of logs; see `keep: 14d`.

      ```yaml
      workers: 8
      ```

      Released on 4 March 2026.
      """
    let bare = try mentions(text, readsSettings: false)
    #expect(try mentions(text).filter { bare.contains($0) } == bare)
    #expect(try mentions(text).count == bare.count + 2)
  }

  private static let headings: [(String, Bool)] = [
    ("## 1.8.0 (4 October 2025)", true),
    ("## 4.1.0 – 2025-06-24", true),
    ("## 4.1.0 2025-06-24", true),
    ("## 1.8.0 \"Scree\" (October 2025)", true),
    ("## 2.3.1 Results of the survey", false),
    ("## 2.3.1 What was measured in 2024", false),
  ]

  @Test(arguments: headings)
  func headingOfARelease(text: String, isVersion: Bool) throws {
    let source = try Source.load(id: "a.md", bytes: Array((text + "\n").utf8))
    #expect(Extraction.mentions(of: source, kinds: [.version]).isEmpty != isVersion)
  }
}
