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
    if Grammar.slabs.contains(where: { starts(end, $0) }) { return true }
    // 电池35万块, 存放200塊; 手錶20塊 is as likely its price.
    let start = wordEnd(before: operand.start)
    return Grammar.solids.contains { starts(start - $0.utf8CodeUnitCount, $0) }
  }

  /// The end of the word before an amount, over a space, a colon and what only leads to the number.
  private func wordEnd(before start: Int) -> Int {
    var k = start
    for _ in 0..<4 {
      if byte(k - 1) == 0x20 || byte(k - 1) == UInt8(ascii: ":") || byte(k - 1) == UInt8(ascii: "*") {
        k -= 1
      } else if Grammar.wordsBeforeAmounts.contains(where: { starts(k - 3, $0) }) {
        k -= 3
      } else {
        break
      }
    }
    return k
  }

  private static let wordsBeforeAmounts: [StaticString] = ["：", "約", "约", "近", "達", "达", "共", "有", "了", "為", "为", "逾"]

  private static let slabs: [StaticString] = [
    "屏", "螢幕", "萤幕", "面板", "显", "顯", "硬", "电池", "電池", "石", "木", "板", "芯", "晶", "地", "田", "布", "肉", "蛋糕", "巧克力", "牌",
    "碑", "金牌", "银牌", "銀牌", "铜牌", "銅牌", "奖牌", "獎牌", "冰", "玻璃", "主板", "磁", "太阳", "太陽", "大", "小", "GPU", "显卡", "岩", "砖",
    "磚", "化石", "手表", "手錶", "碎片", "残骸", "殘骸", "拼图", "拼圖", "浮雕", "玉", "腹肌", "积木", "積木", "饼", "餅", "豆腐", "面包", "麵包",
    "披薩", "披萨", "肥皂", "毛巾", "草坪", "牛排", "糖", "電路", "电路", "區域", "区域", "骨", "瓷", "隕", "陨",
  ]
  private static let solids: [StaticString] = [
    "电池", "電池", "石板", "石碑", "面板", "電路板", "电路板", "主板", "屏幕", "螢幕", "硬盘", "硬碟", "显卡", "顯卡", "芯片", "晶片", "晶圆",
    "晶圓", "玻璃", "金牌", "银牌", "銀牌", "铜牌", "銅牌", "奖牌", "獎牌", "磚", "砖", "化石", "碎片", "残骸", "殘骸", "土地", "地塊", "地块", "库存",
    "庫存", "數量", "数量", "存放", "存有", "儲存", "储存", "庫存量", "库存量", "存量", "出貨", "出货", "出貨量", "出货量", "產量", "产量",
  ]
}
