// Finds the documents below the given paths: sorted, each once, hidden folders, link loops and ignored files left out.
import FactDiff

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What was found, and what was left out and why.
struct Gathered {
  var paths: [String] = []
  var errors: [InputError] = []
  var hidden = 0
  var links = 0
  var ignored = 0
  /// Left out by the configuration.
  var excluded = 0
  /// Configuration files that are not the one in effect.
  var configurations = 0
  var repeated = 0

  /// A sentence for each reason that left something out.
  var skipped: [String] {
    func sentence(_ count: Int, _ one: String, _ many: String) -> String? {
      count == 0 ? nil : count == 1 ? "1 " + one : String(count) + " " + many
    }
    return [
      sentence(hidden, "hidden file or folder was skipped", "hidden files and folders were skipped"),
      sentence(
        links, "link to a folder that is read anyway was skipped", "links to folders that are read anyway were skipped"),
      sentence(
        ignored, "file or folder was ignored by .factdiffignore", "files and folders were ignored by .factdiffignore"),
      sentence(
        excluded, "file or folder was ignored by the configuration",
        "files and folders were ignored by the configuration"),
      sentence(
        configurations, "further \(Configuration.fileName) was not read: one is in effect for a run",
        "further \(Configuration.fileName) were not read: one is in effect for a run"),
      sentence(repeated, "document was given twice and read once", "documents were given twice and read once"),
    ].compactMap { $0 }
  }
}

struct FolderWalk {
  static let endings = [".md", ".markdown", ".mdx", ".txt", ".srt", ".vtt"]
  static let ignoreFile = ".factdiffignore"

  private var result = Gathered()
  private var found: [Document] = []
  private var walked: Set<FileID> = []
  private var pending: [Folder] = []
  /// Links to folders wait until every folder has been seen under its own name.
  private var linked: [Folder] = []

  private struct FileID: Hashable {
    var device: UInt64
    var inode: UInt64

    init(_ status: stat) {
      device = UInt64(truncatingIfNeeded: status.st_dev)
      inode = UInt64(truncatingIfNeeded: status.st_ino)
    }
  }

  private struct Document {
    var path: String
    var id: FileID
    var isLink: Bool
  }

  /// A folder still to be read, with the ignore files above it and what its path is below each.
  private struct Folder {
    var path: String
    var id: FileID
    var ignores: [(patterns: IgnorePatterns, below: [UInt8])] = []
  }

  /// By path and whether it is a folder: what the configuration leaves out.
  private var isExcluded: (@Sendable (String, Bool) -> Bool)?
  /// The configuration in effect, absolute.
  private var configuration: String?
  /// Whether what lies in "." is named without it.
  private var namesPlainly = false

  static func gather(
    _ paths: [String], excluding isExcluded: (@Sendable (String, Bool) -> Bool)? = nil, configuration: String? = nil,
    namesPlainly: Bool = false
  ) -> Gathered {
    var walk = FolderWalk()
    walk.isExcluded = isExcluded
    walk.configuration = configuration
    walk.namesPlainly = namesPlainly
    for path in paths { walk.start(path) }
    walk.run()
    return walk.finished()
  }

