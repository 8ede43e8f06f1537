// HTML by appending bytes: what is markup is a literal, what comes from outside is escaped.

struct HTMLWriter {
  var bytes: [UInt8] = []

  mutating func raw(_ markup: StaticString) { bytes.append(literal: markup) }

  /// Text, or the value of an attribute in quotes.
  mutating func text(_ text: String) { bytes.append(markup: text) }
  mutating func text(_ text: some Collection<UInt8>) { bytes.append(markup: text) }
  mutating func number(_ value: Int) { bytes.append(decimal: value) }

  /// " name=\"value\"".
  mutating func attribute(_ name: StaticString, _ value: String) {
    bytes.append(0x20)
    raw(name)
    raw("=\"")
    text(value)
    raw("\"")
  }

  /// "3 sources".
  mutating func counted(_ count: Int, _ noun: String) { bytes.append(counted: count, noun) }

  /// A square for errors, a disc for the rest; the letter tells them apart without colour.
  mutating func sign(_ severity: Severity?) {
    switch severity {
    case .error: raw("<span class=\"sign error\" role=\"img\" aria-label=\"error\">!</span>")
    case .warning: raw("<span class=\"sign warning\" role=\"img\" aria-label=\"warning\">?</span>")
    case .note: raw("<span class=\"sign note\" role=\"img\" aria-label=\"note\">i</span>")
    case nil: raw("<span class=\"sign fine\" role=\"img\" aria-label=\"agreement\">✓</span>")
    }
  }

  /// Everything in front of the body's content. The policy forbids every request.
  mutating func openPage(title: String) {
    raw(
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
      script-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
      <meta name="color-scheme" content="light dark">
      <meta name="generator" content="
      """)
    text(Tool.name + " " + Tool.version)
    raw("\">\n<link rel=\"icon\" href=\"data:,\">\n<title>")
    text(title)
    raw("</title>\n<style>\n")
    resource("report.css")
    raw("</style>\n</head>\n<body>\n")
  }

  mutating func closePage() {
    raw("<script>\n")
    resource("report.js")
    raw("</script>\n</body>\n</html>\n")
  }

  private mutating func resource(_ name: String) {
    for file in EmbeddedPage.files where file.path.description == name { raw(file.text) }
    bytes.append(0x0A)
  }

  /// A tick box in the shape of a chip.
  mutating func chip(_ name: StaticString, _ value: String, count: Int, sign: Severity? = nil) {
    raw("<label class=\"chip\"><input type=\"checkbox\" name=\"")
    raw(name)
    raw("\" value=\"")
    text(value)
    raw("\" checked>")
    if let sign { self.sign(sign) }
    raw("<span>")
    text(value)
    raw(" ")
    number(count)
    raw("</span></label>\n")
  }

  /// What every form of filters ends with.
  mutating func closeFilters() {
    raw(
      """
      <input type="search" name="words" placeholder="Words" aria-label="words">
      <button type="button" id="clear">Reset</button>
      <button type="button" id="theme" aria-label="light or dark">Dark</button>
      <output id="shown" aria-live="polite"></output>
      </form></div>

      """)
  }

  /// A choice whose first entry is everything.
  mutating func choice(_ name: StaticString, all: String, _ entries: [(value: String, label: String)]) {
    raw("<select name=\"")
    raw(name)
    raw("\" aria-label=\"")
    raw(name)
    raw("\"><option value=\"\">")
    text(all)
    raw("</option>")
    for entry in entries {
      raw("<option")
      attribute("value", entry.value)
      raw(">")
      text(entry.label)
      raw("</option>")
    }
    raw("</select>\n")
  }

  /// The passage with its value marked, in the language of its source.
  mutating func quote(_ entry: Evidence, of source: Source) {
    let excerpt = Excerpt(passageOf: entry, of: source, reach: 180)
    raw("<blockquote dir=\"auto\"")
    if source.language != .undetermined { attribute("lang", source.language.rawValue) }
    raw(">")
    text(excerpt.before)
    raw(excerpt.isShort ? "<mark class=\"short\">" : "<mark>")
    text(excerpt.value)
    raw("</mark>")
    text(excerpt.after)
    raw("</blockquote>")
  }

  /// "a.md:41:7".
  mutating func place(_ entry: Evidence, name: String, at position: LinePosition, of source: Source) {
    raw("<p class=\"from\"")
    attribute("title", source.id)
    raw("><bdi>")
    text(name)
    raw("</bdi>:")
    number(position.line)
    raw(":")
    number(position.column)
    raw("</p>")
  }
}
