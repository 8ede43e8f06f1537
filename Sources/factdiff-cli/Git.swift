// Reads an earlier revision of the documents from git, without a checkout.
import FactDiff

/// The common ancestor of a revision and the current one: its files and their contents.
struct Git {
  /// The top folder of the working tree, absolute.
  let top: String
  /// The commit that is read.
  let commit: String
  private let folder: String

  /// `folder` lies in the repository, `revision` is what the user named.
  init(folder: String, revision: String) throws(InputError) {
    self.folder = folder
    func fail(_ message: String) -> InputError { InputError(path: "--base " + revision, message: message) }
    func git(_ words: String...) throws(InputError) -> Subprocess.Outcome {
      guard let outcome = Subprocess.run(["git", "-C", folder] + words) else {
        throw fail("git cannot be started; install it, or leave --base out")
      }
      return outcome
    }
    func line(_ outcome: Subprocess.Outcome) -> String {
      String(decoding: outcome.output.prefix { $0 != 0x0A }, as: UTF8.self)
    }
    let toplevel = try git("rev-parse", "--show-toplevel")
    guard toplevel.status == 0 else {
      throw fail("there is no git working tree here (\(toplevel.complaint)); run it inside one, or leave --base out")
    }
    top = line(toplevel)
    let isShallow = line(try git("rev-parse", "--is-shallow-repository")) == "true"
    let remedy =
      isShallow
      ? "the clone is shallow; fetch-depth: 0 in the checkout step, or git fetch --unshallow, would bring it"
      : "git fetch origin would bring a branch of the remote"
    // A name that begins with a dash would be read as an option.
    guard !revision.hasPrefix("-"), !revision.isEmpty,
      try git("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}").status == 0
    else {
      throw fail("there is no such revision; " + remedy)
    }
    guard try git("rev-parse", "--verify", "--quiet", "HEAD^{commit}").status == 0 else {
      throw fail("the current branch has no commit yet")
    }
    let base = try git("merge-base", revision, "HEAD")
    guard base.status == 0, !line(base).isEmpty else {
      throw fail(
        "it has no common ancestor with the current branch; "
          + (isShallow ? remedy : "name a revision that this branch came from"))
    }
    commit = line(base)
  }

  /// The regular files of the commit: path from the top, and the id of the content.
  func files() throws(InputError) -> [(path: String, id: String)] {
    guard let outcome = Subprocess.run(["git", "-C", folder, "ls-tree", "-r", "-z", "--full-tree", commit]),
      outcome.status == 0
    else {
      throw InputError(path: "git", message: "the files of \(commit) cannot be listed")
    }
    var files: [(path: String, id: String)] = []
    for entry in outcome.output.split(separator: 0) {
      guard let tab = entry.firstIndex(of: 0x09) else { continue }
      let words = entry[..<tab].split(separator: 0x20)
      // 120000 is a link, 160000 another repository.
      guard words.count == 3, words[0].starts(with: Array("100".utf8)),
        let path = String(validating: entry[(tab + 1)...], as: UTF8.self)
      else { continue }
      files.append((path, String(decoding: words[2], as: UTF8.self)))
    }
    return files
  }

  /// The contents of those files, in their order.
  func contents(of ids: [String], atMost limit: Int) throws(InputError) -> [[UInt8]] {
    let failure = InputError(path: "git", message: "the files of \(commit) cannot be read")
    guard let process = Subprocess(["git", "-C", folder, "cat-file", "--batch"]) else { throw failure }
    var contents: [[UInt8]] = []
    var pending: [UInt8] = []
    var isWhole = true
    // One after the other: neither side ever waits for a pipe that the other does not empty.
    for id in ids {
      guard process.write(Array((id + "\n").utf8)), let size = Git.header(process, &pending), size <= limit,
        let content = Git.take(size + 1, process, &pending)
      else {
        isWhole = false
        break
      }
      contents.append(Array(content.dropLast()))
    }
    process.closeInput()
    let status = process.finish()
    guard isWhole, status == 0 else { throw failure }
    return contents
  }

  /// "ID blob SIZE" and a line feed: the size.
  private static func header(_ process: Subprocess, _ pending: inout [UInt8]) -> Int? {
    while true {
      if let end = pending.firstIndex(of: 0x0A) {
        let words = pending[..<end].split(separator: 0x20)
        guard words.count == 3, words[1].elementsEqual("blob".utf8) else { return nil }
        let size = Int(String(decoding: words[2], as: UTF8.self))
        pending.removeSubrange(...end)
        return size
      }
      let piece = process.read(atMost: 1 << 16)
      if piece.isEmpty || pending.count > 1 << 12 { return nil }
      pending += piece
    }
  }

  private static func take(_ count: Int, _ process: Subprocess, _ pending: inout [UInt8]) -> [UInt8]? {
    while pending.count < count {
      let piece = process.read(atMost: 1 << 16)
      if piece.isEmpty { return nil }
      pending += piece
    }
    let taken = Array(pending[..<count])
    pending.removeSubrange(..<count)
    return taken
  }
}
