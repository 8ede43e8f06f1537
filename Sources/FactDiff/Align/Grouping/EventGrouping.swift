// Which documents are about one event: declared, else one recording, else translations of one file, else alike.

struct EventGrouping {
  let sources: [Source]
  let mentions: [[Mention]]
  /// Threads at most; never changes the groups.
  var jobs = 1
  /// Features of blocks that are known already.
  var features: DocumentFeatures?

  func groups(_ grouping: Grouping) -> [Group] {
    switch grouping {
    case .all:
      return sources.isEmpty ? [] : [Group(id: "all", origin: .all, sources: Array(sources.indices))]
    case .directory: return partition(.directory) { SourcePath.folder(of: $0.id) }
    case .key(let name): return partition(.key) { source in source.field(name) ?? source.id }
    case .auto: return automatic()
    }
  }

  private func partition(_ origin: GroupOrigin, by key: (Source) -> String) -> [Group] {
    var members: [String: [Int]] = [:]
    for (i, source) in sources.enumerated() { members[key(source), default: []].append(i) }
    return members.keys.sorted().map { Group(id: $0.isEmpty ? "." : $0, origin: origin, sources: members[$0] ?? []) }
  }

  // MARK: Automatic

  private func automatic() -> [Group] {
    let similarity = DocumentSimilarity(sources: sources, mentions: mentions, known: features, jobs: jobs)
    let recordings = sources.indices.map(recording)
    var clusters = Clusters(recordings: recordings, similarity: similarity)
    var origin = [GroupOrigin](repeating: .similarity, count: sources.count)
    var reasons = [[String]](repeating: [], count: sources.count)
    var declared = sources.map(\.group)
    func join(_ a: Int, _ b: Int, _ how: GroupOrigin, _ why: String, _ bond: Float?) {
      let (x, y) = (clusters.root(a), clusters.root(b))
      guard x != y else { return }
      // Two declared groups stay two, whatever they share.
      if let p = declared[x], let q = declared[y], p != q { return }
      let (low, high) = (min(x, y), max(x, y))
      clusters.join(low, high, bond: bond)
      declared[low] = declared[low] ?? declared[high]
      reasons[low] += reasons[high] + [why]
      // What joins most surely comes first, so a cluster keeps the origin that it got first.
      origin[low] = [origin[low], origin[high]].first { $0 != .similarity } ?? how
    }
    joinByKey(join, .declared) { i in sources[i].group.map { ($0, "both declare the group \($0)") } }
    joinByKey(join, .identifier) { i in recordings[i].map { ($0, "both name \($0)") } }
    joinByKey(join, .translation) { i in
      SourcePath.untranslated(sources[i].id).map { ($0, "translations of one file, \($0)") }
    }
    clusters.measure()
    for link in similarity.links() {
      guard clusters.root(link.first) != clusters.root(link.second),
        let bond = clusters.bond(link.first, link.second)
      else { continue }
      join(link.first, link.second, .similarity, similarity.reason(link.first, link.second), bond)
    }

    var stems: [String: Int] = [:]
    let roots = sources.indices.filter { !clusters.members[$0].isEmpty }
    for root in roots { stems[SourcePath.stem(of: sources[root].id), default: 0] += 1 }
    return roots.map { root in
      let own = clusters.members[root]
      let stem = SourcePath.stem(of: sources[root].id)
      return Group(
        id: declared[root] ?? (stems[stem] == 1 ? stem : sources[root].id),
        origin: declared[root] != nil ? .declared : origin[root], sources: own,
        reasons: own.count > 1 ? reasons[root] : [])
    }
  }

  private func joinByKey(
    _ join: (Int, Int, GroupOrigin, String, Float?) -> Void, _ how: GroupOrigin, _ key: (Int) -> (String, String)?
  ) {
    var first: [String: Int] = [:]
    for i in sources.indices {
      guard let (name, why) = key(i) else { continue }
      if let known = first[name] { join(known, i, how, why, nil) } else { first[name] = i }
    }
  }

  /// The one recording a document names.
  private func recording(_ i: Int) -> String? {
    let ids = Set(
      mentions[i].compactMap { mention -> String? in
        guard case .identifier(let scheme, let id) = mention.value, EventSlots.videoSchemes.contains(scheme)
        else { return nil }
        return scheme + ":" + id
      })
    return ids.count == 1 ? ids.first : nil
  }
}

extension Source {
  /// The first value of a front-matter key.
  func field(_ name: String) -> String? {
    for block in blocks where block.kind == .frontMatter {
      guard let label = block.label, text[label].elementsEqual(name.utf8) else { continue }
      return String(decoding: text[block.text], as: UTF8.self)
    }
    return nil
  }
}
