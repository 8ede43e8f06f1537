// The name pass: what it hides from the grammar of numbers, links, whole-document readings, and that it never fails.
import Testing

@testable import FactDiff

@Suite struct NamesTests {
  /// Whether every digit of a text lies inside a mask.
  private func leaks(_ text: String, language: Language = .english) -> String {
    let source = plainSource(text, language: language)
    let pass = namePass(source)
    var open: [UInt8] = []
    for (index, byte) in source.text.enumerated() where byte &- 0x30 < 10 {
      if !pass.masks.contains(where: { $0.contains(index) }) { open.append(byte) }
    }
    return String(decoding: open, as: UTF8.self)
  }

  @Test(arguments: [
    "call +1 555-867-5309 now", "call (555) 867-5309", "phone: 555 867 5309", "Tel: 020 7946 0958", "on 1-800-555-0199",
    "fax 00 44 20 7946 0958", "at +44 (0)20 7946 0958", "0912-345-678", "電話：02-2345-6789", "手机13812345678",
    "电话 138 1234 5678", "my phone number is 012 345", "Telefon 0176 / 12345678", "host 10.0.0.12/25", "IPv6 fe80::1:2",
    "2001:0db8:0000:0000:0000:ff00:0042:8329", "123e4567-e89b-12d3-a456-426614174000", "commit 9f3c2ab71d",
    "{06e82887-9afc-4064-abad-f6fb60b8a1f3}", "mail b2.c3@example.com", "ask @user42", "see #issue42", "#1234567",
    "order A202301150042", "report2024.pdf", "IMG_0042.jpg", "訂單編號 20231589", "card 4111 1111 1111 1111",
    "account 12345678", "U-20 team", "COVID-19", "7-Eleven", "S3", "G20", "RFC 3339", "ISO/IEC 27001:2022", "HTTP/2",
    "S&P 500", "沪深300", "沪深300指数", "日経225が", "台北101",
    "工業4.0", "W26 batch", "B12", "https://example.com/2026/01/27?a=5", "PM2.5",
    "serial P0-001-000016155-9", "24/7", "837.824.1482 ext 63888", "ISBN 0-306-40615-2", "Flight 2216",
  ])
  func hides(_ text: String) {
    #expect(leaks(text, language: text.utf8.contains { $0 >= 0xE0 } ? .traditionalChinese : .english) == "", "\(text)")
  }

  @Test(arguments: [
    "2026-01-27", "27.01.2026", "01/27/2026", "Q1 2026", "2026Q1", "5km", "3rd", "100x", "the 90s", "70B", "7pm",
    "10:30:45", "21-13", "2009/2010", "2009-2010", "1,234,567", "12 500 000", "1.234.567", "3.14159", "1h30m", "x3",
    "USD 500", "Top10", "top-10", "mid-2027", "UTC+8", "No. 5", "20260127", "$1.50", "10-20",
    "2026-01-27T10:00:00+08:00",
    "100 200 300", "1/100", "15000000", "-5", "+8", "5.2 billion", "May 5", "FY2026",
  ])
  func leavesNumbers(_ text: String) {
    #expect(leaks(text) == text.filter { $0.isASCII && $0.isNumber }, "\(text)")
  }

  private func values(_ text: String, language: Language = .english) -> [String] {
    namePass(plainSource(text, language: language)).mentions.map { $0.kind.rawValue + " " + canonicalName($0.value) }
  }

