// Times with primes, as races are told: 1'41"373, 9''784, 8"4 are minutes, seconds and parts of a second.

extension Grammar {
  /// Digits behind the double prime tell it from feet and inches, which nothing smaller follows.
  func primedTime(at i: Int) -> DurationReading? {
    guard let start = firstDigit(i), start == items[i].start || byte(items[i].start) == UInt8(ascii: "+"),
      !isLatinLetter(start - 1), byte(start - 1) != UInt8(ascii: "'"), byte(start - 1) != UInt8(ascii: "\"")
    else { return nil }
    var (value, end) = digits(at: start)
    guard end - start <= 2 else { return nil }
    var parts: [DurationPart] = []
    if doublePrime(at: end) == 0, let width = singlePrime(at: end), isDigit(end + width) {
      let (seconds, stop) = digits(at: end + width)
      guard stop - end - width == 2, seconds < 60 else { return nil }
      parts.append(DurationPart(count: Number(value), upper: Number(value), unit: .minute))
      (value, end) = (seconds, stop)
    }
    let mark = doublePrime(at: end)
    guard mark > 0, value < 60, isDigit(end + mark) else { return nil }
    let (_, stop) = digits(at: end + mark)
    let places = stop - end - mark
    guard places <= 3, !isLatinLetter(stop), byte(stop) != UInt8(ascii: "'"), byte(stop) != UInt8(ascii: "\"") else {
      return nil
    }
    let fraction = Number(digits: Int64(digits(at: end + mark).value), exponent: -places)
    let seconds = Number(value) + fraction
    parts.append(DurationPart(count: seconds, upper: seconds, unit: .second))
    parts.removeAll { $0.count == .zero }
    guard !parts.isEmpty else { return nil }
    return DurationReading(
      parts: parts, bound: .exact, start: start, end: stop, next: itemBehind(stop, from: i + 1))
  }

  /// The bytes of a mark of minutes: ', ’, ′.
  private func singlePrime(at k: Int) -> Int? {
    if byte(k) == UInt8(ascii: "'") { return 1 }
    return starts(k, "’") || starts(k, "′") ? 3 : nil
  }

  /// The bytes of a mark of seconds: ", ″, ”, or two single ones; 0 where none stands.
  private func doublePrime(at k: Int) -> Int {
    if byte(k) == UInt8(ascii: "\"") { return 1 }
    if starts(k, "″") || starts(k, "”") { return 3 }
    guard let first = singlePrime(at: k), let second = singlePrime(at: k + first) else { return 0 }
    return first + second
  }
}
