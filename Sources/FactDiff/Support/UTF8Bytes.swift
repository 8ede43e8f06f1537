// A character in UTF-8.

func appendUTF8(_ scalar: UInt32, to out: inout [UInt8]) {
  switch scalar {
  case ..<0x80: out.append(UInt8(scalar))
  case ..<0x800:
    out.append(UInt8(0xC0 | scalar >> 6))
    out.append(UInt8(0x80 | scalar & 0x3F))
  case ..<0x10000:
    out.append(UInt8(0xE0 | scalar >> 12))
    out.append(UInt8(0x80 | scalar >> 6 & 0x3F))
    out.append(UInt8(0x80 | scalar & 0x3F))
  default:
    out.append(UInt8(0xF0 | scalar >> 18 & 0x07))
    out.append(UInt8(0x80 | scalar >> 12 & 0x3F))
    out.append(UInt8(0x80 | scalar >> 6 & 0x3F))
    out.append(UInt8(0x80 | scalar & 0x3F))
  }
}

/// The first of its bytes.
func leadByte(of scalar: UInt32) -> UInt8 {
  switch scalar {
  case ..<0x80: UInt8(scalar)
  case ..<0x800: UInt8(0xC0 | scalar >> 6)
  case ..<0x10000: UInt8(0xE0 | scalar >> 12)
  default: UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18)
  }
}
