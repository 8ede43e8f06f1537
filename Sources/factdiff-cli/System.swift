// What the operating system gives: files, terminals, processors. The only file besides Folder.swift and Parallel.swift
// that calls it.
import FactDiff
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The name of the file that is being written, as the address of a C string; 0 where there is none.
private let pendingName = Atomic<UInt>(0)

enum System {
  static let standardOutput: Int32 = 1
  static let standardError: Int32 = 2

  /// A closed pipe is an error that `write` reports, not the end of the process.
  /// So is a file that may not grow further.
  static func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Takes the half-written file away before a signal ends the process.
  static func cleanUpOnSignals() {
    pendingName.store(0, ordering: .relaxed)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      let before = signal(number) { number in
        // Nothing but what is safe in a signal handler: no allocation, no lock.
        if let name = UnsafeMutablePointer<CChar>(bitPattern: pendingName.load(ordering: .sequentiallyConsistent)) {
          unlink(name)
        }
        signal(number, SIG_DFL)
        raise(number)
      }
      // What the caller ignores (nohup) stays ignored.
      if unsafeBitCast(before, to: UInt.self) == unsafeBitCast(SIG_IGN, to: UInt.self) { signal(number, SIG_IGN) }
    }
  }

  static func leave(_ status: ExitStatus) -> Never { exit(status.rawValue) }

  static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Why the last call failed.
  static func reason(_ code: Int32 = errno) -> String { String(cString: strerror(code)) }

  static func complain(_ message: String) { _ = write(Array((message + "\n").utf8), to: standardError) }

  // MARK: Reading

  /// All bytes of a file, a pipe or, for "-", standard input.
  static func read(_ path: String, atMost limit: Int) throws(InputError) -> [UInt8] {
    if path == "-" { return try read(descriptor: 0, path: "<stdin>", expected: 0, atMost: limit) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw InputError(path: path, message: "cannot be opened: " + reason()) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw InputError(path: path, message: "cannot be read: " + reason()) }
    let size = Int(status.st_size)
    if size > limit {
      throw InputError(
        path: path, message: "\(size) bytes are more than the \(limit) of --max-file-size; raise it or split the file")
    }
    return try read(descriptor: descriptor, path: path, expected: size, atMost: limit)
  }

  private static func read(
    descriptor: Int32, path: String, expected: Int, atMost limit: Int
  ) throws(InputError) -> [UInt8] {
    var failure: Int32 = 0
    // One byte more than the file has, so that its end is seen without growing.
    var bytes = [UInt8](unsafeUninitializedCapacity: expected + 1) { buffer, count in
      failure = fill(buffer, &count, from: descriptor)
    }
    // It was no plain file, or it grew.
    while failure == 0, bytes.count > expected, bytes.count <= limit {
      let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, count in
        failure = fill(buffer, &count, from: descriptor)
      }
      if chunk.isEmpty { break }
      bytes += chunk
    }
    if failure != 0 { throw InputError(path: path, message: "cannot be read: " + reason(failure)) }
    if bytes.count > limit {
      throw InputError(
        path: path, message: "more bytes than the \(limit) of --max-file-size; raise it or split the input")
    }
    return bytes
  }

  /// Reads until the buffer is full or the input ends; returns the error's code or 0.
  private static func fill(_ buffer: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int, from descriptor: Int32)
    -> Int32
  {
    while count < buffer.count {
      #if canImport(Glibc)
        let got = Glibc.read(descriptor, buffer.baseAddress! + count, buffer.count - count)
      #elseif canImport(Musl)
        let got = Musl.read(descriptor, buffer.baseAddress! + count, buffer.count - count)
      #else
        let got = Darwin.read(descriptor, buffer.baseAddress! + count, buffer.count - count)
      #endif
      if got == 0 { break }
      if got > 0 {
        count += got
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }

  // MARK: Writing

  /// Writes everything; returns the error's code or 0.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        #if canImport(Glibc)
          let put = Glibc.write(descriptor, buffer.baseAddress! + done, buffer.count - done)
        #elseif canImport(Musl)
          let put = Musl.write(descriptor, buffer.baseAddress! + done, buffer.count - done)
        #else
          let put = Darwin.write(descriptor, buffer.baseAddress! + done, buffer.count - done)
        #endif
        if put >= 0 {
          done += put
        } else if errno != EINTR {
          return errno
        }
      }
      return 0
    }
  }

  static func isBrokenPipe(_ code: Int32) -> Bool { code == EPIPE }

  /// A file that is written beside its name and takes it when it is whole.
  struct PendingFile {
    let path: String
    private let target: String
    private let temporary: String?
    private let descriptor: Int32

    init(_ path: String) throws(InputError) {
      self.path = path
      var status = stat()
      let exists = stat(path, &status) == 0
      if exists, status.st_mode & S_IFMT != S_IFREG {
        // A pipe or a device is written to; it cannot be replaced.
        temporary = nil
        target = path
        descriptor = open(path, O_WRONLY | O_CLOEXEC)
      } else {
        // A link stays a link: what it points to is replaced.
        let real = exists ? realpath(path, nil) : nil
        target = real.map { String(cString: $0) } ?? path
        free(real)
        let name = target + ".part-" + String(getpid())
        temporary = name
        descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        if descriptor >= 0 { PendingFile.announce(name) }
      }
      if descriptor < 0 { throw InputError(path: path, message: "cannot be written: " + System.reason()) }
    }

    func append(_ bytes: [UInt8]) throws(InputError) {
      let code = System.write(bytes, to: descriptor)
      if code == 0 { return }
      discard()
      throw InputError(path: path, message: "cannot be written: " + System.reason(code))
    }

    /// Gives the file its name.
    func finish() throws(InputError) {
      let code = close(descriptor) == 0 ? 0 : errno
      guard let temporary else { return }
      if code == 0, rename(temporary, target) == 0 {
        PendingFile.announce(nil)
        return
      }
      let why = System.reason(code == 0 ? errno : code)
      unlink(temporary)
      PendingFile.announce(nil)
      throw InputError(path: path, message: "cannot be written: " + why)
    }

    func discard() {
      close(descriptor)
      if let temporary { unlink(temporary) }
      PendingFile.announce(nil)
    }

    /// Tells the signal handler. Files are written one after the other, so there is one at most. The few names are never
    /// freed: the handler may be reading one on another thread.
    private static func announce(_ name: String?) {
      let address = name.flatMap { strdup($0) }.map { UInt(bitPattern: $0) } ?? 0
      pendingName.store(address, ordering: .sequentiallyConsistent)
    }
  }
}
