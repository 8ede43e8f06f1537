// Container images and packages that code tells to run or to install, each with its version.

/// Reads the lines of code of one document, in order: sections of dependencies go over lines.
struct PackageReader {
  let bytes: [UInt8]
  /// The fenced block of the line read last; sections end with it.
  private var fence = -1
  /// The kind of package whose dependencies the lines list, else empty.
  private var section = ""

  init(bytes: [UInt8]) { self.bytes = bytes }

  static let image = "image"
  static let package = "package"

  /// The name in an id of these schemes, without its version; nil for other schemes.
  static func name(of id: String, _ scheme: String) -> Substring? {
    guard scheme == image || scheme == package else { return nil }
    let sign = scheme == image ? UInt8(ascii: ":") : UInt8(ascii: "@")
    return id.utf8.lastIndex(of: sign).map { id[..<$0] }
  }

  /// What a line, or a span, of code names. `fence` is the number of its block, -1 for what stands alone.
  mutating func references(in line: Range<Int>, fence: Int) -> [FoundIdentifier] {
    if fence != self.fence || fence < 0 { section = "" }
    self.fence = fence
    guard line.count <= PackageReader.longest, line.contains(where: { NameBytes.isDigit(bytes[$0]) }) || fence >= 0
    else {
      return []
    }
    let tokens = tokens(in: line)
    if readSection(line, tokens.first ?? line) { return [] }
    guard let first = tokens.first else { return [] }
    var found: [FoundIdentifier] = []
    if !section.isEmpty, let dependency = dependency(line) { return [dependency] }
    if let quoted = quotedPair(line, first) { return [quoted] }
    var tool: String?
    for token in tokens where tool == nil { tool = PackageReader.tools[string(token)] }
    for (place, token) in tokens.enumerated() {
      let before = place > 0 ? string(tokens[place - 1]) : ""
      if let reference = reference(token, tool ?? "", before, isAlone: token.count >= bytes.trimmed(line).count) {
        found.append(reference)
      }
    }
    if found.isEmpty, let tool, let flagged = flagged(tokens, tool) { found.append(flagged) }
    return found
  }

  /// No line of code that names a package is longer.
  private static let longest = 400

  // MARK: Words of a line

  private func tokens(in line: Range<Int>) -> [Range<Int>] {
    var tokens: [Range<Int>] = []
    var start = -1
    for i in line {
      if PackageReader.separates(bytes[i]) {
        if start >= 0 { tokens.append(start..<i) }
        start = -1
      } else if start < 0 {
        start = i
      }
    }
    if start >= 0 { tokens.append(start..<line.upperBound) }
    return tokens
  }

