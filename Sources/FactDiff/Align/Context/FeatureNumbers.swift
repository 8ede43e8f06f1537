// Numbers for features: the hashes that a group's documents have, counted from zero as they come.

/// An open table: a look-up costs a multiplication and, mostly, one comparison.
struct FeatureNumbers {
  /// A hash and its number plus one; zero where the slot is free.
  private var slots: [(hash: UInt64, number: Int32)]
  private(set) var count = 0

  /// `capacity`: how many hashes there may be; more make it grow.
  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: (0, 0), count: size)
  }

  /// The number of a hash, or nil where it has none.
  func number(of hash: UInt64) -> Int? {
    let number = slots[place(of: hash)].number
    return number == 0 ? nil : Int(number) - 1
  }

  /// The number of a hash, the next one where it had none.
  mutating func add(_ hash: UInt64) -> Int {
    var place = place(of: hash)
    if slots[place].number == 0 {
      if count * 2 >= slots.count {
        grow()
        place = self.place(of: hash)
      }
      count += 1
      slots[place] = (hash, Int32(count))
    }
    return Int(slots[place].number) - 1
  }

  /// Where a hash is, or would be.
  @inline(__always)
  private func place(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) &>> 32) & mask
    while slots[place].number != 0, slots[place].hash != hash { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: (0, 0), count: old.count * 2)
    for slot in old where slot.number != 0 { slots[place(of: slot.hash)] = slot }
  }
}
