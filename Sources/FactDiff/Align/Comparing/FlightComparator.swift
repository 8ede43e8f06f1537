// Flights, told with the code of their carrier or without it.

enum FlightComparator {
  static let scheme = "flight"

  /// "7C2216" and "flight 2216" are one; "7C2216" and "KE2216" are two.
  static func compare(_ a: String, _ b: String) -> Relation {
    if a == b { return .equal }
    return number(of: a) == number(of: b) && (isPlain(a) || isPlain(b)) ? .coarser : .conflict
  }

  /// What a flight is told by wherever it is told: its number without the carrier, whose code has two characters.
  static func number(of flight: String) -> Substring { isPlain(flight) ? flight[...] : flight.dropFirst(2) }

  private static func isPlain(_ flight: String) -> Bool { flight.utf8.allSatisfy(NameBytes.isDigit) }
}
