// Character references of HTML that texts contain: "&amp;", "&#8217;", "&#x2013;".

/// The scalar named at `start` and the offset behind its semicolon.
func characterReference(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (scalar: UInt32, end: Int)? {
  var i = start + 1
  let limit = min(end, start + 12)
  if i < limit, bytes[i] == UInt8(ascii: "#") {
    i += 1
    var value: UInt32 = 0
    let isHex = i < limit && bytes[i] | 0x20 == UInt8(ascii: "x")
    if isHex { i += 1 }
    let digits = i
    while i < limit, value < 0x11_0000, let digit = digitValue(bytes[i], isHex: isHex) {
      value = value * (isHex ? 16 : 10) + digit
      i += 1
    }
    guard i > digits, i < limit, bytes[i] == UInt8(ascii: ";"), value > 0, Unicode.Scalar(value) != nil else {
      return nil
    }
    return (value, i + 1)
  }
  while i < limit, isWordByte(bytes[i]) { i += 1 }
  guard i > start + 2, i < limit, bytes[i] == UInt8(ascii: ";") else { return nil }
  let name = String(decoding: bytes[start + 1..<i], as: UTF8.self)
  guard let scalar = namedReferences[name] else { return nil }
  return (scalar, i + 1)
}

private func digitValue(_ byte: UInt8, isHex: Bool) -> UInt32? {
  if isDigit(byte) { return UInt32(byte - 0x30) }
  let lower = byte | 0x20
  return isHex && lower >= 0x61 && lower <= 0x66 ? UInt32(lower - 0x61 + 10) : nil
}

/// The names that occur in prose, from the HTML standard's list.
private let namedReferences: [String: UInt32] = [
  "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "nbsp": 0xA0, "num": 0x23, "dollar": 0x24,
  "percnt": 0x25, "plus": 0x2B, "comma": 0x2C, "period": 0x2E, "sol": 0x2F, "colon": 0x3A, "semi": 0x3B, "equals": 0x3D,
  "excl": 0x21, "quest": 0x3F, "commat": 0x40, "lpar": 0x28, "rpar": 0x29, "ast": 0x2A, "lowbar": 0x5F, "grave": 0x60,
  "lsqb": 0x5B, "rsqb": 0x5D, "lbrack": 0x5B, "rbrack": 0x5D, "lcub": 0x7B, "rcub": 0x7D, "verbar": 0x7C, "vert": 0x7C,
  "bsol": 0x5C, "hat": 0x5E, "Hat": 0x5E, "Tab": 0x20, "NewLine": 0x20, "iexcl": 0xA1, "cent": 0xA2, "pound": 0xA3,
  "curren": 0xA4, "yen": 0xA5, "brvbar": 0xA6, "sect": 0xA7, "uml": 0xA8, "copy": 0xA9, "ordf": 0xAA, "laquo": 0xAB,
  "not": 0xAC, "shy": 0xAD, "reg": 0xAE, "macr": 0xAF, "deg": 0xB0, "plusmn": 0xB1, "sup2": 0xB2, "sup3": 0xB3,
  "acute": 0xB4, "micro": 0xB5, "para": 0xB6, "middot": 0xB7, "cedil": 0xB8, "sup1": 0xB9, "ordm": 0xBA, "raquo": 0xBB,
  "frac14": 0xBC, "frac12": 0xBD, "frac34": 0xBE, "iquest": 0xBF, "times": 0xD7, "divide": 0xF7, "Agrave": 0xC0,
  "Aacute": 0xC1, "Acirc": 0xC2, "Atilde": 0xC3, "Auml": 0xC4, "Aring": 0xC5, "AElig": 0xC6, "Ccedil": 0xC7,
  "Egrave": 0xC8, "Eacute": 0xC9, "Ecirc": 0xCA, "Euml": 0xCB, "Igrave": 0xCC, "Iacute": 0xCD, "Icirc": 0xCE,
  "Iuml": 0xCF, "ETH": 0xD0, "Ntilde": 0xD1, "Ograve": 0xD2, "Oacute": 0xD3, "Ocirc": 0xD4, "Otilde": 0xD5,
  "Ouml": 0xD6,
  "Oslash": 0xD8, "Ugrave": 0xD9, "Uacute": 0xDA, "Ucirc": 0xDB, "Uuml": 0xDC, "Yacute": 0xDD, "THORN": 0xDE,
  "szlig": 0xDF, "agrave": 0xE0, "aacute": 0xE1, "acirc": 0xE2, "atilde": 0xE3, "auml": 0xE4, "aring": 0xE5,
  "aelig": 0xE6, "ccedil": 0xE7, "egrave": 0xE8, "eacute": 0xE9, "ecirc": 0xEA, "euml": 0xEB, "igrave": 0xEC,
  "iacute": 0xED, "icirc": 0xEE, "iuml": 0xEF, "eth": 0xF0, "ntilde": 0xF1, "ograve": 0xF2, "oacute": 0xF3,
  "ocirc": 0xF4, "otilde": 0xF5, "ouml": 0xF6, "oslash": 0xF8, "ugrave": 0xF9, "uacute": 0xFA, "ucirc": 0xFB,
  "uuml": 0xFC, "yacute": 0xFD, "thorn": 0xFE, "yuml": 0xFF, "OElig": 0x152, "oelig": 0x153, "Scaron": 0x160,
  "scaron": 0x161, "fnof": 0x192, "circ": 0x2C6, "tilde": 0x2DC, "ensp": 0x2002, "emsp": 0x2003, "thinsp": 0x2009,
  "zwnj": 0x200C, "zwj": 0x200D, "lrm": 0x200E, "rlm": 0x200F, "hyphen": 0x2010, "ndash": 0x2013, "mdash": 0x2014,
  "lsquo": 0x2018, "rsquo": 0x2019,
  "sbquo": 0x201A, "ldquo": 0x201C, "rdquo": 0x201D, "bdquo": 0x201E, "dagger": 0x2020, "Dagger": 0x2021,
  "bull": 0x2022,
  "hellip": 0x2026, "permil": 0x2030, "prime": 0x2032, "Prime": 0x2033, "lsaquo": 0x2039, "rsaquo": 0x203A,
  "frasl": 0x2044, "euro": 0x20AC, "trade": 0x2122, "larr": 0x2190, "uarr": 0x2191, "rarr": 0x2192, "darr": 0x2193,
  "minus": 0x2212, "infin": 0x221E, "asymp": 0x2248, "ne": 0x2260, "le": 0x2264, "ge": 0x2265, "leq": 0x2264,
  "geq": 0x2265, "alpha": 0x3B1, "beta": 0x3B2, "mu": 0x3BC, "pi": 0x3C0, "Omega": 0x3A9, "approx": 0x2248,
]
