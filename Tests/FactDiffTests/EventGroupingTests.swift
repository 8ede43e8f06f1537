// Which documents are joined, and why: the cases are given all at once and must come out as the events they are.
import Testing

@testable import FactDiff

@Suite struct EventGroupingTests {
  private func groups(_ texts: [(String, String)]) throws -> [Group] {
    let sources = try texts.map { try Source.load(id: $0.0, bytes: Array($0.1.utf8)) }
    return Checker.check(sources: sources, options: CheckOptions(allowSingle: true)).groups
  }

  private let quake = """
    A magnitude 5.9 earthquake shook Port Amsel on 3 May 2025 at 2:14 p.m., injuring 12 people. About 900 houses were damaged.
    """

  @Test func theReasonNamesWhatBothTell() throws {
    let group = try #require(
      try groups([
        ("a.md", quake),
        ("b.md", "Port Amsel: 12 heridos y 900 casas dañadas por un sismo de 5,9 el 3 de mayo de 2025."),
      ])
      .first)
    #expect(group.sources == [0, 1])
    #expect(group.reasons == ["a.md and b.md both tell of 3 May 2025 at 2:14 p.m., Amsel, Port"])
  }

  @Test func declaredGroupsStayApart() throws {
    let found = try groups([("a.md", "---\ngroup: one\n---\n" + quake), ("b.md", "---\ngroup: two\n---\n" + quake)])
    #expect(found.map(\.id) == ["one", "two"])
  }

  /// One form filled in for forty events: all documents share its words and concepts, each three the name and the figures.
  @Test func formsOfManyEventsStayApart() throws {
    var texts: [(String, String)] = []
    for i in 0..<40 {
      let place =
        ["Ar", "Bel", "Cor", "Dun", "Eld"][i % 5] + ["in", "os", "ul", "em"][i / 5 % 4] + ["burg", "wick"][i / 20]
      let (day, hurt, houses) = (i % 3 + 1, 11 + i * 7 % 80, 105 + i * 37 % 800)
      let (rain, hours, days) = (110 + i * 53 % 700, 3 + i % 2, 2 + i % 2)
      texts += [
        (
          "\(i)-en.md",
          """
          # Flood in \(place)

          On \(day) May 2025 the river burst its banks at \(place). \(hurt) people were injured and \(houses) houses were \
          damaged. Within \(hours) hours \(rain) millimetres of rain fell. The mayor put the damage at $\(days).4 million. \
          Schools stay closed for \(days) days.
          """
        ),
        (
          "\(i)-list.md",
          """
          # \(place): \(hurt) injured after flood

          - Date: May \(day), 2025
          - Injured: \(hurt)
          - Houses damaged: \(houses)

          Rescuers in \(place) used \(days) helicopters. Rainfall reached \(rain) mm in \(hours) hours.
          """
        ),
        (
          "\(i)-de.md",
          """
          # Hochwasser in \(place)

          Am \(day). Mai 2025 trat der Fluss bei \(place) über die Ufer. \(hurt) Menschen wurden verletzt und \(houses) Häuser \
          beschädigt. In \(hours) Stunden fielen \(rain) Millimeter Regen.
          """
        ),
      ]
    }
    let found = try groups(texts)
    #expect(found.count == 40 && found.allSatisfy { $0.sources.count == 3 }, "\(found.map(\.sources))")
  }

  /// About a hundred events at once. A case that is itself about two events, or shares one with another case, is left out.
  @Test func casesComeOutAsEvents() throws {
    var sources: [Source] = []
    var events: [String] = []
    for (k, entry) in CaseTests.cases.enumerated() where entry.todo == nil && entry.groups == nil {
      for source in entry.sources {
        sources.append(try Source.load(id: "\(k)/\(source.name)", bytes: Array(source.text.utf8)))
        events.append("\(entry)")
      }
    }
    // Folders would give it away.
    let flat = try sources.enumerated().map { try Source.load(id: "\($0.offset).md", bytes: $0.element.bytes) }
    let found = Checker.check(sources: flat, options: CheckOptions(allowSingle: true)).groups
    let mixed = found.filter { Set($0.sources.map { events[$0] }).count > 1 }
    let split = Set(events).filter { event in !found.contains { $0.sources.count(where: { events[$0] == event }) > 1 } }
    #expect(mixed.count * 20 <= Set(events).count, "\(mixed.map { $0.sources.map { events[$0] } })")
    #expect(split.count * 10 <= Set(events).count, "\(split.sorted())")
  }
}
