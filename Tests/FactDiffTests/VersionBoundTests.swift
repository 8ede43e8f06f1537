// The least version that will do, as nine languages write it, and what two texts that name one agree on.
import Testing

@testable import FactDiff

@Suite struct VersionBoundTests {
  private static let written: [(Language, String, String)] = [
    (.english, "The tool needs Python 3.12 to run.", ">=Python 3.12"),
    (.english, "Python 3.12+ is recommended here.", ">=Python 3.12"),
    (.english, "- Node.js (>= 18)", ">=Node.js 18"),
    (.english, "Install Go 1.22 or newer before you build.", ">=Go 1.22"),
    (.english, "The app runs on iOS 17 and later.", ">=iOS 17"),
    (.english, "Python version: >=3.9", ">=Python 3.9"),
    (.english, "Python: 3.9 or higher", ">=Python 3.9"),
    (.english, "torch>=2.1 is pinned", ">=PyTorch 2.1"),
    (.english, "It ran on Windows 10 and earlier without trouble.", "<=Windows 10"),
    (.english, "The build was made with Python 3.12.", "Python 3.12"),
    (.english, "We moved from Python 3.11 last year.", "Python 3.11"),
    (.simplifiedChinese, "运行环境为 Python 3.9 及以上版本，请先安装。", ">=Python 3.9"),
    (.simplifiedChinese, "本项目需要 Node.js 18，请先安装。", ">=Node.js 18"),
    (.simplifiedChinese, "建议使用 Python 版本 >= 3.10 的环境。", ">=Python 3.10"),
    (.simplifiedChinese, "测试时使用的是 Python 3.10 环境。", "Python 3.10"),
    (.traditionalChinese, "請安裝 Xcode 15.4 或更新的版本再編譯。", ">=Xcode 15.4"),
    (.japanese, "ビルドには Python 3.10 以降が必要です。", ">=Python 3.10"),
    (.japanese, "動作には iOS 17 以上をお使いください。", ">=iOS 17"),
    (.korean, "빌드하려면 Go 1.22 이상이 필요합니다.", ">=Go 1.22"),
    (.german, "Die App läuft ab iOS 16 auf jedem Gerät.", ">=iOS 16"),
    (.german, "Nötig ist Xcode 15.4 oder neuer.", ">=Xcode 15.4"),
    (.french, "Le projet nécessite Python 3.9 ou supérieur.", ">=Python 3.9"),
    (.french, "Fonctionne à partir de Python 3.9 sur toutes les machines.", ">=Python 3.9"),
    (.spanish, "Se necesita Node.js 18 o superior para compilar.", ">=Node.js 18"),
    (.portuguese, "O programa exige Python 3.9 ou mais recente.", ">=Python 3.9"),
  ]

  @Test(arguments: written)
  func bound(language: Language, text: String, value: String) {
    let found = Extraction.mentions(of: plainSource(text, language: language), kinds: [.version])
    #expect(found.map { $0.value.canonical(bound: $0.bound) } == [value])
  }

  @Test func theSpanHoldsItsBracket() {
    let source = plainSource("- Node.js (>= 18) and npm", language: .english)
    let found = Extraction.mentions(of: source, kinds: [.version])
    #expect(found.map { String(decoding: source.text[$0.text], as: UTF8.self) } == ["Node.js (>= 18)"])
  }

  private func relation(_ a: String, _ aBound: Bound, _ b: String, _ bBound: Bound) -> Relation {
    func name(_ version: String) -> ModelName {
      ModelName(family: "Python", version: version, variant: "", canonical: "Python " + version)
    }
    return NameComparator.compareVersions(name(a), aBound, name(b), bBound)
  }

  @Test func twoLeastVersionsDiffer() {
    #expect(relation("3.9", .atLeast, "3.10", .atLeast) == .conflict)
    #expect(relation("3.9", .atLeast, "3.9", .atLeast) == .equal)
  }

  @Test func whatMeetsTheBoundAgrees() {
    #expect(relation("3.9", .atLeast, "3.10", .exact) == .compatible)
    #expect(relation("3.10", .exact, "3.12", .atMost) == .compatible)
    #expect(relation("3.9", .atLeast, "3.8", .exact) == .conflict)
    #expect(relation("3.9", .atLeast, "3.12", .atMost) == .compatible)
    #expect(relation("3.9", .exact, "3.9", .atLeast) == .equal)
  }
}
