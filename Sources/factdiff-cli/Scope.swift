// What a run reads and what it reports: folders and the configuration say what is compared, file names what is asked about.
import FactDiff

struct Scope: Sendable {
  /// Files and folders that are read.
  var paths: [String]
  /// Files that findings must touch; empty for all findings.
  var focus: [String] = []
  /// Whether the configuration named the paths.
  var isConfigured = false
  /// Whether the run reads everything that the configuration names: only then can an entry of the baseline be stale.
  var isWhole: Bool

  /// Files alone are a question about them where something else says what they are compared with: a configuration, or an
  /// earlier revision (then the folders they lie in).
  init(_ arguments: Arguments, _ settings: Settings) throws(Failure) {
    let operands = arguments.operands
    if let file = arguments.value("stdin-filename") {
      // What an editor holds is asked about; what it is compared with lies where it would be saved.
      focus = [file]
      isConfigured = settings.path != nil && operands.isEmpty
      paths =
        isConfigured
        ? settings.configuration.documents.map(settings.located)
        : operands.isEmpty ? [Paths.folder(of: file)] : operands
      isWhole = false
      return
    }
    guard !operands.isEmpty else {
      guard settings.path != nil else {
        throw .usage(
          arguments.error(
            "no path was given, and no \(Configuration.fileName) is here; name files or folders, or --documents FILE"))
      }
      paths = settings.configuration.documents.map(settings.located)
      isWhole = true
      isConfigured = true
      return
    }
    paths = operands
    isWhole = settings.path == nil || arguments.has("baseline")
    let asksAboutFiles = operands.allSatisfy { Paths.exists($0) && !Paths.isFolder($0) }
    guard asksAboutFiles, settings.path != nil || arguments.has("base") else { return }
    focus = operands
    isConfigured = settings.path != nil
    paths =
      settings.path != nil
      ? settings.configuration.documents.map(settings.located)
      : Array(Set(operands.map(Paths.folder))).sorted()
    isWhole = false
  }
}
