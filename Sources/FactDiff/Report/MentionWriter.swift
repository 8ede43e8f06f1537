// Mentions as JSON lines: what `extract` prints, one object a line, fields in the order of the contract.

/// Appends mentions to one growing buffer.
///
/// Everything is copied as bytes: the text straight from the file, the source's name escaped once per source, lines and
/// columns counted on the way from one mention to the next.
package struct MentionWriter: Sendable {
  private var json = JSONWriter()
  /// How the last line ended, from its zone on: most lines of a document end alike.
  private var ending: (zone: Zone, language: Language, bytes: [UInt8])?

  /// An empty buffer with room for so many bytes: growing copies what is there.
  package init(capacity: Int = 0) { json.bytes.reserveCapacity(capacity) }

  /// What was written so far; every line ends with LF.
  package var bytes: [UInt8] { json.bytes }

  /// Empties the buffer and keeps its memory, for writing out piece by piece.
  package mutating func clear() { json.bytes.removeAll(keepingCapacity: true) }

  /// Writes the mentions in the order of their offsets.
  package mutating func write(_ mentions: [Mention], of source: Source) {
    if mentions.isEmpty { return }
    var ascending = true
    for i in 1..<max(1, mentions.count) where mentions[i].range.lowerBound < mentions[i - 1].range.lowerBound {
      ascending = false
      break
    }
    let sorted = ascending ? mentions : MentionWriter.sorted(mentions)
    var name = JSONWriter()
    name.open("{")
    name.key("source")
    name.string(source.id)
    name.key("kind")
    name.bytes.append(UInt8(ascii: "\""))
    let opening = name.bytes
    let file = source.bytes.span
    var cursor = PositionCursor(file)
    // Looked at where they lie: a mention is as large as what is written of it.
    let places = sorted.span
    for i in places.indices {
      let position = cursor.advance(to: places[i].range.lowerBound, in: file)
      json.bytes.append(room: opening.count + 32) { piece in
        piece.put(opening)
        piece.put(text: places[i].kind.rawValue)
        piece.put(#"","text":"#)
      }
      write(places[i], of: source.bytes, at: position)
    }
  }

  private static func sorted(_ mentions: [Mention]) -> [Mention] {
    // By hand stable: the standard library does not promise it.
    let order = mentions.indices.sorted {
      let (a, b) = (mentions[$0].range, mentions[$1].range)
      if a.lowerBound != b.lowerBound { return a.lowerBound < b.lowerBound }
      return a.upperBound != b.upperBound ? a.upperBound < b.upperBound : $0 < $1
    }
    return order.map { mentions[$0] }
  }

  /// What follows the kind. Keys, and words that need no escape, go in as whole literals: this is the hot path of
  /// `extract`.
  private mutating func write(_ mention: borrowing Mention, of file: [UInt8], at position: LinePosition) {
    let range = mention.range
    json.string(file, range.clamped(to: 0..<file.count))
    json.bytes.append(room: 128) { piece in
      piece.put(#","start":"#)
      piece.put(range.lowerBound)
      piece.put(#","end":"#)
      piece.put(range.upperBound)
      piece.put(#","line":"#)
      piece.put(position.line)
      piece.put(#","column":"#)
      piece.put(position.column)
      piece.put(#","value":""#)
    }
    let canonical = json.bytes.count
    mention.value.appendCanonical(to: &json.bytes)
    json.closeString(canonical)
    writeAmount(of: mention.value)
    let bound = mention.bound
    json.bytes.append(room: 64) { piece in
      piece.put(#","bound":""#)
      piece.put(text: bound.rawValue)
      piece.put("\"")
    }
    writeDetails(of: mention.value)
    writeEnding(mention.zone, mention.language)
  }

  private mutating func writeEnding(_ zone: Zone, _ language: Language) {
    if let ending, ending.zone == zone, ending.language == language {
      json.bytes += ending.bytes
    } else {
      let start = json.bytes.count
      json.bytes.append(room: 96) { piece in
        piece.put(#","zone":""#)
        piece.put(text: zone.rawValue)
        piece.put(#"","language":""#)
        piece.put(text: language.rawValue)
        piece.put("\"}\n")
      }
      ending = (zone, language, Array(json.bytes[start...]))
    }
  }

  /// `min`, `max`, `unit`: in front of the bound.
  private mutating func writeAmount(of value: Value) {
    switch value {
    case .number(let interval, let unit), .money(let interval, let unit), .quantity(let interval, let unit),
      .age(let interval, let unit):
      write(interval)
      if !unit.isEmpty { string(#","unit":"#, unit) }
    case .percent(let interval), .multiplier(let interval), .ratio(let interval): write(interval)
    case .duration(let interval, iso: _):
      write(interval)
      string(#","unit":"#, "s")
    case .ordinal(let place):
      json.bytes.append(literal: #","min":"#)
      json.bytes.append(decimal: place)
      json.bytes.append(literal: #","max":"#)
      json.bytes.append(decimal: place)
    case .score, .date, .time, .model, .version, .identifier, .url, .name, .placeholder: break
    }
  }

  /// What one kind alone has: behind the bound.
  private mutating func writeDetails(of value: Value) {
    switch value {
    case .duration(_, let iso): string(#","iso":"#, iso)
    case .date(let date): write(date)
    case .time(let time):
      write(#","from":"#, time.from, time.offset)
      write(#","to":"#, time.to, time.offset)
    case .model(let name):
      string(#","family":"#, name.family)
      string(#","version":"#, name.version)
      if !name.variant.isEmpty { string(#","variant":"#, name.variant) }
    case .version(let name):
      string(#","family":"#, name.family)
      string(#","version":"#, name.version)
    case .identifier(let scheme, id: _): string(#","scheme":"#, scheme)
    case .number, .ordinal, .percent, .multiplier, .ratio, .score, .money, .quantity, .age, .url, .name, .placeholder:
      break
    }
  }

  private mutating func write(_ interval: Interval) {
    // Most are one plain number.
    if interval.isPoint, let point = interval.min, point.divisor == 1, let whole = point.integer,
      whole.magnitude < 1_000_000_000_000_000
    {
      return json.bytes.append(room: 64) { piece in
        piece.put(#","min":"#)
        piece.put(whole)
        piece.put(#","max":"#)
        piece.put(whole)
      }
    }
    write(#","min":"#, interval.min)
    write(#","max":"#, interval.max)
  }

  private mutating func write(_ key: StaticString, _ number: Number?) {
    json.bytes.append(literal: key)
    if let number { json.number(number) } else { json.null() }
  }

  private mutating func write(_ date: DateValue) {
    write(#","from":"#, date.from)
    write(#","to":"#, date.to)
    string(#","precision":"#, date.precision.rawValue)
    if let part = date.part { string(#","part":"#, part.rawValue) }
    if date.alternatives.isEmpty { return }
    json.bytes.append(literal: #","alternatives":"#)
    json.open("[")
    for reading in date.alternatives { json.string(reading) }
    json.close("]")
  }

  private mutating func write(_ key: StaticString, _ instant: Instant?) {
    guard let instant else { return writeNull(key) }
    json.bytes.append(room: 128) { piece in
      piece.put(key)
      piece.put("\"")
      piece.put(instant)
      piece.put("\"")
    }
  }

  private mutating func write(_ key: StaticString, _ time: ClockTime?, _ offset: Int?) {
    guard let time else { return writeNull(key) }
    json.bytes.append(room: 96) { piece in
      piece.put(key)
      piece.put("\"T")
      piece.put(time)
      if let offset { piece.put(zone: offset) }
      piece.put("\"")
    }
  }

  private mutating func writeNull(_ key: StaticString) {
    json.bytes.append(literal: key)
    json.null()
  }

  private mutating func string(_ key: StaticString, _ text: String) {
    json.bytes.append(literal: key)
    json.string(text)
  }
}
