// The documents of a run: files found below the given paths, or the JSON lines of `--documents`.
import FactDiff

/// What ends a run with exit status 2.
enum Failure: Error {
  case usage(UsageError)
  case inputs([InputError])
  case closedPipe

  /// What is said on standard error, a line each.
  var messages: [String] {
    switch self {
    case .usage(let usage): [usage.message]
    case .inputs(let errors): errors.prefix(50).map(\.description)
    case .closedPipe: ["the reader of standard output has gone away"]
    }
  }

  init(_ failure: OutputFailure) {
    switch failure {
    case .closedPipe: self = .closedPipe
    case .input(let error): self = .inputs([error])
    }
  }
}

struct Documents: Sendable {
  private enum Origin: Sendable {
    case files([String])
    case lines([DocumentLine])
    /// Names and contents: files of an earlier revision.
    case contents([(id: String, bytes: [UInt8])])
  }

  private var origin: Origin
  private let limit: Int
  /// Sentences on what was left out.
  private(set) var skipped: [String] = []
  /// The text of a file as an editor holds it.
  private var unsaved: (path: String, bytes: [UInt8])?
  /// The language that the configuration gives a document.
  var language: (@Sendable (String) -> Language?)?

  var count: Int {
    switch origin {
    case .contents(let files): files.count
    case .files(let paths): paths.count
    case .lines(let lines): lines.count
    }
  }

  /// The paths of documents that are files.
  var files: [String] {
    if case .files(let paths) = origin { return paths }
    return []
  }

  /// nil where nothing was found and that is allowed.
  static func gather(_ arguments: Arguments) throws(Failure) -> Documents? {
    if !arguments.has("documents"), arguments.operands.isEmpty {
      throw .usage(arguments.error("no path was given; name files or folders, or --documents FILE"))
    }
    return try gather(arguments, paths: arguments.operands, settings: nil)
  }

  /// The same for paths that a configuration may have named.
  static func gather(
    _ arguments: Arguments, paths: [String], settings: Settings?, isConfigured: Bool = false
  ) throws(Failure) -> Documents? {
    let limit: Int
    do throws(UsageError) { limit = try arguments.maximumFileSize() } catch { throw .usage(error) }
    var documents: Documents
    if let file = arguments.value("documents") {
      guard arguments.operands.isEmpty else {
        throw .usage(arguments.error("--documents and paths exclude each other"))
      }
      documents = try Documents(lines: file, limit: limit)
    } else {
      documents = try Documents(paths: paths, limit: limit, settings: settings, isConfigured: isConfigured)
    }
    documents.language = settings?.language
    if documents.count > 0 { return documents }
    if arguments.has("allow-empty") { return nil }
    let place =
      arguments.value("documents").map { $0 == "-" ? "<stdin>" : $0 } ?? paths.joined(separator: ", ")
    let what =
      arguments.has("documents")
      ? "no document in it" : "no document (.md, .markdown, .mdx, .txt, .srt, .vtt) was found there"
    let why = documents.skipped.isEmpty ? "" : " (" + documents.skipped.joined(separator: "; ") + ")"
    throw .inputs([InputError(path: place, message: what + why + "; --allow-empty lets that pass")])
  }

  /// Files and folders; their documents sorted by path.
  init(paths: [String], limit: Int, settings: Settings? = nil, isConfigured: Bool = false) throws(Failure) {
    let found = FolderWalk.gather(
      paths, excluding: settings?.isIgnored, configuration: settings?.path.map(Paths.absolute),
      namesPlainly: isConfigured)
    if !found.errors.isEmpty { throw .inputs(found.errors) }
    origin = .files(found.paths)
    skipped = found.skipped
    self.limit = limit
  }

  /// Exactly these files, in this order.
  init(files: [String], limit: Int) {
    origin = .files(files)
    self.limit = limit
  }

  /// Files of an earlier revision.
  init(contents: [(id: String, bytes: [UInt8])], language: (@Sendable (String) -> Language?)?) {
    origin = .contents(contents)
    limit = Int.max
    self.language = language
  }

