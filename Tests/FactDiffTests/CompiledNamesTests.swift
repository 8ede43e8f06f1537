// The names inside the binary are what their file says.
import Testing

@testable import FactDiff

@Suite struct CompiledNamesTests {
  @Test func theCompiledNamesAreWhatTheFileSays() throws {
    let names = try NameLexicon(path: NameLexicon.path, bytes: try projectFile("Rules/" + NameLexicon.path))
    let compiled = names.compiled
    #expect(EmbeddedRules.bytes(of: NameLexicon.compiledPath) == compiled)
    #expect(EmbeddedRules.bytes(of: NameLexicon.path) == nil)
    let read = NameLexicon(compiled: compiled)
    #expect(read.tracking == names.tracking && read.keys == names.keys)
    #expect(read.families.map(\.licence) == names.families.map(\.licence) && read.families.contains(where: \.licence))
    #expect(read.families.map(description) == names.families.map(description))
    #expect(names.keys.map { read.entry($0).map(description) } == names.entries.map { description($0) })
    #expect(read.endings.lists.mapValues(spellings) == names.endings.lists.mapValues(spellings))
    #expect(read.beginnings.lists.mapValues(spellings) == names.beginnings.lists.mapValues(spellings))
    #expect(read.compiled == compiled)
  }

  private func description(_ family: NameFamily) -> String {
    var family = family
    let keys = family.variantKeys.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    family.variantKeys = [:]
    return "\(family) \(keys)"
  }

  private func description(_ entry: NameEntry) -> String { "\(entry)" }

  /// Words of one length may stand in any order: one of them at most is met.
  private func spellings(_ affixes: [NameAffix]) -> [String] {
    let lengths = affixes.map(\.bytes.count)
    #expect(lengths == lengths.sorted(by: >))
    return affixes.map { "\(text($0.bytes)) \(description($0.entry))" }.sorted()
  }
}
