// The year before or after one that the sentence has just told: "em 2024, contra 79 no ano anterior".

extension Grammar {
  /// A year that is counted from the one told beside it; only "last", "next" and their like count from the document.
  func besideTold(_ reading: DateReading, from today: CivilDate) -> DateReading {
    guard reading.period.precision == .year, reading.period.form == .plain, reading.period.part == nil,
      let year = reading.period.from.year, let now = today.year, abs(year - now) == 1,
      let last = mentions.last(where: { $0.kind == .date }), last.block == block, last.bound == .exact,
      reading.start - last.text.upperBound < 120, last.text.upperBound <= reading.start,
      case .date(let date) = last.value, !date.isRelative, date.part == nil, date.timex.utf8.count == 4,
      let told = date.from?.date.year,
      isAnaphoric(reading.start..<reading.end), !hasSentenceEnd(last.text.upperBound..<reading.start)
    else { return reading }
    return relative(.year(told + year - now), reading.start, reading.end)
  }

  private func isAnaphoric(_ words: Range<Int>) -> Bool {
    Grammar.anaphors.contains { word in
      let last = words.upperBound - word.utf8CodeUnitCount
      return last >= words.lowerBound && (starts(last, word) || starts(words.lowerBound, word))
    }
  }

  /// Said of a year, they never mean the one before or behind that of the document, once another was told.
  private static let anaphors: [StaticString] = [
    "previous year", "preceding year", "following year", "anterior", "siguiente", "seguinte", "précédente", "précédent",
    "suivante", "suivant", "orjahr", "orjahres", "olgejahr", "上一年", "上年", "次年", "翌年", "前年", "翌年度", "전년", "이듬해",
    "다음 해",
  ]

  private func hasSentenceEnd(_ span: Range<Int>) -> Bool {
    for k in span where text[k] == UInt8(ascii: ".") && !isDigit(k + 1) { return true }
    for k in span where text[k] == 0xE3 && starts(k, "。") { return true }
    return false
  }

  // MARK: Weekdays to come

  /// "attendu mardi", "wird am Freitag", "se celebrará el viernes": the word right beside a weekday is of the future.
  func isToCome(_ start: Int, _ end: Int) -> Bool {
    var k = start
    for word in Grammar.wordsBeforeDays where starts(k - word.utf8CodeUnitCount, word) {
      k -= word.utf8CodeUnitCount
      break
    }
    switch language {
    case .german:
      return Grammar.germanVerbsToCome.contains { starts(end, $0) }
        || Grammar.germanVerbsToCome.contains { starts(k - $0.utf8CodeUnitCount, $0) }
    case .french: return Grammar.frenchWordsToCome.contains { starts(k - $0.utf8CodeUnitCount, $0) }
    case .spanish, .portuguese:
      guard byte(k - 1) == 0x20 else { return false }
      return Grammar.iberianWordsToCome.contains { starts(k - 1 - $0.utf8CodeUnitCount, $0) }
    case .english, .simplifiedChinese, .traditionalChinese, .japanese, .korean, .undetermined: return false
    }
  }

  private static let wordsBeforeDays: [StaticString] = [
    "para el ", "este ", "el ", "para ", "na ", "no ", "nesta ", "neste ", "am ", "pour ", "ce ",
  ]
  private static let germanVerbsToCome: [StaticString] = [" wird ", " werden ", " soll ", " sollen "]
  private static let frenchWordsToCome: [StaticString] = [
    "attendu ", "attendue ", "attendus ", "attendues ", "prévu ", "prévue ", "prévus ", "prévues ", "aura lieu ",
    "auront lieu ", "débutera ", "commencera ", "reprendra ", "reprendront ", "sera ", "seront ", "se tiendra ",
  ]
  private static let iberianWordsToCome: [StaticString] = [
    "rá", "rán", "rão", "previsto", "prevista", "previstos", "previstas", "marcado", "marcada", "esperado", "esperada",
    "programado", "programada", "convocada", "convocado",
  ]
}