  @Test func bareVersionNeedsItsFullName() {
    #expect(
      values("GPT-4.5 wrote well; GPT-5 is worse than 4.5 was.") == ["model GPT-4.5", "model GPT-5", "model GPT-4.5"])
    #expect(values("GPT-5 is worse than 4.5 was.") == ["model GPT-5"])
    #expect(values("GPT-4.5 grew by 4.5 percent, 4.5 km and 4.5%.") == ["model GPT-4.5"])
    #expect(
      values("GPT-5.2 很強，把 5.2 的大部分精力放在推理，也就是 5.2 版本", language: .traditionalChinese)
        == ["model GPT-5.2", "model GPT-5.2", "model GPT-5.2"])
    #expect(values("GPT-5.2 漲了 5.2 倍", language: .traditionalChinese) == ["model GPT-5.2"])
    #expect(values("5.2 版本 來了，GPT-5.2 真快", language: .traditionalChinese) == ["model GPT-5.2", "model GPT-5.2"])
  }

  @Test func bareVersionOfTwoVariantsIsTheirFamily() {
    #expect(
      values("Opus 4.5:80.9%、Haiku 4.5、4.5 世代", language: .japanese)
        == ["model Claude Opus 4.5", "model Claude Haiku 4.5", "model Claude 4.5"])
  }

  @Test func unknownFamilies() {
    #expect(
      values("we saw Zephyra 4.2 and later Zephyra 4.3, both fast") == ["model Zephyra 4.2", "model Zephyra 4.3"])
    #expect(values("we saw Zephyra 4.2 once") == [])
    #expect(values("Claude 4.5 here; then came Cluade 4.5 too") == ["model Claude 4.5", "model Cluade 4.5"])
    #expect(values("GPT-5 here; then came GTP-5 too") == ["model GPT-5", "model GTP-5"])
  }

  @Test func links() {
    var source = plainSource("see the talk and https://example.com/a here")
    let tail = "(https://youtu.be/Qz7-_kLm3X0?si=9)(https://example.com/a?utm_source=b)(https://example.com/i.png)"
    let start = source.bytes.count
    source.append(tail)
    source.blocks[0].span = 0..<start
    source.links = [
      Link(kind: .inline, target: start + 1..<start + 34, label: 8..<12, block: 0),
      Link(kind: .inline, target: start + 36..<start + 70, label: 17..<38, block: 0),
      Link(kind: .image, target: start + 72..<start + 97, label: 39..<39, block: 0),
    ]
    let pass = namePass(source)
    #expect(pass.mentions.map { canonicalName($0.value) } == ["youtube:Qz7-_kLm3X0", "https://example.com/a"])
    #expect(pass.mentions.allSatisfy { $0.zone == .link && $0.text.isEmpty })
    let spelled = pass.mentions.map { String(decoding: source.bytes[$0.range], as: UTF8.self) }
    #expect(spelled == ["Qz7-_kLm3X0", "https://example.com/a?utm_source=b"])
    #expect(pass.mentions.map(\.text.lowerBound) == [12, 38])
    #expect(pass.masks == [17..<38])
  }

  @Test func shortcode() {
    var source = plainSource("")
    source.append("{{< youtube Qz7-_kLm3X0 >}}")
    source.links = [Link(kind: .shortcode, target: 12..<23, label: 0..<0, block: 0, shortcode: "youtube")]
    #expect(namePass(source).mentions.map { canonicalName($0.value) } == ["youtube:Qz7-_kLm3X0"])
  }

  @Test func labelledFields() {
    var source = plainSource("video_id\u{0}Qz7-_kLm3X0")
    source.blocks = [Block(kind: .frontMatter, zone: .frontMatter, text: 9..<20, span: 9..<20, language: .english)]
    #expect(namePass(source).mentions.isEmpty)
    source.blocks[0].label = 0..<8
    #expect(namePass(source).mentions.map { canonicalName($0.value) } == ["youtube:Qz7-_kLm3X0"])
  }

  @Test func barriersAreNotCrossed() {
    #expect(values("GPT\u{0}5.2 and https://example.com/a\u{0}b") == ["url https://example.com/a"])
  }

  @Test func behindWideText() {
    let source = plainSource("🧪 Привет 漢字 GPT-5.2")
    let mention = namePass(source).mentions.first
    #expect(mention.map { String(decoding: source.text[$0.text], as: UTF8.self) } == "GPT-5.2")
  }

  @Test func whatStands() {
    let pieces = [
      "GPT-5.2", " ", "Claude", "Opus", "4", ".", "5", "-", "https://", "www.", "example.com", "/", "@", "#", "(", ")",
      "+",
      "0912", "號", "嫦娥", "六", "版本", "波音", "737", "800", "video ID: ", "Qz7-_kLm3X0", "ISBN ", "978", "v", "x", "\n",
      "\u{0}",
      "é", "漢", "🧪", "‑", "’", "arXiv:", "10.1000", "2401.12345", "F", "A", "Zephyra 4.2", "Model ", "Y", "::", ":",
      "%", "CVE-2024-",
    ]
    var seed: UInt64 = 7
    func next(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }
    var pass = NamePass()
    for round in 0..<3000 {
      var text = ""
      for _ in 0..<next(30) { text += pieces[next(pieces.count)] }
      var source = plainSource(text, language: Language.allCases[round % Language.allCases.count])
      if round % 3 == 0 {
        // Any bytes at all.
        source.text = (0..<next(60)).map { _ in UInt8(next(256)) }
        source.blocks[0].text = 0..<source.text.count
      }
      pass.run(over: source, lexicon: .embedded)
      var last = 0
      for mention in pass.mentions {
        #expect(mention.text.lowerBound >= last && mention.text.upperBound <= source.text.count, "\(text)")
        last = mention.text.upperBound
        if mention.kind != .name {
          #expect(
            pass.masks.contains { $0.lowerBound <= mention.text.lowerBound && $0.upperBound >= mention.text.upperBound }
          )
        }
      }
      var end = 0
      for mask in pass.masks {
        #expect(mask.lowerBound >= end && !mask.isEmpty && mask.upperBound <= source.text.count, "\(text)")
        end = mask.upperBound
      }
    }
  }

  @Test func longInputIsLinear() {
    for piece in [
      "GPT-", "4.5 ", "a.b-", "https://", "(", "#1", "1 ", "Claude Opus ", "@a", "號", "六", "::1", "A1-", "Ab ", "1.1",
      "x/y:", "video ID ", "GPT-5.2 4.5 與",
    ] {
      let source = plainSource(String(repeating: piece, count: 10_000))
      #expect(namePass(source).masks.count <= 200_000)
    }
  }
}

extension Source {
  /// Adds bytes that no block shows.
  fileprivate mutating func append(_ text: String) {
    var copy = Source(id: id, bytes: bytes + Array(text.utf8), language: language)
    copy.text = self.text
    copy.segments = segments
    copy.blocks = blocks
    self = copy
  }
}
