// Words of the command line → options and operands. Nothing is opened or checked against the file system here.
import FactDiff

/// Bad usage: the message, and the usage line of the command that was meant.
struct UsageError: Error {
  var message: String
  var usage: String
}

struct Arguments {
  let command: Command
  private(set) var operands: [String] = []
  private var places: [(source: String, line: Int)] = []
  private var values: [String: [String]] = [:]

  /// `words` without the name of the program and of the command.
  init(_ command: Command, _ words: [String]) throws(UsageError) {
    self.command = command
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        break
      }
      if word.hasPrefix("--") {
        let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        try take(try option(named: String(parts[0])), "--" + parts[0], parts.count > 1 ? String(parts[1]) : nil, &rest)
      } else if word.hasPrefix("-"), word.utf8.count > 1 {
        let letter = word[word.index(after: word.startIndex)]
        guard let option = command.options.first(where: { $0.letter == letter }) else {
          throw error("unknown option \"\(word)\"")
        }
        let attached = word.dropFirst(2)
        if !attached.isEmpty, option.value == nil { throw error("unknown option \"\(word)\"") }
        try take(option, "-\(letter)", attached.isEmpty ? nil : String(attached), &rest)
      } else {
        operands.append(word)
      }
    }
    if has("explain-alignment") { try takePlaces() }
  }

  /// Operands FILE:LINE are files, and a question about those lines.
  private mutating func takePlaces() throws(UsageError) {
    for (index, operand) in operands.enumerated() {
      guard let colon = operand.utf8.lastIndex(of: UInt8(ascii: ":")), colon > operand.startIndex,
        let line = Int(operand[operand.utf8.index(after: colon)...]), line > 0
      else { continue }
      operands[index] = String(operand[..<colon])
      places.append((operands[index], line))
    }
    if places.count == 1 || places.count > 2 { throw error("two operands FILE:LINE belong here, or none") }
  }

  /// What `--explain-alignment` asks.
  var question: AlignmentQuestion? {
    guard has("explain-alignment") else { return nil }
    return places.count == 2
      ? AlignmentQuestion(findings: false, lines: (places[0], places[1])) : AlignmentQuestion(findings: true)
  }

  private mutating func take(
    _ option: Option, _ written: String, _ attached: String?, _ rest: inout ArraySlice<String>
  ) throws(UsageError) {
    guard let name = option.value else {
      if attached != nil { throw error("\(written) takes no value") }
      values[option.name] = []
      return
    }
    guard let value = attached ?? rest.popFirst(), !value.isEmpty else {
      throw error("\(written) needs a value: \(written) \(name)")
    }
    values[option.name, default: []].append(value)
  }

  private func option(named name: String) throws(UsageError) -> Option {
    if let option = command.options.first(where: { $0.name == name }) { return option }
    let near = nearest(to: name, among: command.options.map(\.name))
    throw error("unknown option \"--\(name)\"" + (near.map { "; did you mean \"--\($0)\"?" } ?? ""))
  }

  func error(_ message: String) -> UsageError { UsageError(message: message, usage: command.usage) }

  /// The first operand, where it is the name of what to do.
  mutating func takeOperand() -> String? { operands.isEmpty ? nil : operands.removeFirst() }

  func has(_ name: String) -> Bool { values[name] != nil }

  /// The last value given wins.
  func value(_ name: String) -> String? { values[name]?.last }

  func allValues(_ name: String) -> [String] { values[name] ?? [] }

  /// One of a few words.
  func choice<Choice>(_ name: String, _ what: String, default standard: Choice) throws(UsageError) -> Choice
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    guard let text = value(name) else { return standard }
    return try choice(text, what)
  }

  func choice<Choice>(_ text: String, _ what: String) throws(UsageError) -> Choice
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    guard let choice = Choice(rawValue: text) else {
      throw error(JSON5Value.unknown(what, text, among: Choice.allCases.map(\.rawValue)))
    }
    return choice
  }

  func grouping() throws(UsageError) -> Grouping {
    guard let text = value("group") else { return .auto }
    guard let grouping = Grouping(text) else {
      if text == "key" || text == "key:" { throw error("--group key: needs the name of a front-matter key: key:NAME") }
      throw error(JSON5Value.unknown("grouping", text, among: ["auto", "all", "directory", "key:NAME"]))
    }
    return grouping
  }

  func jobs() throws(UsageError) -> Int {
    guard let text = value("jobs") else { return System.processors }
    guard let count = Int(text), count >= 1 else { throw error("--jobs \(text): a number from 1 on belongs here") }
    return min(count, 256)
  }

  /// "500000", "64K", "64M", "2G".
  func maximumFileSize() throws(UsageError) -> Int {
    guard let text = value("max-file-size") else { return 64 << 20 }
    let shift: Int? =
      switch text.utf8.last.map({ $0 | 0x20 }) {
      case UInt8(ascii: "k"): 10
      case UInt8(ascii: "m"): 20
      case UInt8(ascii: "g"): 30
      default: nil
      }
    guard let number = Int(shift == nil ? text : String(text.dropLast())), number >= 1, number <= Int.max >> 31 else {
      throw error("--max-file-size \(text): a number of bytes, with or without K, M or G, belongs here")
    }
    return number << (shift ?? 0)
  }

  func kinds() throws(UsageError) -> Set<Kind>? {
    guard has("kinds") else { return nil }
    var kinds: Set<Kind> = []
    for list in allValues("kinds") {
      for name in list.split(separator: ",", omittingEmptySubsequences: false) {
        let kind: Kind = try choice(String(name), "kind")
        kinds.insert(kind)
      }
    }
    return kinds
  }
}
