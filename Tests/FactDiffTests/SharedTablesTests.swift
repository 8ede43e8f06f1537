// What is worked out once and read by many: pieces of output, numbers of features, features of documents.
import Testing

@testable import FactDiff

struct SharedTablesTests {
  @Test(arguments: [0, 9, 10, 99, 100, 1_000_000_000_000_000_000, -1, -10, Int.max, Int.min])
  func aPieceWritesNumbersInFull(_ value: Int) {
    var bytes = Array("[".utf8)
    bytes.append(room: 64) { piece in
      piece.put("<")
      piece.put(value)
      piece.put(text: ">")
    }
    #expect(String(decoding: bytes, as: UTF8.self) == "[<\(value)>")
  }

  @Test func featuresAreNumberedAsTheyCome() {
    var numbers = FeatureNumbers(capacity: 1)
    // More than there is room for, zero among them, and many with the same low bits.
    let hashes = (0..<500).map { UInt64($0) << 40 }
    for (place, hash) in hashes.enumerated() { #expect(numbers.add(hash) == place) }
    for (place, hash) in hashes.enumerated() {
      #expect(numbers.add(hash) == place)
      #expect(numbers.number(of: hash) == place)
    }
    #expect(numbers.count == 500)
    #expect(numbers.number(of: 1) == nil)
  }

  @Test func keptFeaturesAreThoseOfTheBlock() throws {
    let text = "# Harbour\n\nThe ferry took 240 passengers on 3 May 2021.\n\n- 12 boats\n- a lighthouse\n"
    let source = try Source.load(id: "a.md", bytes: Array(text.utf8))
    let mentions = Extraction.mentions(of: source)
    #expect(!mentions.isEmpty)
    let known = DocumentFeatures(sources: [source], mentions: [mentions], jobs: 2)
    let blocks = try #require(known[0])
    #expect(blocks.count == source.blocks.count)
    for (index, block) in source.blocks.enumerated() {
      let first = mentions.firstIndex { $0.block >= index } ?? mentions.count
      let last = mentions.firstIndex { $0.block > index } ?? mentions.count
      let fresh = BlockFeatures(source: source, block: block, mentions: mentions[first..<last], firstMention: first)
      #expect(blocks[index].features.map(\.hash) == fresh.features.map(\.hash))
      #expect(blocks[index].features.map(\.mention) == fresh.features.map(\.mention))
    }
    // Of mentions that do not ascend by block nothing is kept.
    let reversed = DocumentFeatures(sources: [source], mentions: [mentions.reversed()], jobs: 1)
    #expect(reversed[0] == nil)
  }
}
