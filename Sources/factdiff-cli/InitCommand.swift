import FactDiff
struct InitCommand {
  init(_ arguments: Arguments) throws(Failure) {}
  func run() throws(Failure) -> ExitStatus { .publish }
}
