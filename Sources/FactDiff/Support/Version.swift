// Who writes the reports: the one place for the tool's name and version.

package enum Tool {
  package static let name = "factdiff"
  package static let version = "0.1.0"
}
