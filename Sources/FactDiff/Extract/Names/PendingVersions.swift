// What only the whole document settles: bare versions, and unknown words with a decimal.

extension NamePass {
  /// Keeps a decimal that stands alone; it is a version if its full form stands nearby.
  mutating func notePending(_ word: Range<Int>) {
    guard word.count <= 2, text[word].allSatisfy(NameBytes.isDigit), byte(word.upperBound) == UInt8(ascii: "."),
      NameBytes.isDigit(byte(word.upperBound + 1))
    else { return }
    var end = word.upperBound + 1
    while NameBytes.isDigit(byte(end)) { end += 1 }
    guard end - word.upperBound <= 3, byte(end) != UInt8(ascii: ".") || !NameBytes.isDigit(byte(end + 1)) else {
      return
    }
    let before = byte(word.lowerBound - 1)
    guard before != UInt8(ascii: "."), before != UInt8(ascii: ","), before != UInt8(ascii: "$"),
      before != UInt8(ascii: "+"), before != UInt8(ascii: "-"), !NameText.isWord(text, at: word.lowerBound - 1)
    else { return }
    let range = word.lowerBound..<end
    guard pending.last?.range != range, isAlone(range) else { return }
    pending.append(
      PendingVersion(
        range: range, block: blockIndex(at: range.lowerBound), version: NameText.string(text, range), isLabelled: false,
        word: 0..<0))
  }

  /// Keeps four digits that stand alone or behind an article: "twice as fast as the 3070". Years repeat nothing.
  mutating func noteWhole(_ word: Range<Int>) {
    guard word.count == 4, text[word].allSatisfy(NameBytes.isDigit), text[word.lowerBound] != UInt8(ascii: "0"),
      !text[word].starts(with: "19".utf8), !text[word].starts(with: "20".utf8)
    else { return }
    let before = byte(word.lowerBound - 1)
    guard before == 0x20 || before == 0x0A || before == 0 || before >= 0x80 || "(/*\"'".utf8.contains(before),
      !NameBytes.isDigit(byte(word.lowerBound - 2)), byte(word.lowerBound - 2) != UInt8(ascii: "$"),
      // The last bytes of "€", and of "£" and "¥", which stand before amounts.
      before != 0xAC, before != 0xA3, before != 0xA5,
      isAlone(word) || isBehindArticle(word.lowerBound)
    else { return }
    pending.append(
      PendingVersion(
        range: word, block: blockIndex(at: word.lowerBound), version: NameText.string(text, word), isLabelled: false,
        word: 0..<0, isWhole: true))
  }

  private func isBehindArticle(_ start: Int) -> Bool {
    guard byte(start - 1) == 0x20 else { return false }
    let word = NameText.wordStart(text, before: start - 1)..<start - 1
    return 1...3 ~= word.count
      && NamePass.articles.contains(String(decoding: text[word].map(NameBytes.folded), as: UTF8.self))
  }

  private static let articles: Set<String> = [
    "the", "a", "an", "der", "die", "das", "den", "dem", "ein", "la", "le", "el", "o", "un", "une", "una", "do", "da",
    "del", "al", "au", "du",
  ]

