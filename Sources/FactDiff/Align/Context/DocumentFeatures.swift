// The features of whole documents, worked out once: grouping and alignment both read them.

struct DocumentFeatures: Sendable {
  /// Of the first documents, block by block; nothing for one whose mentions do not ascend by block.
  private let kept: [[BlockFeatures]]

  /// Features take some sixteen times the room of their text: of what is beyond this many bytes they are made anew where
  /// they are needed.
  private static let mostText = 1 << 20

  init(sources: [Source], mentions: [[Mention]], jobs: Int) {
    var count = 0
    var size = 0
    while count < sources.count, size + sources[count].text.count <= DocumentFeatures.mostText {
      size += sources[count].text.count
      count += 1
    }
    kept = mapInParallel(count: count, batch: 1 + count / 256, jobs: jobs) {
      DocumentFeatures.blocks(of: sources[$0], mentions[$0]) ?? []
    }
  }

  /// Those of each block of a source, where they are kept.
  subscript(source: Int) -> [BlockFeatures]? {
    source < kept.count && !kept[source].isEmpty ? kept[source] : nil
  }

  /// Those of each block, with the mentions in it.
  private static func blocks(of source: Source, _ mentions: [Mention]) -> [BlockFeatures]? {
    var blocks: [BlockFeatures] = []
    blocks.reserveCapacity(source.blocks.count)
    var start = 0
    for (index, block) in source.blocks.enumerated() {
      var end = start
      while end < mentions.count, mentions[end].block == index { end += 1 }
      blocks.append(BlockFeatures(source: source, block: block, mentions: mentions[start..<end], firstMention: start))
      start = end
    }
    return start == mentions.count ? blocks : nil
  }
}