  private mutating func start(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      let missing = errno == ENOENT || errno == ENOTDIR
      return result.errors.append(
        InputError(path: path, message: missing ? "no such file or folder" : "cannot be read: " + System.reason()))
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      pending.append(Folder(path: path, id: FileID(status)))
    } else {
      found.append(Document(path: path, id: FileID(status), isLink: false))
    }
  }

  private mutating func run() {
    while true {
      if let folder = pending.popLast() {
        // A folder given twice, or inside another that was given, is read once.
        if walked.insert(folder.id).inserted { read(folder) }
      } else if let folder = linked.popLast() {
        if walked.contains(folder.id) { result.links += 1 } else { pending.append(folder) }
      } else {
        return
      }
    }
  }

  private mutating func read(_ folder: Folder) {
    guard let handle = opendir(folder.path) else {
      return result.errors.append(InputError(path: folder.path, message: "cannot be read: " + System.reason()))
    }
    defer { closedir(handle) }
    var names: [[UInt8]] = []
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != [0x2E] && name != [0x2E, 0x2E] { names.append(name) }
    }
    names.sort { $0.lexicographicallyPrecedes($1) }
    var ignores = folder.ignores
    if names.contains(Array(FolderWalk.ignoreFile.utf8)) {
      do throws(InputError) {
        let bytes = try System.read(join(folder.path, FolderWalk.ignoreFile), atMost: 1 << 20)
        ignores.append((IgnorePatterns(bytes), []))
      } catch {
        result.errors.append(error)
      }
    }
    if names.contains(Array(Configuration.fileName.utf8)),
      Paths.absolute(join(folder.path, Configuration.fileName)) != configuration
    {
      result.configurations += 1
    }
    for name in names { visit(name, in: folder, ignores) }
  }

  private mutating func visit(
    _ name: [UInt8], in folder: Folder, _ ignores: [(patterns: IgnorePatterns, below: [UInt8])]
  ) {
    guard let text = String(validating: name, as: UTF8.self) else {
      let path = join(folder.path, String(decoding: name, as: UTF8.self))
      if !FolderWalk.endings.contains(where: path.hasSuffix) { return }
      return result.errors.append(InputError(path: path, message: "the name of the file is not UTF-8"))
    }
    let path = join(folder.path, text)
    var status = stat()
    guard lstat(path, &status) == 0 else {
      return result.errors.append(InputError(path: path, message: "cannot be read: " + System.reason()))
    }
    let isLink = status.st_mode & S_IFMT == S_IFLNK
    let isDocument = FolderWalk.endings.contains { text.utf8.count > $0.utf8.count && text.hasSuffix($0) }
    if isLink, stat(path, &status) != 0 {
      // A link that leads nowhere matters only where a document was to be.
      if isDocument { result.errors.append(InputError(path: path, message: "a link to a file that does not exist")) }
      return
    }
    let isFolder = status.st_mode & S_IFMT == S_IFDIR
    guard isFolder || (isDocument && status.st_mode & S_IFMT == S_IFREG) else { return }
    if name[0] == UInt8(ascii: ".") {
      result.hidden += 1
      return
    }
    let below = ignores.map { ($0.patterns, $0.below.isEmpty ? name : $0.below + [UInt8(ascii: "/")] + name) }
    for (patterns, relative) in below.reversed() {
      guard let isIgnored = patterns.verdict(on: relative, isFolder: isFolder) else { continue }
      if isIgnored {
        result.ignored += 1
        return
      }
      break
    }
    if let isExcluded, isExcluded(path, isFolder) {
      result.excluded += 1
      return
    }
    if !isFolder {
      found.append(Document(path: path, id: FileID(status), isLink: isLink))
    } else if isLink {
      linked.append(Folder(path: path, id: FileID(status), ignores: below))
    } else {
      pending.append(Folder(path: path, id: FileID(status), ignores: below))
    }
  }

  /// Sorted by path, whatever the order of the arguments; of two names of one file the one that is no link.
  private mutating func finished() -> Gathered {
    found.sort { a, b in
      a.isLink != b.isLink ? b.isLink : FolderWalk.precedes(a.path, b.path)
    }
    var seen: Set<FileID> = []
    for document in found {
      if seen.insert(document.id).inserted { result.paths.append(document.path) } else { result.repeated += 1 }
    }
    result.paths.sort(by: FolderWalk.precedes)
    return result
  }

  /// By their bytes; where the strings lie in memory as they are, all at once.
  private static func precedes(_ a: String, _ b: String) -> Bool {
    let known = a.utf8.withContiguousStorageIfAvailable { left in
      b.utf8.withContiguousStorageIfAvailable { right -> Bool in
        let count = min(left.count, right.count)
        guard count > 0, let first = left.baseAddress, let second = right.baseAddress else {
          return left.count < right.count
        }
        let order = memcmp(first, second, count)
        return order != 0 ? order < 0 : left.count < right.count
      }
    }
    return (known ?? nil) ?? a.utf8.lexicographicallyPrecedes(b.utf8)
  }

  private func join(_ folder: String, _ name: String) -> String {
    if namesPlainly, folder == "." { return name }
    return folder.utf8.last == UInt8(ascii: "/") ? folder + name : folder + "/" + name
  }
}

extension System {
  /// The files of one folder with that ending, sorted; hidden ones are left out.
  static func files(in folder: String, ending: String) throws(InputError) -> [String] {
    guard let handle = opendir(folder) else {
      throw InputError(path: folder, message: errno == ENOENT ? "no such folder" : "cannot be read: " + reason())
    }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name.hasSuffix(ending), !name.hasPrefix(".") { names.append(name) }
    }
    names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let prefix = folder.utf8.last == UInt8(ascii: "/") ? folder : folder + "/"
    return names.map { prefix + $0 }
  }
}
