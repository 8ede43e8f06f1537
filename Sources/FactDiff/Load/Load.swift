// Bytes in, a source with blocks out: start reading the load stage here.

extension Source {
  /// Parses bytes into blocks. `language`, `date` and `group`, where given, win over what the document says of itself.
  /// With `readsSettings` values in code are text too, where they stand alone or behind the name of a setting: sources are
  /// compared with these, and nothing of them is extracted. Throws `InputError` for invalid UTF-8 and for a NUL byte, with
  /// line and column.
  public static func load(
    id: String, bytes: [UInt8], language: Language? = nil, date: Instant? = nil, group: String? = nil,
    readsSettings: Bool = false
  ) throws(InputError) -> Source {
    if let fault = encodingFault(in: bytes) { throw fault.error(path: id, bytes: bytes) }
    var source = Source(id: id, bytes: bytes)
    if holdsSubtitles(id) {
      var reader = SubtitleReader(bytes)
      reader.read()
      source.text = reader.out.text
      source.segments = reader.out.segments
      source.blocks = reader.blocks
      source.date = date
      source.group = group
      source.setLanguages(told: language, isExplicit: language != nil)
      return source
    }
    let frontMatter = FrontMatter.read(bytes)
    var blocks = BlockReader(bytes)
    let outline = blocks.read(from: frontMatter?.end ?? byteOrderMarkLength(bytes))
    var inline = InlineReader(bytes, references: outline.references, readsSettings: readsSettings)
    inline.out.text.reserveCapacity(bytes.count + bytes.count / 16 + 64)

    if let frontMatter { source.add(frontMatter, &inline.out) }
    source.add(outline, &inline)
    source.text = inline.out.text
    source.segments = inline.out.segments
    source.links = inline.links
    source.settleCodes()
    source.readSuppressions(frontMatter, outline.directives + inline.directives)

    source.date = date ?? frontMatter?.date
    source.group = group ?? frontMatter?.group
    source.isDraft = frontMatter?.isDraft ?? false
    source.setLanguages(told: language ?? frontMatter?.language, isExplicit: language != nil)
    return source
  }

  /// The fields of front matter as blocks.
  private mutating func add(_ frontMatter: FrontMatter, _ out: inout TextBuilder) {
    problems += frontMatter.problems
    for field in frontMatter.fields where !field.isDirective(bytes) {
      out.barrier()
      let key = out.text.count
      out.synthetic(field.prefix, file: field.key.lowerBound)
      out.copyFolded(bytes, field.key)
      let label = key..<out.text.count
      for value in field.values {
        out.barrier()
        let start = out.text.count
        for piece in value.pieces {
          switch piece {
          case .bytes(let range): out.copyFolded(bytes, range)
          case .scalar(let scalar, let range):
            out.unit(scalar: scalar == 0 ? 0x20 : scalar, file: range.lowerBound, fileLength: range.count)
          }
        }
        let text = out.trimmed(from: start)
        if text.isEmpty { continue }
        var block = Block(kind: .frontMatter, zone: .frontMatter, text: text, span: value.span)
        block.label = label
        blocks.append(block)
      }
    }
    out.barrier()
  }

  private mutating func readSuppressions(_ frontMatter: FrontMatter?, _ directives: [Range<Int>]) {
    var reader = SuppressionReader(bytes, comments: directives)
    for field in frontMatter?.fields ?? [] where field.isDirective(bytes) {
      for value in field.values {
        // "factdiff-disable: [TEXT, …]", or "RULE: REASON" below it.
        let text = Array(FrontMatter.string(value, bytes).utf8)
        let isNested = !field.prefix.isEmpty && !field.key.isEmpty
        let whole = isNested ? bytes[field.key] + Array(": ".utf8) + text : text[...]
        reader.read(
          field: Array(whole), at: (isNested ? field.key.lowerBound : value.span.lowerBound)..<value.span.upperBound)
      }
    }
    reader.read()
    suppressions = reader.suppressions
    suppressionFaults = reader.faults
  }

