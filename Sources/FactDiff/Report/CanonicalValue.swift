// The canonical text of a value: equal facts have equal strings, in the JSON, in alignment and in rules.

extension Value {
  /// `20`, `10..20`, `5..`, `95%`, `x100`, `1/100`, `100..1000 USD`, `5 km`, `PT59M40S`, `2026-01-27`, `GPT-5.2`.
  package var canonical: String {
    var bytes: [UInt8] = []
    appendCanonical(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  func appendCanonical(to bytes: inout [UInt8]) {
    switch self {
    case .number(let interval, noun: _): bytes.append(interval)
    case .ordinal(let place): bytes.append(decimal: place)
    case .percent(let interval):
      bytes.append(interval)
      bytes.append(0x25)
    case .multiplier(let interval):
      bytes.append(0x78)
      bytes.append(interval)
    case .ratio(let interval): bytes.append(interval) { $0.append(fraction: $1) }
    case .score(let home, let away):
      bytes.append(text: home.description)
      bytes.append(0x2D)
      bytes.append(text: away.description)
    case .money(let interval, let unit), .quantity(let interval, let unit), .age(let interval, let unit):
      bytes.append(interval)
      if !unit.isEmpty {
        bytes.append(0x20)
        bytes.append(text: unit)
      }
    case .duration(let interval, let iso): bytes.append(duration: interval, iso: iso)
    case .date(let date): bytes.append(text: date.timex)
    case .time(let time): bytes.append(text: time.timex)
    case .model(let name), .version(let name): bytes.append(text: name.canonical)
    case .identifier(let scheme, let id):
      bytes.append(text: scheme)
      bytes.append(0x3A)
      bytes.append(text: id)
    case .url(let text), .name(let text), .placeholder(let text): bytes.append(text: text)
    }
  }

  /// The same value at one point: `>=5` rather than `>=5..`.
  private func at(_ interval: Interval) -> Value {
    switch self {
    case .number(_, let noun): .number(interval, noun: noun)
    case .percent: .percent(interval)
    case .multiplier: .multiplier(interval)
    case .ratio: .ratio(interval)
    case .money(_, let currency): .money(interval, currency: currency)
    case .quantity(_, let unit): .quantity(interval, unit: unit)
    case .age(_, let unit): .age(interval, unit: unit)
    case .duration(_, let iso): .duration(interval, iso: iso)
    case .ordinal, .score, .date, .time, .model, .version, .identifier, .url, .name, .placeholder: self
    }
  }

  /// Canonical text with the bound in front: `>=x100`, `<2027`.
  package func canonical(bound: Bound) -> String {
    var bytes: [UInt8] = []
    appendCanonical(bound: bound, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  func appendCanonical(bound: Bound, to bytes: inout [UInt8]) {
    var value = self
    var sign = bound
    if let interval, (interval.min == nil) != (interval.max == nil), let point = interval.point {
      // The open end decides; the bound only says whether the stated end is included.
      if interval.max == nil { sign = bound == .moreThan ? .moreThan : .atLeast }
      if interval.min == nil { sign = bound == .lessThan ? .lessThan : .atMost }
      value = at(Interval(point, resolution: interval.resolution))
    } else if case .date(let date) = self, bound == .exact || bound == .about || bound == .fuzzy {
      if date.from == nil, date.to != nil { sign = .atMost }
      // A date with a clock time is a point that has no end of its own.
      if let from = date.from, from.time == nil, date.to == nil { sign = .atLeast }
    }
    switch sign {
    case .atLeast: bytes.append(literal: ">=")
    case .moreThan: bytes.append(literal: ">")
    case .atMost: bytes.append(literal: "<=")
    case .lessThan: bytes.append(literal: "<")
    case .exact, .about, .fuzzy: break
    }
    value.appendCanonical(to: &bytes)
  }
}

extension Mention {
  /// What evidence and votes print: `>=x100`, `>x100`, `<=2027`, `<2027`; "about" and "dozens" add nothing.
  package var boundedCanonical: String { value.canonical(bound: bound) }
}

extension [UInt8] {
  /// `10..20`; an open end prints nothing.
  mutating func append(_ interval: Interval) { append(interval) { $0.append($1) } }

  @inline(__always)
  fileprivate mutating func append(_ interval: Interval, with print: (inout [UInt8], Number) -> Void) {
    if let min = interval.min { print(&self, min) }
    if interval.isPoint { return }
    append(literal: "..")
    if let max = interval.max { print(&self, max) }
  }

  /// In lowest terms: `1/100`, `2/3`.
  fileprivate mutating func append(fraction number: Number) {
    let places = Int(number.exponent)
    var top = number.digits.magnitude
    var bottom = number.divisor.magnitude
    for _ in 0..<Swift.min(abs(places), 20) {
      let (product, overflow) = (places > 0 ? top : bottom).multipliedReportingOverflow(by: 10)
      if overflow { return append(number) }
      if places > 0 { top = product } else { bottom = product }
    }
    if abs(places) > 20 { return append(number) }
    var (a, b) = (top, bottom)
    while b != 0 { (a, b) = (b, a % b) }
    if number.digits < 0 { append(0x2D) }
    append(magnitude: top / Swift.max(a, 1))
    append(0x2F)
    append(magnitude: bottom / Swift.max(a, 1))
  }
}
