// One number for one fact, equal for equal facts in whatever words: what mentions are anchored by.

/// What may be compared with what: the coarsest grouping of mentions.
enum Dimension: Hashable {
  case count, percent, factor, money, age, duration, date, time, ordinal, score, model, version, url, name, placeholder
  case quantity(String)
  case identifier(String)

  init(_ value: Value) {
    switch value {
    case .number: self = .count
    case .ordinal: self = .ordinal
    case .score: self = .score
    case .percent: self = .percent
    case .multiplier, .ratio: self = .factor
    case .money: self = .money
    case .quantity(_, let unit): self = .quantity(Units.base(of: unit)?.dimension ?? unit)
    case .age: self = .age
    case .duration: self = .duration
    case .date: self = .date
    case .time: self = .time
    case .model: self = .model
    case .version: self = .version
    case .identifier(let scheme, _): self = .identifier(scheme)
    case .url: self = .url
    case .name: self = .name
    case .placeholder: self = .placeholder
    }
  }
}

enum FactKey {
  /// Equal for values that say the same: bounds and hedges are left out, reciprocals and scales are folded.
  static func key(of mention: Mention) -> UInt64 {
    var state = FNV()
    switch mention.value {
    case .number(let interval, _):
      state.add(UInt8(1))
      add(interval, &state)
    case .ordinal(let value):
      state.add(UInt8(2))
      state.add(UInt64(bitPattern: Int64(value)))
    case .percent(let interval):
      state.add(UInt8(3))
      add(interval, &state)
    case .multiplier(let interval), .ratio(let interval):
      state.add(UInt8(4))
      let isShrinking = (interval.max ?? interval.min ?? .one) < .one
      add(isShrinking ? interval.inverted : interval, &state)
    case .money(let interval, _):
      state.add(UInt8(5))
      add(interval, &state)
    case .quantity(let interval, let unit):
      state.add(UInt8(6))
      let base = Units.base(of: unit)
      state.add(base?.dimension ?? unit)
      add(base.map { interval.scaled(by: $0.factor) } ?? interval, &state)
    case .age(let interval, _):
      state.add(UInt8(7))
      add(interval, &state)
    case .duration(let interval, _):
      state.add(UInt8(8))
      add(interval, &state)
    case .date(let date):
      state.add(UInt8(9))
      if date.from == nil, let to = date.to {
        state.add(to.date.iso)
      } else if date.part == .end, let to = date.to {
        state.add(to.date.iso)
      } else if date.precision == .day || date.precision == .minute || date.precision == .second, let from = date.from {
        state.add(String(from.date.month) + "-" + String(from.date.day))
      } else {
        state.add(date.timex)
      }
    case .time(let time):
      state.add(UInt8(10))
      state.add(time.timex)
    case .model(let name), .version(let name):
      state.add(UInt8(11))
      state.add(name.canonical)
    case .identifier(let scheme, let id):
      state.add(UInt8(12))
      state.add(scheme)
      if scheme == TelephoneComparator.scheme {
        for digit in TelephoneComparator.key(id) { state.add(digit) }
      } else if scheme == FlightComparator.scheme {
        state.add(String(FlightComparator.number(of: id)))
      } else {
        state.add(id)
      }
    case .url(let address):
      state.add(UInt8(13))
      state.add(address)
    case .name(let name):
      state.add(UInt8(14))
      state.add(name.lowercased())
    case .placeholder:
      state.add(UInt8(15))
    case .score(let home, let away):
      state.add(UInt8(16))
      state.add(home.description)
      state.add(away.description)
    }
    return state.value
  }

  private static func add(_ interval: Interval, _ state: inout FNV) {
    // The stated end of a bounded value stands for it; a range for both of its ends.
    for end in [interval.min ?? interval.max, interval.max ?? interval.min] {
      guard let end else { continue }
      state.add(UInt64(bitPattern: end.digits))
      state.add(UInt64(bitPattern: Int64(end.exponent)))
      state.add(UInt64(bitPattern: end.divisor))
    }
  }

  /// Whether a fact is telling enough to anchor another: not a small count, not a bare year.
  static func isTelling(_ mention: Mention) -> Bool {
    switch mention.value {
    case .number(let interval, _): (interval.max ?? interval.min ?? .zero) > Number(12)
    case .ordinal: false
    case .date(let date): date.precision != .century && date.precision != .decade
    case .percent, .multiplier, .ratio, .score, .money, .quantity, .age, .duration, .time, .model, .version,
      .identifier, .url:
      true
    case .name, .placeholder: false
    }
  }
}
