// The files that `factdiff init` writes: every setting with its default and what it is for.

enum InitFiles {
  static func configuration(_ documents: String) -> String {
    """
    // What factdiff compares here, and when it lets a publication pass. Paths and patterns are relative to this file.
    // factdiff config prints every setting and where it was made; what is commented out below is the default.
    {
      // Documents and folders that "factdiff check" reads.
      documents: ["\(escaped(documents))"],

      // Left out of folders, in the syntax of .gitignore.
      // ignore: ["drafts/", "*.tmp.md"],

      // Which documents are about one event: auto (front matter, the same video, translations, similar text), all,
      // directory, or key:NAME (the same value of that front-matter key).
      // grouping: "auto",

      // Events that no document declares itself, and which source of one is held to be right.
      // groups: [{ id: "town-hall", documents: ["town-hall*.md"], authority: ["transcript.txt"] }],

      // Sources that are held to be right wherever they stand. It changes the wording, never the comparison.
      // authority: ["transcripts/"],

      // The language of documents whose text does not tell.
      // languages: { "notes/": "zh-Hant" },

      // Rules: "off", a severity, or options. factdiff rules lists them, factdiff explain RULE says what one is for.
      // rules: { "name-spelling": "off", "count": { severity: "warning", tolerance: 0.01, paths: ["talks/"] } },

      // Folders of rules of your own.
      // ruleFolders: ["rules"],

      // Findings that were accepted once; factdiff baseline write makes the file.
      // baseline: "factdiff.baseline.json",

      // Whether documents with "draft: true" in the front matter are compared: include, exclude.
      // drafts: "include",

      // When to publish.
      gate: {
        // From which severity on a finding holds: error, warning, note, never.
        failOn: "error",
        // Whether findings that were there before may pass (with --base).
        // onlyNew: false,
        // How many findings of a rule may pass; more of them hold, whatever their severity.
        // limits: { "bound-dropped": 3 },
        // How many sources each event must have.
        // minimumSources: 0,
        // The share of the statements that must have been compared, from 0 to 1.
        // minimumCoverage: 0,
        // Whether a run that compared nothing may pass.
        // allowSingle: false,
        // Whether entries of the baseline that occur no more may pass.
        // allowStale: false,
      },
    }

    """
  }

  static let workflowPath = ".github/workflows/factdiff.yml"

  static func workflow(_ documents: String, tool: String) -> String {
    """
    # Holds a change whose documents contradict each other. Written by factdiff init.
    name: factdiff
    on:
      push:
        branches: [main]
      pull_request:
    permissions:
      contents: read
    jobs:
      factdiff:
        runs-on: ubuntu-latest
        container: swift:6.3
        steps:
          - uses: actions/checkout@v4
            with:
              # The whole history, so that "base: REV" may be added below: then new findings alone hold.
              fetch-depth: 0
          # A tag in place of main takes the binary of that release instead of building one.
          - uses: \(tool)/.github/actions/factdiff@main
            with:
              args: --verdict factdiff.verdict.json

    """
  }

  /// `prefix`: the folder of the configuration below the top of the repository, where git runs its hooks.
  static func hook(below prefix: String) -> String {
    let folder = prefix.isEmpty ? "." : "'\(prefix.replacing("'", with: "'\\''"))'"
    return """
      #!/bin/sh
      # Stops a commit whose documents contradict each other. Written by factdiff init; git commit --no-verify passes it by.
      set -eu
      set -- '*.md' '*.markdown' '*.mdx' '*.txt' '*.srt' '*.vtt' '*.json5'
      if git diff --cached --quiet -- "$@" 2> /dev/null; then exit 0; fi
      if ! command -v factdiff > /dev/null; then
        echo "pre-commit: factdiff is not on the path; install it, or take $0 out" >&2
        exit 1
      fi
      # What is judged is what will be committed, not what lies in the working tree.
      top="$PWD"
      staged="$(mktemp -d)"
      trap 'rm -rf "$staged"' EXIT
      git ls-files -z -- "$@" '*.json' '*.factdiffignore' | git checkout-index -z --stdin --prefix="$staged/"
      mkdir -p "$staged"/\(folder)
      cd "$staged"/\(folder)
      # A configuration that was never added counts too.
      [ -e factdiff.json5 ] || cp "$top"/\(folder)/factdiff.json5 .
      factdiff check --today "$(date +%Y-%m-%d)"

      """
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }
}
