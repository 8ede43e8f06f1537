// Stands in for Align/Text/ConceptLexicon.swift until that lands; delete this file with it.
struct ConceptLexicon: Sendable {
  static let embedded = ConceptLexicon()
  func occurrences(in text: [UInt8], range: Range<Int>, language: Language) -> [(range: Range<Int>, concept: Int)] { [] }
  func id(of concept: Int) -> String { "" }
  func slot(forLabel text: [UInt8], range: Range<Int>) -> String? { nil }
  func isEntity(_ concept: Int) -> Bool { false }
}
