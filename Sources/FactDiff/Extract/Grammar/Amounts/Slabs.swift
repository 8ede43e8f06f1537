// 塊 and 块: dollars and yuan, or pieces of what is flat or solid.

extension Grammar {
  /// Whether 塊 counts pieces: screens, boards, medals, and whatever a store holds.
  func isSlab(_ item: Int, _ operand: Operand) -> Bool {
    guard starts(items[item].start, "块") || starts(items[item].start, "塊"), items[item].end == items[item].start + 3
    else { return false }
    let end = items[item].end
    // 16块 H100, 8块GPU
    let next = byte(end) == 0x20 ? byte(end + 1) : byte(end)
    if next &- 0x41 < 26 { return true }
    if stands(.slabNoun, at: end) { return true }
    // 电池35万块, 存放200塊; 手錶20塊 is as likely its price.
    let start = wordEnd(before: operand.start)
    return stands(.slabLead, before: start)
  }

  /// The end of the word before an amount, over a space, a colon and what only leads to the number.
  private func wordEnd(before start: Int) -> Int {
    var k = start
    for _ in 0..<4 {
      if byte(k - 1) == 0x20 || byte(k - 1) == UInt8(ascii: ":") || byte(k - 1) == UInt8(ascii: "*") {
        k -= 1
      } else if stands(.amountLead, at: k - 3) {
        k -= 3
      } else {
        break
      }
    }
    return k
  }

}
