// 度 and 도: degrees of heat where the sentence speaks of heat, kilowatt-hours behind words for electricity, else angles.

extension Grammar {
  /// What 度 or 도 behind a number measures, where it is no angle: "C" or "kWh".
  func degrees(_ operand: Operand) -> String? {
    guard language.isSpaceless || language == .korean else { return nil }
    let start = operand.start
    if language.isChinese, isNear(Grammar.currentWords, before: start, within: 12) { return "kWh" }
    // 41度 is as hot as it gets; 90度 is a corner.
    guard let high = operand.interval.max ?? operand.interval.min, high < Number(60) else { return nil }
    if isNear(Grammar.angleWords, before: start, within: 15) { return nil }
    if lastHeat == block { return "C" }
    let end = operand.end + 3
    for word in Grammar.turnWords where starts(end, word) { return nil }
    let before = sentenceStart(before: start)
    let words = language == .korean ? Grammar.koreanHeat : Grammar.heatWords
    for k in before..<min(range.upperBound, end + 30) where byte(k) >= 0xE3 {
      for word in words where starts(k, word) { return "C" }
    }
    return nil
  }

  /// Whether one of the words starts in the few bytes before a place.
  private func isNear(_ words: [StaticString], before start: Int, within reach: Int) -> Bool {
    for k in max(range.lowerBound, start - reach)..<max(range.lowerBound, start) where byte(k) >= 0xE3 {
      for word in words where starts(k, word) { return true }
    }
    return false
  }

  /// Where the sentence begins, or what of it is near.
  private func sentenceStart(before start: Int) -> Int {
    var k = start
    while k > range.lowerBound, start - k < 120, !starts(k - 3, "。") { k -= 1 }
    return k
  }

  private static let heatWords: [StaticString] = [
    "氣溫", "气温", "気温", "高溫", "高温", "低溫", "低温", "均溫", "均温", "暖化", "升溫", "升温", "體溫", "体温", "水溫", "水温", "室溫", "室温",
    "冷藏", "猛暑", "酷暑", "炎熱", "炎热", "寒流", "攝氏", "摄氏", "溫度", "温度", "発熱", "發燒", "发烧", "発烧", "平熱", "熱浪", "热浪", "變暖",
    "变暖", "回溫", "降溫", "降温", "極端高溫", "真夏日", "最低気", "油溫", "油温",
  ]
  private static let koreanHeat: [StaticString] = [
    "기온", "온도", "체온", "수온", "폭염", "섭씨", "한파", "최고기온", "최저기온", "냉장", "무더위", "체감",
  ]
  private static let angleWords: [StaticString] = [
    "傾斜", "倾斜", "傾き", "東經", "东经", "東経", "西經", "西经", "西経", "北緯", "北纬", "南緯", "南纬", "仰角", "角度", "旋轉", "旋转", "回転",
    "轉", "转", "경사", "북위", "남위", "동경", "서경", "각도", "회전", "夾角", "夹角", "坡度", "傾角", "倾角", "視角", "视角", "度數",
  ]
  private static let turnWords: [StaticString] = ["角", "轉", "转", "彎", "弯", "回転", " 각도", " 회전", "近視", "近视"]
  private static let currentWords: [StaticString] = ["用電", "用电", "耗電", "耗电", "發電", "发电", "電量", "电量", "每月電", "售電", "售电"]
}
