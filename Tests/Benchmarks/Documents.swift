// The documents that are measured: Chinese and English Markdown, the same bytes in every run.

/// Writes summaries of made-up launches and games, one after the other.
struct Documents {
  private var state: UInt64 = 20_240_229

  /// About `count` bytes in documents of some ten kilobytes, every other one in Chinese.
  static func make(bytes count: Int) -> [[UInt8]] {
    var documents = Documents()
    var result: [[UInt8]] = []
    var total = 0
    while total < count {
      let document = result.count % 2 == 0 ? documents.english() : documents.chinese()
      result.append(document)
      total += document.count
    }
    return result
  }

  /// A step of Knuth's linear congruential generator (MMIX); the high bits alone are used.
  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return range.lowerBound + Int(state >> 33) % range.count
  }

  private mutating func pick(_ words: [String]) -> String { words[number(0...words.count - 1)] }

  /// Paragraphs that state nothing: summaries have a fact in some two hundred bytes.
  private static let englishProse = """
    Nobody in the harbour remembers who painted the cranes green, and the people who work there have long stopped \
    asking. Those who come early hear the ropes before they see the boats; those who come late find the keeper of the \
    lighthouse mending nets beside the pier, telling whoever listens how the wind decides what a day is worth. The \
    council wants a library in the empty warehouse, the fishermen want their parking back, and the gulls, which were \
    not asked, want everything. What was agreed in the end is modest: paint where there was rust, light where it was \
    dark, and a bench for those who would rather look at the water than talk about it.
    """

  private static let chineseProse = """
    沒有人記得港口的起重機是誰漆成綠色的，在那裡工作的人早就不再問了。來得早的人先聽見纜繩的聲音，然後才看見船；來得晚的人會遇到看守燈塔的老人\
    在碼頭邊補網，告訴願意聽的人風如何決定日子的好壞。議會想把空置的倉庫改成圖書館，漁民想要回他們停車的地方，而海鷗什麼都想要，雖然沒有人問過牠們。\
    最後商定的事情並不多：生鏽的地方重新上漆，黑暗的地方裝上燈，再放幾張長椅，留給那些寧可看海而不願談論它的人。
    """

  private mutating func english() -> [UInt8] {
    let (year, month, day) = (number(2019...2027), pick(["January", "March", "July", "October"]), number(1...28))
    var text = """
      ---
      title: The harbour tests of \(month) \(year)
      date: \(year)-0\(number(1...9))-\(number(10...28))
      ---

      # What the harbour tests showed

      | Field | Value |
      | --- | --- |
      | Date | \(month) \(day), \(year) |
      | Length | \(number(1...3)) h \(number(10...59)) min |
      | Recording | [video](https://www.youtube.com/watch?v=Kq\(number(1000...9999))xTzWa) |


      """
    for section in 1...2 {
      text += "## Part \(section): \(pick(["cranes", "ferries", "the old pier", "night shifts"]))\n\n"
      for _ in 1...3 {
        text += """
          The team began work on \(month) \(number(1...28)), \(year), and by the end of \(year + 2) it expects about \
          \(number(20...900)),\(number(100...999)) containers a month, up \(number(2...40)).\(number(1...9))% on the year \
          before. Nobody had counted the smaller boats until then, although the keeper of the lighthouse had asked for it \
          more than once. A crane of the new kind costs between $\(number(2...5)).\(number(1...9)) million and \
          $\(number(6...9)) million, lifts \(number(30...80)) tonnes and needs \(number(2...6)) people instead of \
          twelve. What the visitors liked best were the quiet evenings on the water, when nothing moved but the gulls.


          """
      }
      for _ in 1...5 { text += Documents.englishProse + "\n\n" }
      text += "- Planning ran on **Claude Opus 4.\(number(1...6))** for \(number(2...9)) weeks\n"
      text += "- The pilot took an hour and a half, \(number(2...9))x faster than in \(year - 1)\n"
      text +=
        "- See [the log](https://example.org/harbour/\(number(100...999))?utm_source=log) and v\(number(1...4)).2.0\n\n"
    }
    return Array(text.utf8)
  }

  private mutating func chinese() -> [UInt8] {
    let (year, month, day) = (number(2019...2027), number(1...12), number(1...28))
    var text = """
      ---
      title: \(year) 年港口測試紀要
      date: \(year)-0\(number(1...9))-\(number(10...28))
      ---

      # 港口測試說明了什麼

      - **日期**：\(year)年\(month)月\(day)日
      - **時長**：\(number(30...59))分鐘\(number(10...59))秒
      - **影片**：https://www.youtube.com/watch?v=Kq\(number(1000...9999))xTzWa


      """
    for section in 1...2 {
      text += "## 第\(section)節：\(pick(["起重機", "渡輪", "老碼頭", "夜班"]))\n\n"
      for _ in 1...3 {
        text += """
          團隊從\(month)月\(number(1...28))日開始工作，預計到\(year + 2)年底每個月處理約\(number(2...90))萬個貨櫃，比前一年增加\
          \(number(2...40)).\(number(1...9))%。在那之前沒有人數過小船，雖然看守燈塔的老人一直希望有人去做這件事。新式起重機的價格在\
          \(number(100...400))到\(number(500...900))萬美元之間，可以吊起\(number(30...80))噸的貨物，只需要\(number(2...6))個人而不是十二個人。\
          來訪的客人最喜歡的是水邊安靜的傍晚，除了海鷗之外什麼都不動，大家十分感謝這樣的安排。


          """
      }
      for _ in 1...5 { text += Documents.chineseProse + "\n\n" }
      text += "- 規劃使用 **GPT-5.\(number(1...4))**，歷時\(number(2...9))週\n"
      text += "- 試航花了一個半小時，比\(year - 1)年快了\(number(2...9))倍，成本只有百分之\(pick(["三", "五", "八"]))\n"
      text += "- 參見[紀錄](https://example.org/gang/\(number(100...999))?utm_source=log)\n\n"
    }
    return Array(text.utf8)
  }
}
