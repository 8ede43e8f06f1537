// Images and packages in fenced code, line by line and section by section.
import Testing

@testable import FactDiff

@Suite struct PackageReadingTests {
  private func ids(_ text: String) throws -> [String] {
    let source = try Source.load(id: "a.md", bytes: Array(text.utf8))
    return Extraction.mentions(of: source, kinds: [.identifier]).map { $0.value.canonical(bound: .exact) }
  }

  private static let spans: [(String, [String])] = [
    ("docker run -p 90:90 ghcr.io/heron/loom:3.1.0", ["image:ghcr.io/heron/loom:3.1.0"]),
    ("ghcr.io/heron/loom:3.1.0", ["image:ghcr.io/heron/loom:3.1.0"]),
    ("docker pull redis:7-alpine", ["image:redis:7-alpine"]),
    ("pip install loom==1.2.3", ["package:pypi/loom@1.2.3"]),
    ("uv add 'loom[web]==1.2.3'", ["package:pypi/loom@1.2.3"]),
    ("npm install @heron/loom@2.1.0 reed@latest", ["package:npm/@heron/loom@2.1.0"]),
    ("go get example.org/loom@v1.8.3", ["package:golang/example.org/loom@1.8.3"]),
    ("implementation(\"org.heron:loom:5.3.0\")", ["package:maven/org.heron:loom@5.3.0"]),
    ("pod 'Loom', '~> 5.3.0'", ["package:cocoapods/Loom@5.3.0"]),
    ("cargo install loom --version 1.4.2", ["package:cargo/loom@1.4.2"]),
    (
      ".package(url: \"https://example.org/heron/loom.git\", from: \"1.4.2\")",
      ["package:swift/example.org/heron/loom@1.4.2"]
    ),
    ("docker run -p 90:90 heron/loom:latest", []),
    ("curl http://localhost:8080/x -e HOST=db:5432", []),
    ("docker run -v ./data:/data localhost:5000", []),
    ("pip install 'loom>=2' reed@main", []),
    ("if (x == 3) { a:1:2 }", []),
    ("mail heron@example.org at 12:30:45", []),
  ]

  @Test(arguments: spans)
  func span(code: String, expected: [String]) throws {
    #expect(try ids("Text `" + code + "` of it.\n") == expected)
  }

  @Test func dependenciesOfTOML() throws {
    let text = """
      # A

      ```toml
      [package]
      version = "0.3.0"

      [dependencies]
      loom = "1.4"
      reed = { version = "2.0.1", features = ["x"] }

      [profile]
      level = "3.1"
      ```
      """
    #expect(try ids(text) == ["package:cargo/loom@1.4", "package:cargo/reed@2.0.1"])
  }

  @Test func dependenciesOfJSON() throws {
    let text = """
      # A

      ```json
      {
        "dependencies": {
          "loom": "^2.1.0",
          "reed": "*"
        },
        "version": "1.0.0"
      }
      ```
      """
    #expect(try ids(text) == ["package:npm/loom@2.1.0"])
  }

  @Test func imagesOfCompose() throws {
    let text = """
      # 🧪 漢字

      ```yaml
      services:
        app:
          image: heron/loom:4.1
          ports: ["8090:80"]
      ```
      """
    #expect(try ids(text) == ["image:heron/loom:4.1"])
  }

  @Test func codeAboveEveryBlock() throws {
    #expect(try ids("```sh\ndocker pull heron/loom:4.1\n```\n").isEmpty)
    #expect(try ids("```sh\ndocker pull heron/loom:4.1\n```\n\nText.\n") == ["image:heron/loom:4.1"])
  }

  @Test func otherNumbersInCodeStayUnread() throws {
    let source = try Source.load(
      id: "a.md", bytes: Array("# A\n\nText `timeout = 30s`.\n\n```\nretries = 5\n2026-01-27\n```\n".utf8))
    #expect(Extraction.mentions(of: source).isEmpty)
  }
}
