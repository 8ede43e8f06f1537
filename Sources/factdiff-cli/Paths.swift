// Paths as text, and the few questions about them that only the operating system can answer.
import FactDiff

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

enum Paths {
  /// The current folder, links resolved.
  static let current: String = {
    guard let name = getcwd(nil, 0) else { return "/" }
    defer { free(name) }
    return String(cString: name)
  }()

  static func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// From the root on, without "." and "..", links resolved where the path exists.
  static func absolute(_ path: String) -> String {
    if let real = realpath(path, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    return lexical(path)
  }

  /// The same without asking: links stay as they are.
  static func lexical(_ path: String) -> String {
    let whole = path.hasPrefix("/") ? path : current + "/" + path
    var parts: [Substring] = []
    for part in whole.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// "/a/b" of "/a/b/c.md", "." of "c.md".
  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// `name` inside `folder`, without "./" in front.
  static func join(_ folder: String, _ name: String) -> String {
    if name.hasPrefix("/") { return name }
    if folder.isEmpty || folder == "." { return name }
    if name == "." { return folder }
    return folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// How an absolute path is named from an absolute folder: "../factdiff.json5"; "." for the folder itself.
  static func relative(_ path: String, to folder: String) -> String {
    let target = path.split(separator: "/")
    let base = folder.split(separator: "/")
    let shared = zip(target, base).prefix { $0 == $1 }.count
    let parts = Array(repeating: Substring(".."), count: base.count - shared) + target.dropFirst(shared)
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }

  /// Whether an absolute path lies in an absolute folder, or is it.
  static func isInside(_ path: String, _ folder: String) -> Bool {
    path == folder || folder == "/" || path.hasPrefix(folder + "/")
  }

  /// The innermost folder that holds all of these files and folders.
  static func commonFolder(of paths: [String]) -> String {
    var common: [Substring]?
    for path in paths {
      let whole = absolute(path)
      let parts = (isFolder(path) ? whole : folder(of: whole)).split(separator: "/")
      common = common.map { Array(zip($0, parts).prefix { $0 == $1 }.map(\.0)) } ?? parts
    }
    return common.map { "/" + $0.joined(separator: "/") } ?? current
  }

  static func makeFolder(_ path: String) throws(InputError) {
    if isFolder(path) { return }
    let above = folder(of: path)
    if above != path, above != "." { try makeFolder(above) }
    if mkdir(path, 0o777) != 0, errno != EEXIST {
      throw InputError(path: path, message: "cannot be made: " + System.reason())
    }
  }

  static func makeExecutable(_ path: String) { chmod(path, 0o755) }
}
