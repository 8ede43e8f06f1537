// Display width, and text made harmless.
import Testing

@testable import FactDiff

@Suite struct ReportWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("漢字", 4), ("ｶﾅ", 2), ("カナ", 4), ("한글", 4), ("Ａ１", 4), ("，。", 4), ("“”…", 3),
    ("e\u{301}", 1), ("\u{1112}\u{1161}\u{11AB}", 2), ("ที่", 1), ("🧪", 2), ("👍🏽", 2), ("👨‍👩‍👧", 2), ("🇹🇼", 2),
    ("🇹🇼🇯🇵", 4), ("❤", 1), ("❤️", 2), ("Привет", 6), ("€", 1), ("\u{200B}", 0), ("𠮷", 2), ("~", 1), ("é", 1),
    ("が", 2), ("か\u{3099}", 2),
  ])
  func columns(_ text: String, _ width: Int) {
    #expect(DisplayWidth.columns(of: text) == width)
    #expect(PrintableText(text.utf8).width == width)
  }

  @Test(arguments: [
    ("a\u{1B}[31mb", "a\u{241B}[31mb"), ("a\r\nb", "a\u{240D}\u{240A}b"), ("\u{7F}", "\u{2421}"), ("\u{0}", "\u{2400}"),
    ("\u{9B}31m", "\\u{9B}31m"), ("a\u{202E}b", "a\\u{202E}b"), ("\u{2066}", "\\u{2066}"), ("\u{2028}", "\\u{2028}"),
    ("a\tb", "a   b"), ("漢\tb", "漢  b"),
  ])
  func nothingSpeaksToTheTerminal(_ raw: String, _ printed: String) {
    #expect(text(PrintableText(raw.utf8).bytes) == printed)
  }

  private func lines(_ raw: String, _ limit: Int) -> [String] {
    let printable = PrintableText(raw.utf8, breaking: true)
    return printable.lines(of: limit).map { text(Array(printable.bytes(of: $0))) }
  }

  @Test func wraps() {
    #expect(lines("one two three", 8) == ["one two", "three"])
    #expect(lines("one  two", 4) == ["one", "two"])
    #expect(lines("abcdefgh", 3) == ["abc", "def", "gh"])
    #expect(lines("成本會便宜一百倍", 6) == ["成本會", "便宜一", "百倍"])
    #expect(lines("到 2027 年底", 6) == ["到", "2027", "年底"])
    // No line begins with a full stop or ends with an opening bracket.
    #expect(lines("成本會。便宜", 6) == ["成本", "會。便", "宜"])
    #expect(lines("成本「會」", 6) == ["成本", "「會」"])
    #expect(lines("e\u{301}e\u{301}e\u{301}", 2) == ["e\u{301}e\u{301}", "e\u{301}"])
    #expect(lines("漢", 1) == ["漢"])
    #expect(lines("", 5) == [])
  }
}
