// The JSON5 reader: values, places, errors, and that no input brings it down.
import Testing

@testable import FactDiff

@Suite struct JSON5Tests {
  private func parse(_ text: String) throws(InputError) -> JSON5Value {
    try JSON5Document(path: "x.json5", bytes: Array(text.utf8)).root
  }

  private func message(_ text: String, _ body: (JSON5Value) throws -> Void = { _ in }) -> String {
    do {
      try body(parse(text))
      return "no error"
    } catch {
      return "\(error)"
    }
  }

  @Test func values() throws {
    let root = try parse(
      """
      // a comment
      { id: 'model-name', "severity": "error", /* another */ n: [1, -2.5, +.5, 0x1F, 1e3, 5.,], yes: true, no: false,
        nothing: null, $_x9: {}, 名前: "漢字", long: 'a\\
      b', empty: [], }
      """)
    #expect(try root.required("id").string() == "model-name")
    #expect(try root.required("severity").choice(of: Severity.self, "severity") == .error)
    #expect(
      try root.required("n").array().map { try $0.number() } == [
        Number(1), Number(digits: -25, exponent: -1), Number(digits: 5, exponent: -1), Number(31), Number(1000),
        Number(5),
      ])
    #expect(try root.required("yes").bool())
    #expect(try !root.required("no").bool())
    #expect(root["nothing"]?.kind == .null)
    #expect(try root.required("名前").string() == "漢字")
    #expect(try root.required("long").string() == "ab")
    #expect(root["empty"].map { Array($0.elements).count } == 0)
    #expect(root["absent"] == nil)
    #expect(
      root.members.map(\.key) == ["id", "severity", "n", "yes", "no", "nothing", "$_x9", "名前", "long", "empty"])
  }

  @Test func escapes() throws {
    #expect(try parse(#""\b\f\n\r\t\v\x41\u6F22\uD83D\uDE00\'\"\\\/\q""#).string() == "\u{8}\u{C}\n\r\t\u{B}A漢😀'\"\\/q")
    #expect(try parse(#"{"\u0061": 1}"#)["a"]?.integer() == 1)
    #expect(try parse("'\u{2028}'").string() == "\u{2028}")
    #expect(try parse("'a\\\u{2028}b\\\r\nc'").string() == "abc")
  }

  @Test func rangesAreThoseOfTheFile() throws {
    let text = "\u{FEFF}{ 漢: 'é' }"
    let member = try #require(Array(parse(text).members).first)
    let bytes = Array(text.utf8)
    #expect(String(decoding: bytes[member.keyRange], as: UTF8.self) == "漢")
    #expect(String(decoding: bytes[member.value.range], as: UTF8.self) == "'é'")
  }

  @Test func aLineOfALargerFile() throws {
    let bytes = Array("{a: 1}\n{a: }\n".utf8)
    #expect(try JSON5Document(path: "x", bytes: bytes, range: 0..<6).root.required("a").integer() == 1)
    #expect(throws: InputError(path: "x", line: 2, column: 5, message: "unexpected \"}\"; a value belongs here")) {
      try JSON5Document(path: "x", bytes: bytes, range: 7..<12)
    }
  }

  @Test(arguments: [
    ("", "x.json5:1:1: error: nothing but space; a value belongs here"),
    ("{\n  a: 1", "x.json5:2:7: error: unexpected end; the object opened at 1:1 is never closed"),
    ("{a: 1 b: 2}", "x.json5:1:7: error: unexpected \"b\"; a comma or \"}\" belongs here"),
    ("{a: 1,\n 'a': 2}", "x.json5:2:2: error: duplicate key \"a\"; it stands at 1:2 already"),
    ("{a: 1, b: 2, '\\u0062': 3}", "x.json5:1:14: error: duplicate key \"b\"; it stands at 1:8 already"),
    ("{漢 1}", "x.json5:1:4: error: unexpected \"1\"; a colon belongs after the key"),
    ("{a: word}", "x.json5:1:5: error: unexpected \"word\"; text belongs in quotes"),
    ("[Infinity]", "x.json5:1:2: error: Infinity is not a number that can be used"),
    ("[-Infinity]", "x.json5:1:2: error: \"-Infinity\" is not a number that can be used"),
    ("[01]", "x.json5:1:2: error: a number with a leading zero"),
    ("[1x]", "x.json5:1:2: error: \"1x\" is not a number"),
    ("['a\nb']", "x.json5:1:4: error: a line break inside a string; close the quote or write a backslash before it"),
    ("['a", "x.json5:1:2: error: this string is never closed; ' is missing"),
    ("[\"\\uD800\"]", "x.json5:1:3: error: half a surrogate pair; \\uD83D\\uDE00 is a whole one"),
    ("[\"\\u00g0\"]", "x.json5:1:3: error: 4 hexadecimal digits belong after this escape"),
    ("[1] 2", "x.json5:1:5: error: unexpected \"2\" after the end of the document"),
    ("/* x", "x.json5:1:1: error: this comment is never closed; \"*/\" is missing"),
    ("[1,,2]", "x.json5:1:4: error: unexpected \",\"; a value belongs here"),
  ])
  func syntaxErrors(text: String, expected: String) {
    #expect(message(text) == expected)
  }

  @Test func duplicateAmongManyKeys() {
    let keys = (0..<500).map { "k\($0): 1" }.joined(separator: ",\n")
    #expect(message("{\(keys)}") == "no error")
    #expect(message("{\(keys),\n'k7': 2}") == "x.json5:501:1: error: duplicate key \"k7\"; it stands at 8:1 already")
  }

  @Test func invalidUTF8NamesTheByte() {
    #expect(
      throws: InputError(
        path: "x", line: 2, column: 2, message: "invalid UTF-8: byte 0xC3 cannot stand here")
    ) { try JSON5Document(path: "x", bytes: Array("[\n'".utf8) + [0xC3, 0x28] + Array("']".utf8)) }
  }

  @Test func decodingErrors() {
    let keys = ["id", "severity"]
    #expect(
      message("{\n severty: 'error'}") { try $0.allowKeys(keys) }
        == "x.json5:2:2: error: unknown key \"severty\"; did you mean \"severity\"?")
    #expect(
      message("{zzz: 1}") { try $0.allowKeys(keys) }
        == "x.json5:1:2: error: unknown key \"zzz\"; one of id, severity belongs here")
    #expect(message("{id: 1}") { _ = try $0.required("severity") } == "x.json5:1:1: error: missing key \"severity\"")
    #expect(
      message("{id: [1]}") { _ = try $0.required("id").string() }
        == "x.json5:1:6: error: an array stands here; a string belongs here")
    #expect(message("1.5") { _ = try $0.integer() } == "x.json5:1:1: error: a whole number belongs here")
    #expect(
      message("'eror'") { _ = try $0.choice(of: Severity.self, "severity") }
        == "x.json5:1:1: error: unknown severity \"eror\"; did you mean \"error\"?")
  }

  @Test func depthIsBounded() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(message(deep) == "x.json5:1:129: error: nested too deeply; 128 levels are the most")
    #expect(message(String(repeating: "[", count: 128) + String(repeating: "]", count: 128)) == "no error")
  }

  @Test func noInputBringsItDown() {
    var random = SplitMix(state: 7)
    let seed = Array(
      """
      {id: 'x', "n": [1, -2.5e3, 0x1F, {a: "漢\\u6F22\\uD83D\\uDE00\\x41\\\n"}], // c
       /* d */ t: true, f: false, z: null, }
      """.utf8)
    let alphabet = Array("{}[]:,'\"\\/*ux0eE+-.tfn漢\u{2028}\n\r ".utf8) + [0x00, 0xFF, 0xC3, 0xED, 0xF4]
    var read = 0
    for _ in 0..<2000 {
      var bytes = seed
      for _ in 0..<(1 + random.below(4)) {
        let at = random.below(bytes.count)
        switch random.below(4) {
        case 0: bytes[at] = alphabet[random.below(alphabet.count)]
        case 1: bytes.remove(at: at)
        case 2: bytes.insert(alphabet[random.below(alphabet.count)], at: at)
        default: bytes.removeSubrange(at..<min(bytes.count, at + 1 + random.below(20)))
        }
        if bytes.isEmpty { bytes = [0x7B] }
      }
      do {
        let document = try JSON5Document(path: "x", bytes: bytes)
        visit(document.root, within: 0..<bytes.count)
        read += 1
      } catch {
        #expect(error.line != nil && error.column != nil)
      }
    }
    #expect(read > 100)
  }

  private func visit(_ value: JSON5Value, within range: Range<Int>) {
    #expect(range.contains(value.range.lowerBound) && value.range.upperBound <= range.upperBound)
    if value.kind == .number { _ = try? value.number().description }
    #expect(String(validating: value.utf8, as: UTF8.self) != nil)
    for element in value.elements { visit(element, within: value.range) }
    for member in value.members {
      #expect(String(validating: member.keyUTF8, as: UTF8.self) != nil)
      visit(member.value, within: value.range)
    }
  }
}

/// Random numbers that are the same in every run (SplitMix64).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
}
