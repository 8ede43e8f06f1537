// What a document tells the version of a program for: the least that will do, what is recommended, what will do no more.

/// Why a version stands where it stands.
enum VersionPurpose {
  /// The least that will do: "Python 3.12 or newer", a row of minima, a line under "Requirements".
  case least
  case recommended
  /// Will do no more: "Python 3.8 was dropped".
  case past
  case told
}

struct RequiredVersions {
  let source: Source
  let mentions: [Mention]
  /// The blocks that are headings of releases, in the order of the document; none where it is no log of changes.
  private let releases: [Int]
  /// Whether the newest release stands first, as it mostly does.
  private let isNewestFirst: Bool
  private let lexicon = ConceptLexicon.embedded

  init(source: Source, mentions: [Mention]) {
    self.source = source
    self.mentions = mentions
    let releases = RequiredVersions.releases(of: source)
    self.releases = releases.map(\.block)
    let (first, last) = (releases.first?.version ?? [], releases.last?.version ?? [])
    isNewestFirst = !first.lexicographicallyPrecedes(last)
  }

  func purpose(of claim: Claim) -> VersionPurpose {
    let mention = mentions[claim.mention]
    let block = source.blocks[mention.block]
    let beside = cues(in: near(claim), block.language)
    if beside.contains(.recommended) { return .recommended }
    var around = Cues()
    for label in [block.label, block.rowLabel] {
      if let label { around.formUnion(cues(in: label, block.language)) }
    }
    if block.kind == .tableCell, around.contains(.recommended) { return .recommended }
    if beside.contains(.past), mention.bound != .atLeast { return .past }
    if mention.bound == .atLeast || beside.contains(.least) || around.contains(.least) || around.contains(.asked) {
      return .least
    }
    guard mention.bound == .exact, mention.zone != .heading, !beside.contains(.tried) else { return .told }
    if beside.contains(.installed), block.kind != .tableCell { return .least }
    guard let heading = block.heading else { return .told }
    let above = cues(in: source.blocks[heading].text, source.blocks[heading].language)
    if above.contains(.recommended) { return .recommended }
    return above.contains(.asked) ? .least : .told
  }

  /// How many releases are newer than the one under whose heading a block stands; 0 where nothing is a release.
  func age(of block: Int) -> Int {
    guard let release = releases.lastIndex(where: { $0 <= block }) else { return 0 }
    return isNewestFirst ? release : releases.count - 1 - release
  }

  var isLog: Bool { !releases.isEmpty }

  // MARK: Words

  private struct Cues: OptionSet {
    let rawValue: Int
    static let least = Cues(rawValue: 1)
    static let recommended = Cues(rawValue: 2)
    static let past = Cues(rawValue: 4)
    /// "Requirements", "動作環境".
    static let asked = Cues(rawValue: 8)
    static let installed = Cues(rawValue: 16)
    static let tried = Cues(rawValue: 32)
  }

  private static let meanings: [String: Cues] = [
    "minimum": .least, "~oldest": .least, "minimum-version": .asked, "system-requirements": .asked,
    "~recommend": .recommended, "deprecated": .past, "end-of-life": .past, "~unsupported": .past, "~remove": .past,
    "previous": .past, "installation": .installed, "tests": .tried,
  ]

  private func cues(in range: Range<Int>, _ language: Language) -> Cues {
    var cues = Cues()
    guard !range.isEmpty, range.count <= 400 else { return cues }
    let language = language == .undetermined ? source.language : language
    for (_, concept) in lexicon.occurrences(in: source.text, range: range, language: language) {
      if let cue = RequiredVersions.meanings[lexicon.id(of: concept)] { cues.formUnion(cue) }
    }
    return cues
  }

  /// The clause of a version, as far as no other version is told in it; in a table its cell.
  private func near(_ claim: Claim) -> Range<Int> {
    let mention = mentions[claim.mention]
    var (start, end) = (claim.clause.lowerBound, claim.clause.upperBound)
    var i = claim.mention - 1
    while i >= 0, mentions[i].block == mention.block, mentions[i].text.upperBound > start {
      if mentions[i].kind == .version { start = min(mention.text.lowerBound, mentions[i].text.upperBound) }
      i -= 1
    }
    i = claim.mention + 1
    while i < mentions.count, mentions[i].block == mention.block, mentions[i].text.lowerBound < end {
      if mentions[i].kind == .version { end = max(mention.text.upperBound, mentions[i].text.lowerBound) }
      i += 1
    }
    start = max(start, mention.text.lowerBound - RequiredVersions.reach)
    end = min(end, mention.text.upperBound + RequiredVersions.reach)
    return start..<max(start, end)
  }

  /// No word farther off, in bytes, tells what a version is for.
  private static let reach = 80

  // MARK: Logs of changes

  /// Headings that begin with a version of the project's own, or its name and a version, the newest first. A single one
  /// makes no log.
  private static func releases(of source: Source) -> [(block: Int, version: [Int])] {
    var found: [(block: Int, version: [Int])] = []
    for (index, block) in source.blocks.enumerated() where block.kind == .heading {
      // The text of a heading leaves out the numbers of chapters, which releases look like.
      if let version = version(in: source.bytes[block.span]) { found.append((index, version)) }
    }
    return found.count >= 2 ? found : []
  }

  /// "5.3.0", "[v1.8.3]", "Tool 0.11 (2025-03-18)": numbers joined by dots near the beginning.
  private static func version(in heading: ArraySlice<UInt8>) -> [Int]? {
    var i = heading.startIndex
    while i < heading.endIndex, i - heading.startIndex < 32 {
      guard NameBytes.isDigit(heading[i]) else {
        i += 1
        continue
      }
      var parts: [Int] = []
      var value = 0
      while i < heading.endIndex, NameBytes.isDigit(heading[i]) {
        value = min(99_999, value * 10 + Int(heading[i] &- 0x30))
        i += 1
        if i + 1 < heading.endIndex, heading[i] == UInt8(ascii: "."), NameBytes.isDigit(heading[i + 1]) {
          parts.append(value)
          value = 0
          i += 1
        }
      }
      parts.append(value)
      while i < heading.endIndex, heading[i] == 0x20 { i += 1 }
      // The number of a chapter stands before its title: "1.2 Setting up".
      return parts.count >= 2 && (i == heading.endIndex || !NameBytes.isLetter(heading[i])) ? parts : nil
    }
    return nil
  }
}
