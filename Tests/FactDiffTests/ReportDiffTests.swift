// Two documents side by side.
import Testing

@testable import FactDiff

@Suite struct ReportDiffTests {
  private var fixture: ReportFixture {
    var f = ReportFixture([
      ("a.md", "# Town hall\nIt ran on 2026-01-26 for about an hour.\n到 2027 年底，目前 GPT-5.2 等級的智能，成本會便宜一百倍，這是講者親口說的。\n"),
      ("zh/b.md", "# 座談\n2026-01-26 舉行，59 分 40 秒。\n\n類似 GPT-5 水準的高級智能。\nXX\n"),
    ])
    let date = [f.evidence(0, "2026-01-26", value: "2026-01-26"), f.evidence(1, "2026-01-26", value: "2026-01-26")]
    let length = [f.evidence(0, "an hour", value: "PT1H"), f.evidence(1, "59 分 40 秒", value: "PT59M40S")]
    let model = [f.evidence(0, "GPT-5.2", value: "GPT-5.2"), f.evidence(1, "GPT-5", value: "GPT-5")]
    f.report.slots = [
      ComparedSlot(group: "event", name: "cost forecast: model", agrees: false, evidence: model),
      ComparedSlot(group: "event", name: "event: duration", agrees: true, evidence: length),
      ComparedSlot(group: "event", name: "event: date", agrees: true, evidence: date),
      ComparedSlot(group: "event", name: "only one side", agrees: true, evidence: [date[0], length[0]]),
    ]
    f.find("model-name", .error, slot: "cost forecast: model", "GPT-5.2 against GPT-5", model)
    f.find("placeholder", .warning, slot: "", "a value was never filled in: XX", [f.evidence(1, "XX", value: "XX")])
    return f
  }

  @Test func columns() {
    #expect(
      text(DiffReporter(width: 80).render(fixture.report)) == """
            a.md                                      zh/b.md

        event: date
          2 2026-01-26                         =    2 2026-01-26

        event: duration
          2 PT1H                               ~    2 PT59M40S
            It ran on 2026-01-26 for about an         2026-01-26 舉行，59 分 40 秒。
            hour.

        cost forecast: model
          3 GPT-5.2                            ≠    4 GPT-5
            到 2027 年底，目前 GPT-5.2 等級的         類似 GPT-5 水準的高級智能。
            智能，成本會便宜一百倍，這是講者
            親口說的。
            error[model-name]

        found inside one document
          warning[placeholder]: a value was never filled in: XX (zh/b.md:5)

        3 shared slots: 1 equal, 1 compatible, 1 different

        """)
  }

  @Test func noLineIsWiderThanThePage() {
    for width in [40, 57, 80, 120] {
      let lines = text(DiffReporter(width: width).render(fixture.report)).split(separator: "\n")
      // The list of other findings and the closing count are sentences, not columns.
      for line in lines.prefix(while: { !$0.hasPrefix("found") }) {
        #expect(DisplayWidth.columns(of: String(line)) <= width)
      }
    }
  }

  @Test func asData() throws {
    let json = try StrictJSON(DiffJSONReporter().render(fixture.report))
    #expect(json.keys == ["schema", "tool", "sources", "slots", "elsewhere", "counts"])
    let slots = json["slots"]?.elements ?? []
    #expect(slots.map { $0["relation"]?.string } == ["equal", "compatible", "different"])
    #expect(slots.last?["findings"]?[0]?["rule"] == .string("model-name"))
    #expect(slots.last?["left"]?[0]?["line"] == .number(3))
    #expect(slots.last?["right"]?[0]?["text"] == .string("GPT-5"))
    #expect(json["elsewhere"]?.elements.count == 1)
    #expect(json["counts"]?["different"] == .number(1))
  }
}
