// How far apart two names are, for "did you mean".

/// The known name that was probably meant: at most a third of its letters are wrong. Case does not count; of equally near
/// ones the first is taken.
package func nearest(to name: String, among known: [String]) -> String? {
  let wanted = Array(name.lowercased().unicodeScalars.prefix(64))
  var best: (distance: Int, name: String)?
  for candidate in known {
    let letters = Array(candidate.lowercased().unicodeScalars.prefix(64))
    let limit = max(1, min(letters.count, wanted.count) / 3)
    let cap = min(limit, (best?.distance ?? Int.max) - 1)
    guard cap >= 0, let distance = editDistance(wanted, letters, atMost: cap) else { continue }
    best = (distance, candidate)
  }
  return best?.name
}

/// Letters inserted, dropped, replaced or swapped with their neighbour (Damerau–Levenshtein, optimal string alignment);
/// nil where there are more than `cap`.
package func editDistance<Element: Equatable>(_ a: [Element], _ b: [Element], atMost cap: Int) -> Int? {
  if abs(a.count - b.count) > cap { return nil }
  var twoBack = [Int](repeating: 0, count: b.count + 1)
  var back = Array(0...b.count)
  var row = back
  for i in 0..<a.count {
    row[0] = i + 1
    var smallest = row[0]
    for j in 0..<b.count {
      var cost = min(back[j] + (a[i] == b[j] ? 0 : 1), back[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, twoBack[j - 1] + 1) }
      row[j + 1] = cost
      smallest = min(smallest, cost)
    }
    if smallest > cap { return nil }
    (twoBack, back, row) = (back, row, twoBack)
  }
  return back[b.count] <= cap ? back[b.count] : nil
}