  /// Reads further files besides.
  mutating func add(files: [String]) {
    guard case .files(let paths) = origin else { return }
    origin = .files((paths + files).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  /// Takes standard input for the text of a file, which may not have been saved yet.
  mutating func replace(_ name: String, byStandardInput arguments: Arguments) throws(Failure) {
    do throws(InputError) {
      let bytes = try System.read("-", atMost: limit)
      let place = Paths.lexical(name)
      if let path = files.first(where: { Paths.lexical($0) == place }) {
        unsaved = (path, bytes)
      } else {
        unsaved = (name, bytes)
        add(files: [name])
      }
    } catch {
      throw .inputs([error])
    }
  }

  mutating func note(_ sentence: String) { skipped.append(sentence) }

  private init(lines file: String, limit: Int) throws(Failure) {
    do throws(InputError) {
      // The limit is one document's, not that of the file that holds them all.
      let bytes = try System.read(file, atMost: Int.max >> 1)
      let path = file == "-" ? "<stdin>" : file
      let lines = try DocumentLine.read(path: path, bytes: bytes)
      for line in lines where line.text.count > limit {
        throw InputError(
          path: path, line: line.line, column: 1,
          message: "\(line.text.count) bytes are more than the \(limit) of --max-file-size")
      }
      origin = .lines(lines)
    } catch {
      throw .inputs([error])
    }
    self.limit = limit
  }

  /// Sorted by name, so that the order of the lines does not matter.
  mutating func sortByName() {
    guard case .lines(var lines) = origin else { return }
    lines.sort { $0.source.utf8.lexicographicallyPrecedes($1.source.utf8) }
    origin = .lines(lines)
  }

  /// `readsSettings`: as of `Source.load`.
  func load(_ index: Int, readsSettings: Bool) -> Result<Source, InputError> {
    do throws(InputError) {
      switch origin {
      case .files(let paths):
        let path = paths[index]
        let bytes: [UInt8]
        if let unsaved, unsaved.path == path {
          bytes = unsaved.bytes
        } else {
          bytes = try System.read(path, atMost: limit)
        }
        return .success(
          try Source.load(id: path, bytes: bytes, language: language?(path), readsSettings: readsSettings))
      case .contents(let files):
        return .success(
          try Source.load(
            id: files[index].id, bytes: files[index].bytes, language: language?(files[index].id),
            readsSettings: readsSettings))
      case .lines(let lines):
        let line = lines[index]
        return .success(
          try Source.load(
            id: line.source, bytes: line.text, language: line.language ?? language?(line.source), date: line.date,
            group: line.group, readsSettings: readsSettings))
      }
    } catch {
      return .failure(error)
    }
  }
}

/// The rules that came with the tool and those of `--rules DIR`.
func loadRules(_ arguments: Arguments) throws(Failure) -> RuleSet {
  var rules = RuleSet.embedded()
  for folder in arguments.allValues("rules") {
    rules = RuleSet(rules.rules + (try readRules(try ruleFiles(in: folder))))
  }
  return rules
}

/// The rule files of a folder, not of the folders below it.
func ruleFiles(in folder: String) throws(Failure) -> [(path: String, bytes: [UInt8])] {
  do throws(InputError) {
    let paths = try System.files(in: folder, ending: ".json5")
    if paths.isEmpty { throw InputError(path: folder, message: "no rule file (.json5) was found there") }
    var files: [(path: String, bytes: [UInt8])] = []
    for path in paths { files.append((path, try System.read(path, atMost: 4 << 20))) }
    return files
  } catch {
    throw .inputs([error])
  }
}

/// Reads all files and tells every one that is broken, not the first alone.
func readRules(_ files: [(path: String, bytes: [UInt8])]) throws(Failure) -> [Rule] {
  var rules: [Rule] = []
  var errors: [InputError] = []
  for file in files {
    do throws(InputError) { rules.append(try Rule(path: file.path, bytes: file.bytes)) } catch { errors.append(error) }
  }
  if !errors.isEmpty { throw .inputs(errors) }
  return rules
}