  /// The leaves of the body as blocks.
  private mutating func add(_ outline: Outline, _ inline: inout InlineReader) {
    blocks.reserveCapacity(blocks.count + outline.leaves.count)
    var blockOfLeaf = [Int](repeating: -1, count: outline.leaves.count)
    var codesOfLeaf = [Range<Int>](repeating: 0..<0, count: outline.leaves.count)
    var headings: [(level: Int, block: Int)] = []
    var line = 0
    /// The last block that is no setting.
    var above = blocks.count - 1
    func addLines(before leaf: Int) {
      while line < outline.codes.count, outline.codes[line].leaf <= leaf {
        let code = outline.codes[line]
        codes.append(Code(range: code.line, block: above, text: inline.out.text.count, fence: code.fence))
        if inline.readsSettings { addSettings(at: codes.count - 1, &inline.out, heading: headings.last?.block) }
        line += 1
      }
    }
    for (index, leaf) in outline.leaves.enumerated() {
      let lines = outline.lines[leaf.lines]
      let linkCount = inline.links.count
      addLines(before: index)
      let isTitle = leaf.kind == .heading || leaf.kind == .paragraph
      let text = inline.read(lines, enumerated: isTitle, block: blocks.count)
      let first = codes.count
      codes += inline.codes
      inline.codes.removeAll(keepingCapacity: true)
      codesOfLeaf[index] = first..<codes.count
      if text.isEmpty, inline.links.count == linkCount {
        for code in codesOfLeaf[index] { codes[code].block -= 1 }
        continue
      }
      guard let start = lines.first, let last = lines.last else { continue }
      var block = Block(kind: leaf.kind, zone: leaf.zone, text: text, span: start.lowerBound..<last.upperBound)
      block.codes = codesOfLeaf[index]
      if leaf.label >= 0 { block.labelCodes = codesOfLeaf[leaf.label] }
      if leaf.rowLabel >= 0 { block.rowCodes = codesOfLeaf[leaf.rowLabel] }
      block.level = leaf.level
      block.container = leaf.container
      block.row = leaf.row
      block.column = leaf.column
      if leaf.kind == .heading {
        while let above = headings.last, above.level >= leaf.level { headings.removeLast() }
      }
      block.heading = headings.last?.block
      if leaf.kind == .heading { headings.append((leaf.level, blocks.count)) }
      block.label = name(leaf.label, blockOfLeaf)
      block.rowLabel = name(leaf.rowLabel, blockOfLeaf)
      if block.label == nil, leaf.kind != .tableCell, leaf.kind != .heading,
        let end = labelEnd(inline.out.text, text.lowerBound, text.upperBound, allowMarks: false)
      {
        block.label = text.lowerBound..<end
      }
      blockOfLeaf[index] = blocks.count
      above = blocks.count
      blocks.append(block)
    }
    addLines(before: outline.leaves.count)
    inline.out.barrier()
    if blocks.isEmpty { return }
    for key in outline.referenceOrder {
      guard let definition = inline.references[key], !definition.isUsed else { continue }
      let end = blocks[blocks.count - 1].text.upperBound
      inline.links.append(
        Link(kind: .reference, target: definition.target, label: end..<end, block: blocks.count - 1))
    }
  }

  /// The values of the settings in a line of `codes` as blocks.
  private mutating func addSettings(at line: Int, _ out: inout TextBuilder, heading: Int?) {
    let range = codes[line].range
    guard let setting = SettingLine(bytes, range) else {
      for argument in SettingLine.arguments(bytes, range) { add(argument, from: out.text.count, &out, heading) }
      return
    }
    out.barrier()
    let start = out.text.count
    if line > 0, codes[line - 1].fence == codes[line].fence,
      let above = SettingLine.comment(bytes, codes[line - 1].range)
    {
      out.copy(bytes, above)
    }
    add(setting, from: start, &out, heading)
  }

  /// One value, which its key and the comments above and behind it tell about.
  private mutating func add(_ setting: SettingLine, from start: Int, _ out: inout TextBuilder, _ heading: Int?) {
    out.barrier()
    let unit = setting.unit(bytes)
    out.copy(bytes, setting.value.lowerBound..<(unit?.range.lowerBound ?? setting.value.upperBound))
    if let unit { out.spell(unit.spelling, file: unit.range) }
    if !setting.comment.isEmpty {
      out.barrier()
      out.copy(bytes, setting.comment)
    }
    var block = Block(
      kind: .setting, zone: .prose, text: out.trimmed(from: start),
      span: setting.key.lowerBound..<max(setting.value.upperBound, setting.comment.upperBound))
    block.key = setting.key
    block.heading = heading
    blocks.append(block)
  }

  /// Code above all blocks goes with the first.
  private mutating func settleCodes() {
    for i in codes.indices where codes[i].block < 0 { codes[i].block = 0 }
  }

  private func name(_ leaf: Int, _ blockOfLeaf: [Int]) -> Range<Int>? {
    guard leaf >= 0, blockOfLeaf[leaf] >= 0 else { return nil }
    let text = blocks[blockOfLeaf[leaf]].text
    return text.isEmpty ? nil : text
  }

  /// The text without settings, whose comments may be in another language.
  private var prose: [UInt8] {
    guard blocks.contains(where: { $0.kind == .setting }) else { return text }
    var prose = text
    for block in blocks where block.kind == .setting { for i in block.text { prose[i] = 0 } }
    return prose
  }

  /// `isExplicit`: the caller said so, not the document. Chinese without a script gets the one of the text.
  private mutating func setLanguages(told: Language?, isExplicit: Bool) {
    language = told ?? documentLanguage(prose)
    if let told, told.isChinese {
      var counts = ScriptCounts()
      counts.count(text, 0..<min(text.count, 16_384))
      if counts.simplified + counts.traditional >= 2 { language = counts.chinese }
    }
    for i in blocks.indices {
      // The units and the keys of settings are English words in every language.
      blocks[i].language =
        blocks[i].kind == .setting
        ? .english : blockLanguage(text, blocks[i].text, in: language, isGiven: isExplicit)
    }
  }
}

func byteOrderMarkLength(_ bytes: [UInt8]) -> Int {
  bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
}
