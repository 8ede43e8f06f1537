// Labels of fields and table rows: which slot of the event "發布日期", "Published" or "片長:" names.

extension ConceptLexicon {
  /// The slot that a label names, or nil. Case, accents, emphasis, spaces, emoji and a colon mean nothing; of
  /// "video.duration", "Date (UTC)" and "日期 / Date" each part is tried when the whole is unknown.
  func slot(forLabel text: [UInt8], range: Range<Int>) -> String? {
    let range = range.clamped(to: 0..<text.count)
    // Longer ones are sentences.
    guard range.count <= 120 else { return nil }
    if let slot = labels[ConceptLexicon.labelHash(text, range)] { return slot }
    var found: String?
    var start = range.lowerBound
    var i = start
    while i <= range.upperBound {
      let isSeparator =
        i == range.upperBound
        || [0x2E, 0x2F, 0x28, 0x29, 0x7C, 0x2C, 0x5B].contains(text[i])
        || i + 2 < range.upperBound && text[i] == 0xEF && text[i + 1] == 0xBC
          && [0x88, 0x89, 0x8F].contains(text[i + 2])
        || i + 1 < range.upperBound && text[i] == 0xC2 && text[i + 1] == 0xB7
      if isSeparator {
        if start < i, start > range.lowerBound || i < range.upperBound,
          let slot = labels[ConceptLexicon.labelHash(text, start..<i)]
        {
          // A path ends with what it names; other labels begin with it.
          if i == range.upperBound || text[i] != 0x2E { return slot }
          found = found ?? slot
        }
        start = i + 1
      }
      i += 1
    }
    return start > range.lowerBound ? found : nil
  }

  /// The hash of the letters and digits of a label.
  static func labelHash(_ text: [UInt8], _ range: Range<Int>) -> UInt64 {
    var label = FoldedWord()
    var i = range.lowerBound
    while i < range.upperBound {
      let byte = text[i]
      if LatinWord.starts(text, i) {
        let found = LatinWord.read(text, i, range.upperBound, into: &label)
        if found.range.isEmpty { break }
        i = found.range.upperBound
      } else if byte >= 0xE0, byte < 0xF0, i + 2 < range.upperBound {
        let scalar = HanFolding.fold(ConceptLexicon.scalar(text, i))
        // Kana, Han, hangul; not punctuation, dingbats, full-width signs.
        if scalar >= 0x3040 && scalar < 0xA000 || scalar >= 0xAC00 && scalar < 0xD7B0 {
          label.append(UInt8(truncatingIfNeeded: scalar &>> 8))
          label.append(UInt8(truncatingIfNeeded: scalar))
        }
        i += 3
      } else {
        i += 1
      }
    }
    return label.hash
  }

  mutating func readLabels(_ bytes: [UInt8]) throws(InputError) {
    let document = try JSON5Document(path: "Rules/Lexicons/labels.json5", bytes: bytes)
    for slot in document.root.members {
      let id = slot.key
      for words in slot.value.members {
        guard ConceptLexicon.language(ofKey: bytes[words.keyRange]) != nil else {
          throw words.value.error("\"\(words.key)\" is no language; en, zh, ja, de, fr, es, ko, pt are")
        }
        for word in words.value.elements {
          let range = (word.range.lowerBound + 1)..<(word.range.upperBound - 1)
          let hash = ConceptLexicon.labelHash(bytes, range)
          if let other = labels[hash], other != id {
            clashes.append(Clash(word: String(decoding: bytes[range], as: UTF8.self), kept: other, lost: id))
          } else {
            labels[hash] = id
          }
        }
      }
    }
  }
}