  /// White space, quotes, brackets, and what joins commands.
  private static func separates(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "|"), UInt8(ascii: "&"):
      true
    default: false
    }
  }

  private func string(_ range: Range<Int>) -> String { NameText.string(bytes, range) }

  /// Programs that fetch packages or images, and the kind of what they fetch.
  private static let tools: [String: String] = [
    "pip": "pypi", "pip3": "pypi", "pipx": "pypi", "uv": "pypi", "uvx": "pypi", "poetry": "pypi", "conda": "conda",
    "mamba": "conda", "npm": "npm", "npx": "npm", "pnpm": "npm", "yarn": "npm", "bun": "npm", "bunx": "npm",
    "deno": "npm", "go": "golang", "cargo": "cargo", "gem": "gem", "brew": "brew", "dotnet": "nuget",
    "composer": "composer", "docker": PackageReader.image, "podman": PackageReader.image,
    "nerdctl": PackageReader.image, "image:": PackageReader.image, "FROM": PackageReader.image,
    "container:": PackageReader.image, "uses:": "github",
  ]
  private static let pulling: Set<String> = ["pull", "push", "FROM", "image:", "container:"]

  // MARK: References

  private func reference(_ token: Range<Int>, _ tool: String, _ before: String, isAlone: Bool) -> FoundIdentifier? {
    if let found = image(token, isPulled: PackageReader.pulling.contains(before), isDocker: tool == PackageReader.image)
    {
      return found
    }
    if let found = coordinates(token) { return found }
    if tool == "pypi" || isAlone, let equals = first("==", in: token), let name = name(token.lowerBound..<equals),
      let version = version(equals + 2..<token.upperBound)
    {
      return package("pypi", name, version, token)
    }
    guard !tool.isEmpty, tool != PackageReader.image else { return nil }
    let sign = tool == "conda" ? UInt8(ascii: "=") : tool == "composer" ? UInt8(ascii: ":") : UInt8(ascii: "@")
    guard let at = token.last(where: { bytes[$0] == sign }), at > token.lowerBound,
      let name = name(token.lowerBound..<at), let version = version(at + 1..<token.upperBound)
    else { return nil }
    return package(tool, name, version, token)
  }

  /// "ghcr.io/acme/tool:2.4.0", "postgres:16-alpine" behind what pulls it.
  private func image(_ token: Range<Int>, isPulled: Bool, isDocker: Bool) -> FoundIdentifier? {
    guard let colon = token.last(where: { bytes[$0] == UInt8(ascii: ":") }), colon > token.lowerBound else {
      return nil
    }
    let name = token.lowerBound..<colon
    let slash = name.last { bytes[$0] == UInt8(ascii: "/") }
    guard isPulled || slash != nil && (isDocker || isHosted(name)),
      name.contains(where: { NameBytes.isLetter(bytes[$0]) }), NameBytes.isWord(bytes[name.lowerBound]),
      name.allSatisfy({
        NameBytes.isLower(bytes[$0]) || NameBytes.isDigit(bytes[$0]) || "._-/".utf8.contains(bytes[$0])
          // The port of a registry.
          || bytes[$0] == UInt8(ascii: ":") && $0 < slash ?? 0
      }), first("//", in: name) == nil, let version = version(colon + 1..<token.upperBound),
      // A port stands where the tag would.
      version.contains(".") || version.contains("-") || isPulled
    else { return nil }
    return FoundIdentifier(scheme: PackageReader.image, id: string(name) + ":" + version, range: token)
  }

  /// Whether a path begins with the name of a host.
  private func isHosted(_ name: Range<Int>) -> Bool {
    let host = name.prefix { bytes[$0] != UInt8(ascii: "/") }
    return host.contains { bytes[$0] == UInt8(ascii: ".") } && host.contains { NameBytes.isLetter(bytes[$0]) }
      && name.count(where: { bytes[$0] == UInt8(ascii: "/") }) >= 1
  }

  /// "io.acme:sdk:5.3.0" of Maven and Gradle.
  private func coordinates(_ token: Range<Int>) -> FoundIdentifier? {
    let colons = token.filter { bytes[$0] == UInt8(ascii: ":") }
    guard colons.count == 2 else { return nil }
    let group = token.lowerBound..<colons[0]
    let artifact = colons[0] + 1..<colons[1]
    guard group.contains(where: { bytes[$0] == UInt8(ascii: ".") }), let home = name(group), let own = name(artifact),
      NameBytes.isLetter(bytes[group.lowerBound]), !artifact.contains(where: { bytes[$0] == UInt8(ascii: "/") }),
      let version = version(colons[1] + 1..<token.upperBound)
    else { return nil }
    return package("maven", home + ":" + own, version, token)
  }

  /// "pod 'Tool', '~> 5.3.0'", "gem \"tool\", \"1.2\"", ".package(url: \"https://…/tool\", from: \"1.2.0\")".
  private func quotedPair(_ line: Range<Int>, _ first: Range<Int>) -> FoundIdentifier? {
    let word = string(first)
    guard word == "pod" || word == "gem" || word == ".package" else { return nil }
    let quoted = quotes(in: line)
    guard quoted.count >= 2, let version = version(quoted[1]) else { return nil }
    let range = quoted[0].lowerBound..<quoted[1].upperBound
    if word == ".package" {
      guard let slashes = self.first("//", in: quoted[0]) else { return nil }
      var end = quoted[0].upperBound
      if string(max(slashes, end - 4)..<end) == ".git" { end -= 4 }
      return name(slashes + 2..<end).flatMap { package("swift", $0, version, range) }
    }
    return name(quoted[0]).flatMap { package(word == "pod" ? "cocoapods" : "gem", $0, version, range) }
  }

  private func quotes(in line: Range<Int>) -> [Range<Int>] {
    var quoted: [Range<Int>] = []
    var open = -1
    for i in line where bytes[i] == UInt8(ascii: "\"") || bytes[i] == UInt8(ascii: "'") {
      if open < 0 {
        open = i
      } else if bytes[open] == bytes[i] {
        quoted.append(open + 1..<i)
        open = -1
      }
    }
    return quoted
  }

  /// "cargo install tool --version 1.2.3", "gem install tool -v 1.2".
  private func flagged(_ tokens: [Range<Int>], _ tool: String) -> FoundIdentifier? {
    let words = tokens.map { string($0) }
    guard let flag = words.firstIndex(where: { $0 == "--version" || $0 == "-v" }), flag + 1 < words.count,
      let verb = words.firstIndex(where: { $0 == "install" || $0 == "add" }), verb < flag,
      let target = words.indices.first(where: { $0 > verb && !words[$0].hasPrefix("-") && words[$0] != "package" }),
      target != flag + 1, let name = name(tokens[target]), let version = version(tokens[flag + 1]),
      tool == "cargo" || tool == "gem" || tool == "nuget"
    else { return nil }
    let ends = [tokens[target], tokens[flag + 1]]
    return package(
      tool, name, version, min(ends[0].lowerBound, ends[1].lowerBound)..<max(ends[0].upperBound, ends[1].upperBound))
  }

  // MARK: Dependencies

  /// The line opens or closes a list of dependencies: "[dependencies]" of TOML, "\"dependencies\": {" of JSON.
  private mutating func readSection(_ line: Range<Int>, _ first: Range<Int>) -> Bool {
    let line = bytes.trimmed(line)
    guard let last = line.last, fence >= 0 else { return false }
    if bytes[line.lowerBound] == UInt8(ascii: "["), bytes[last] == UInt8(ascii: "]") {
      let name = string(line.lowerBound + 1..<last)
      section = !name.hasSuffix("dependencies") ? "" : name.contains("poetry") ? "pypi" : "cargo"
      return true
    }
    if bytes[last] == UInt8(ascii: "{"), line.contains(where: { bytes[$0] == UInt8(ascii: ":") }) {
      section = string(first).hasSuffix("ependencies") ? "npm" : ""
      return true
    }
    if bytes[last] == UInt8(ascii: ":") {
      section = string(first).hasSuffix("dependencies:") ? "pub" : ""
      return true
    }
    if bytes[line.lowerBound] == UInt8(ascii: "}") {
      section = ""
      return true
    }
    return false
  }

  /// "tool = \"1.4\"", "tool = { version = \"1.4\" }", "\"tool\": \"^2.1.0\"", "tool: ^2.1.0".
  private func dependency(_ line: Range<Int>) -> FoundIdentifier? {
    let line = bytes.trimmed(line)
    let sign = section == "npm" || section == "pub" ? UInt8(ascii: ":") : UInt8(ascii: "=")
    let start = section == "npm" ? line.dropFirst().firstIndex { bytes[$0] == UInt8(ascii: "\"") } : line.lowerBound
    guard let start, let joint = line[start...].first(where: { bytes[$0] == sign }) else { return nil }
    var key = bytes.trimmed(line.lowerBound..<joint)
    if let quoted = quotes(in: key).first { key = quoted }
    guard let name = name(key) else { return nil }
    let rest = joint + 1..<line.upperBound
    let quoted = quotes(in: rest)
    var value = quoted.first ?? bytes.trimmed(rest)
    if rest.contains(where: { bytes[$0] == UInt8(ascii: "{") }) {
      guard let word = first("version", in: rest), let told = quoted.first(where: { $0.lowerBound > word }) else {
        return nil
      }
      value = told
    } else if quoted.isEmpty, section != "pub" {
      return nil
    }
    return version(value).flatMap { package(section, name, $0, key.lowerBound..<value.upperBound) }
  }

  // MARK: Names and versions

  private func package(_ kind: String, _ name: String, _ version: String, _ range: Range<Int>) -> FoundIdentifier {
    FoundIdentifier(scheme: PackageReader.package, id: kind + "/" + name + "@" + version, range: range)
  }

  /// A name of letters, digits and "._/-", a leading "@" too; "[extras]" are left out.
  private func name(_ range: Range<Int>) -> String? {
    var range = range
    if let bracket = range.first(where: { bytes[$0] == UInt8(ascii: "[") }) { range = range.lowerBound..<bracket }
    guard 1...120 ~= range.count, range.contains(where: { NameBytes.isLetter(bytes[$0]) }),
      range.allSatisfy({
        NameBytes.isWord(bytes[$0]) || "._-/".utf8.contains(bytes[$0])
          || bytes[$0] == UInt8(ascii: "@") && $0 == range.lowerBound
      }), first("//", in: range) == nil
    else { return nil }
    return string(range)
  }

  /// "1.8.3" of "v1.8.3", "~> 1.8.3", "^1.8.3": nothing for ranges, branches and "latest".
  private func version(_ range: Range<Int>) -> String? {
    var start = range.lowerBound
    while start < range.upperBound, "^~>= ".utf8.contains(bytes[start]) { start += 1 }
    let sign = bytes[range.lowerBound..<start]
    // "~>" is what Ruby calls this release; ">=" is the least of many.
    guard !sign.contains(UInt8(ascii: ">")) || sign.first == UInt8(ascii: "~") else { return nil }
    if start < range.upperBound, bytes[start] == UInt8(ascii: "v") { start += 1 }
    let version = start..<range.upperBound
    guard let first = version.first, NameBytes.isDigit(bytes[first]), version.count <= 40,
      version.allSatisfy({ NameBytes.isWord(bytes[$0]) || ".+-_".utf8.contains(bytes[$0]) })
    else { return nil }
    return string(version)
  }

  private func first(_ text: StaticString, in range: Range<Int>) -> Int? {
    range.isEmpty ? nil : bytes.first(text, from: range.lowerBound, before: range.upperBound)
  }
}

extension NamePass {
  /// Gives a mention for every image and package, with its version, that code names.
  mutating func readCode() {
    guard !source.blocks.isEmpty, !source.codes.isEmpty else { return }
    var reader = PackageReader(bytes: source.bytes)
    for code in source.codes {
      for reference in reader.references(in: code.range, fence: code.fence) {
        let block = source.blocks[code.block]
        let place = min(max(code.text, block.text.lowerBound), block.text.upperBound)
        found.append(
          Mention(
            kind: .identifier, value: .identifier(scheme: reference.scheme, id: reference.id), text: place..<place,
            range: reference.range, block: code.block, zone: code.fence < 0 ? block.zone : .prose,
            language: block.language))
      }
    }
  }
}
