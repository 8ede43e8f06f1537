// Folders and files, in the order of their names.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

enum FileTree {
  static func folders(in path: String) -> [String] { names(in: path).filter { isFolder("\(path)/\($0)") } }

  /// The files of a folder with their bytes; what cannot be read is left out.
  static func files(in path: String) -> [(name: String, bytes: [UInt8])] {
    names(in: path).compactMap { name in
      isFolder("\(path)/\(name)") ? nil : bytes(of: "\(path)/\(name)").map { (name, $0) }
    }
  }

  private static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  static func bytes(of path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var result: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = piece.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
      guard count >= 0 else { return nil }
      if count == 0 { return result }
      result += piece[..<count]
    }
  }
}
