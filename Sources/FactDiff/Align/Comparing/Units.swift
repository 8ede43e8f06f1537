// Units of one dimension and their size in its base unit (SI Brochure, 9th edition; NIST SP 811 for customary units).

enum Units {
  struct Base {
    var dimension: String
    var factor: Number
  }

  /// The dimension and size of a unit symbol, or nil where the unit stands for itself alone.
  static func base(of unit: String) -> Base? { table[unit] }

  /// Whether two symbols stand for one unit: hectopascals and millibars.
  static func areOne(_ u: String, _ v: String) -> Bool {
    if u == v { return true }
    guard let a = base(of: u), let b = base(of: v) else { return false }
    return a.dimension == b.dimension && a.factor == b.factor
  }

  /// Whether two measures are converted into each other: gigabytes and terabytes, kilometres and nautical miles.
  static func areOfOneDimension(_ a: Value, _ b: Value) -> Bool {
    guard case .quantity(_, let u) = a, case .quantity(_, let v) = b, u != v, let x = base(of: u), let y = base(of: v)
    else {
      return false
    }
    return x.dimension == y.dimension
  }

  private static let table: [String: Base] = {
    var table: [String: Base] = [:]
    func add(_ dimension: String, _ entries: [(String, Int64, Int)]) {
      for (symbol, digits, exponent) in entries {
        table[symbol] = Base(dimension: dimension, factor: Number(digits: digits, exponent: exponent))
      }
    }
    add(
      "length",
      [
        ("m", 1, 0), ("km", 1, 3), ("dm", 1, -1), ("cm", 1, -2), ("mm", 1, -3), ("um", 1, -6), ("nm", 1, -9),
        ("ft", 3048, -4),
        ("in", 254, -4), ("yd", 9144, -4), ("mi", 1_609_344, -3), ("nmi", 1852, 0),
      ])
    add(
      "mass",
      [
        ("kg", 1, 0), ("g", 1, -3), ("mg", 1, -6), ("ug", 1, -9), ("t", 1, 3), ("kt", 1, 6), ("Mt", 1, 9),
        ("Gt", 1, 12), ("lb", 45_359_237, -8),
        ("oz", 28_349_523_125, -12),
      ])
    add(
      "volume",
      [
        ("L", 1, 0), ("dL", 1, -1), ("cL", 1, -2), ("mL", 1, -3), ("cm3", 1, -3), ("m3", 1, 3), ("km3", 1, 12),
        ("gal", 3_785_411_784, -9), ("ft3", 28_316_846_592, -9), ("bbl", 158_987_294_928, -9),
      ])
    add(
      "area",
      [
        ("m2", 1, 0), ("cm2", 1, -4), ("mm2", 1, -6), ("km2", 1, 6), ("ha", 1, 4), ("ft2", 9_290_304, -8),
        ("mi2", 2_589_988, 0),
        ("ac", 40_468_564, -4),
      ])
    add(
      "speed", [("m/s", 1, 0), ("km/s", 1, 3), ("km/h", 27_777_778, -8), ("mph", 44_704, -5), ("kn", 51_444_444, -8)])
    add("power", [("W", 1, 0), ("mW", 1, -3), ("kW", 1, 3), ("MW", 1, 6), ("GW", 1, 9), ("TW", 1, 12)])
    add("current", [("A", 1, 0), ("mA", 1, -3), ("uA", 1, -6)])
    add("voltage", [("V", 1, 0), ("mV", 1, -3), ("kV", 1, 3)])
    add("charge", [("Ah", 1, 0), ("mAh", 1, -3)])
    add(
      "energy",
      [
        ("J", 1, 0), ("kJ", 1, 3), ("MJ", 1, 6), ("GJ", 1, 9), ("Wh", 36, 2), ("kWh", 36, 5), ("MWh", 36, 8),
        ("GWh", 36, 11), ("TWh", 36, 14), ("kcal", 4184, 0),
      ])
    add(
      "pressure",
      [
        ("Pa", 1, 0), ("hPa", 1, 2), ("mbar", 1, 2), ("kPa", 1, 3), ("bar", 1, 5), ("MPa", 1, 6),
        ("psi", 6_894_757, -3),
        ("mmHg", 133_322, -3),
      ])
    // Degrees without a scale are those of the text's country: they differ from "°C" in what is written alone.
    add("temperature", [("C", 1, 0), ("deg", 1, 0)])
    add("dose", [("mSv", 1, -3), ("uSv", 1, -6)])
    add("transfer", [("kbps", 1, 3), ("Mbps", 1, 6), ("Gbps", 1, 9), ("Tbps", 1, 12)])
    add("throughput", [("KB/s", 1, 3), ("MB/s", 1, 6), ("GB/s", 1, 9), ("TB/s", 1, 12)])
    add("share of mass", [("ppb", 1, -9), ("ppm", 1, -6)])
    add("frequency", [("Hz", 1, 0), ("kHz", 1, 3), ("MHz", 1, 6), ("GHz", 1, 9), ("THz", 1, 12)])
    add("data", [("B", 1, 0), ("kB", 1, 3), ("MB", 1, 6), ("GB", 1, 9), ("TB", 1, 12), ("PB", 1, 15)])
    return table
  }()
}