  /// No unit, no per cent, no word that a number could count.
  func isAlone(_ range: Range<Int>) -> Bool {
    let end = range.upperBound
    let next = NameText.skipSpaces(text, from: end)
    let following = byte(next)
    switch following {
    case UInt8(ascii: ","), UInt8(ascii: "."): return !NameBytes.isDigit(byte(next + 1))
    case 0, 0x0A, UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ")"),
      UInt8(ascii: "]"), UInt8(ascii: "\""), UInt8(ascii: "'"):
      return true
    default: break
    }
    if following >= 0xE0 {
      return lexicon.beginning(at: next, in: text, roles: .unit) == nil
    }
    let last = NameText.wordEnd(text, from: next)
    return next > end && last > next && lexicon.hasRole(.function, text, next..<last)
  }

  /// Gives the mentions of what was kept.
  mutating func settlePending() {
    guard !pending.isEmpty else { return }
    stated.sort { $0.block < $1.block }
    let repeated = repeatedWords()
    let families = statedFamilies()
    let nearby = statedByVersion()
    let anywhere = statedAnywhere()
    let taken = hidden.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    for item in pending {
      if item.isWhole {
        // Its number counts nothing; what is told of it names no model of its own either.
        if anywhere[item.version] != nil, !NamePass.overlaps(item.range, taken) { hidden.append(item.range) }
      } else if !item.word.isEmpty {
        let word = NameText.string(text, item.word)
        guard repeated.contains(word) || families.contains(where: { NamePass.isOneOff(word, $0) }) else { continue }
        let range = item.word.lowerBound..<item.range.upperBound
        guard !NamePass.overlaps(range, taken) else { continue }
        add(
          .model,
          .model(ModelName(family: word, version: item.version, variant: "", canonical: word + " " + item.version)),
          range)
      } else if let name = fullName(of: item, item.isLabelled ? anywhere : nearby)
        ?? fullNameElsewhere(of: item, anywhere) ?? otherVersion(item)
      {
        guard item.isLabelled || !NamePass.overlaps(item.range, taken) else { continue }
        add(.model, .model(name), item.range)
      } else if item.isLabelled {
        add(
          .version, .version(ModelName(family: "", version: item.version, variant: "", canonical: item.version)),
          item.range)
      }
    }
  }

  /// The model whose version a bare number repeats: stated in its block or the two before, or anywhere for a labelled one.
  private func fullName(of item: PendingVersion, _ index: [String: [StatedModel]]) -> ModelName? {
    guard let models = index[item.version] else { return nil }
    var found: ModelName?
    var place = item.isLabelled ? 0 : models.partitionIndex { $0.block < item.block - 2 }
    while place < models.count, item.isLabelled || models[place].block <= item.block {
      let name = models[place].name
      place += 1
      guard let known = found else {
        found = name
        continue
      }
      guard known.family == name.family else { return nil }
      // Two variants of one version: only what they share is sure.
      if known.variant != name.variant {
        found = ModelName(
          family: name.family, version: name.version, variant: "", canonical: models[place - 1].base)
      }
    }
    return found
  }

  /// "Better than 4.5, and most of 5.2 went into code": where the block speaks of a family, a version of it that is told in
  /// full anywhere in the document.
  private func fullNameElsewhere(of item: PendingVersion, _ anywhere: [String: [StatedModel]]) -> ModelName? {
    guard !item.isLabelled, let models = anywhere[item.version], let family = onlyFamily(item.block...item.block),
      let model = models.first(where: { $0.name.family == family.name.family })
    else { return nil }
    return models.contains { $0.name != model.name } ? NamePass.named(item.version, like: model) : model.name
  }

  /// "GPT-5 is weak at it, since most of version 5.3 went into code", "GPT-5.x will write better than 4.7": another version of
  /// the one family that is spoken of, whose versions are decimals.
  private func otherVersion(_ item: PendingVersion) -> ModelName? {
    guard item.isLabelled || isCompared(item.range),
      item.version.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).count == 2,
      let model = onlyFamily(item.isLabelled ? max(0, item.block - 2)...item.block : item.block...item.block),
      stated.contains(where: { $0.name.family == model.name.family && $0.name.version.utf8.contains(UInt8(ascii: ".")) }
      )
    else { return nil }
    return NamePass.named(item.version, like: model)
  }

  /// A model of the only family that some blocks state.
  private func onlyFamily(_ blocks: ClosedRange<Int>) -> StatedModel? {
    var place = stated.partitionIndex { $0.block < blocks.lowerBound }
    guard place < stated.count, stated[place].block <= blocks.upperBound else { return nil }
    let first = stated[place]
    while place < stated.count, stated[place].block <= blocks.upperBound {
      guard stated[place].name.family == first.name.family else { return nil }
      place += 1
    }
    return first
  }

  /// A version of the family of another model, written as that is.
  private static func named(_ version: String, like model: StatedModel) -> ModelName? {
    guard model.base.hasSuffix(model.name.version) else { return nil }
    return ModelName(
      family: model.name.family, version: version, variant: "",
      canonical: model.base.dropLast(model.name.version.count) + version)
  }

  /// "than 4.5", 比 4.5, 4.5より.
  private func isCompared(_ range: Range<Int>) -> Bool {
    let end = NameText.skipSpaces(text, before: range.lowerBound)
    let word = NameText.wordStart(text, before: end)..<end
    if !word.isEmpty {
      return NamePass.comparing.contains(String(decoding: text[word].map(NameBytes.folded), as: UTF8.self))
    }
    if end >= 3, text[..<end].suffix(3).elementsEqual("比".utf8) { return true }
    return ["より", "보다"].contains { text[range.upperBound...].starts(with: $0.utf8) }
  }

  private static let comparing: Set<String> = ["than", "als", "que"]

  /// What was stated, by version and in the order of blocks; a name once a block, so that lists stay short.
  private func statedByVersion() -> [String: [StatedModel]] {
    var index: [String: [StatedModel]] = [:]
    var seen: Set<StatedModel> = []
    for model in stated where seen.insert(model).inserted { index[model.name.version, default: []].append(model) }
    return index
  }

  /// The same without blocks: what may be meant anywhere in the document.
  private func statedAnywhere() -> [String: [StatedModel]] {
    var index: [String: [StatedModel]] = [:]
    var seen: Set<ModelName> = []
    for model in stated where seen.insert(model.name).inserted { index[model.name.version, default: []].append(model) }
    return index
  }

  private func repeatedWords() -> Set<String> {
    var seen: Set<String> = []
    var result: Set<String> = []
    for item in pending where !item.word.isEmpty && !isGermanic(item.block) {
      if !seen.insert(NameText.string(text, item.word)).inserted { result.insert(NameText.string(text, item.word)) }
    }
    return result
  }

  /// German capitalises every noun, so that a capital says nothing.
  private func isGermanic(_ block: Int) -> Bool {
    block < source.blocks.count ? source.blocks[block].language == .german : source.language == .german
  }

  private func statedFamilies() -> [String] {
    var result: [String] = []
    for item in stated where !result.contains(item.name.family) && item.name.family.utf8.count >= 4 && result.count < 64
    {
      result.append(item.name.family)
    }
    return result
  }

  private static func overlaps(_ range: Range<Int>, _ sorted: [Range<Int>]) -> Bool {
    guard let index = lastIndex(sorted.count, where: { sorted[$0].lowerBound < range.upperBound }) else { return false }
    return sorted[index].overlaps(range) || (index > 0 && sorted[index - 1].overlaps(range))
  }

  /// One letter more, less, other, or two exchanged.
  static func isOneOff(_ word: String, _ family: String) -> Bool {
    let a = word.utf8.map(NameBytes.folded)
    let b = family.utf8.map(NameBytes.folded)
    guard a != b, abs(a.count - b.count) <= 1, a.count >= 4 else { return false }
    var head = 0
    while head < a.count, head < b.count, a[head] == b[head] { head += 1 }
    var tail = 0
    while tail < a.count - head, tail < b.count - head, a[a.count - 1 - tail] == b[b.count - 1 - tail] { tail += 1 }
    let left = (a.count - head - tail, b.count - head - tail)
    if left.0 <= 1 && left.1 <= 1 { return true }
    return left == (2, 2) && a[head] == b[head + 1] && a[head + 1] == b[head]
  }
}

extension Array {
  /// The first index whose element no longer satisfies a condition that holds for a beginning of the array.
  fileprivate func partitionIndex(_ holds: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
