// Ignore files: the cases of gitignore's own documentation.
import Testing

@testable import FactDiff

@Suite struct IgnorePatternsTests {
  /// "a" is a file, "a/" a folder.
  private func verdict(_ patterns: String, _ path: String) -> Bool? {
    let isFolder = path.hasSuffix("/")
    return IgnorePatterns(Array(patterns.utf8)).verdict(
      on: Array((isFolder ? String(path.dropLast()) : path).utf8), isFolder: isFolder)
  }

  @Test(arguments: [
    // Without a slash: at any depth.
    ("draft.md", "draft.md", true), ("draft.md", "a/b/draft.md", true), ("draft.md", "a/draft.mdx", nil),
    ("*.txt", "a/b.txt", true), ("*.txt", "a/txt", nil), ("a*b*c.md", "aXbYc.md", true), ("a*b*c.md", "acb.md", nil),
    ("?.md", "漢.md", true), ("?.md", "ab.md", nil), ("*?.md", "漢.md", true),
    // With one: from the folder of the ignore file.
    ("/a.md", "a.md", true), ("/a.md", "b/a.md", nil), ("b/a.md", "b/a.md", true), ("b/a.md", "c/b/a.md", nil),
    ("b/*.md", "b/x.md", true), ("b/*.md", "b/c/x.md", nil),
    // A slash at the end: folders alone.
    ("build/", "build/", true), ("build/", "a/build/", true), ("build/", "build", nil), ("/build/", "a/build/", nil),
    // Two stars.
    ("**/foo", "foo", true), ("**/foo", "a/b/foo", true), ("foo/**", "foo/a/b", true), ("foo/**", "foo/", nil),
    ("a/**/b", "a/b", true), ("a/**/b", "a/x/y/b", true), ("a/**/b", "a/x/y/c", nil), ("**", "x", true),
    ("a/**/b/**/c", "a/1/b/2/b/c", true),
    // The last pattern that matches decides.
    ("*.md\n!keep.md", "keep.md", false), ("!keep.md\n*.md", "keep.md", true), ("*.md\n!keep.md", "a.md", true),
    // Comments, blanks, escapes, line ends.
    ("# a.md\n\n", "a.md", nil), ("\\#a.md", "#a.md", true), ("\\!a.md", "!a.md", true), ("a.md   ", "a.md", true),
    ("a\\ ", "a ", true), ("a.md\r\nb.md\r\n", "b.md", true), ("\u{FEFF}a.md", "a.md", true), ("/", "a", nil),
    // Classes.
    ("[a-c].md", "b.md", true), ("[!a-c].md", "b.md", nil), ("[!a-c].md", "d.md", true), ("[]x].md", "].md", true),
    ("[ab.md", "[ab.md", true), ("x[\\]].md", "x].md", true),
  ])
  func verdicts(patterns: String, path: String, expected: Bool?) {
    #expect(verdict(patterns, path) == expected)
  }

  @Test func manyStarsAreNoTrap() {
    let pattern = String(repeating: "*a", count: 200) + "b"
    #expect(verdict(pattern, String(repeating: "a", count: 4000)) == nil)
    #expect(verdict(String(repeating: "**/a/", count: 100) + "b", String(repeating: "a/", count: 500) + "c") == nil)
  }

  @Test func noPatternBringsItDown() {
    var random = SplitMix(state: 11)
    let alphabet = Array("ab/*?[]!\\-# \n".utf8) + [0xE6, 0xBC, 0xFF]
    var matched = 0
    for _ in 0..<2000 {
      let patterns = (0..<random.below(12)).map { _ in alphabet[random.below(alphabet.count)] }
      let path = (0..<(1 + random.below(8))).map { _ in alphabet[random.below(3)] }
      if IgnorePatterns(patterns).verdict(on: path, isFolder: true) != nil { matched += 1 }
    }
    #expect(matched > 20)
  }
}
