// Which mark a text writes decimals with.

import Testing

@testable import FactDiff

struct DecimalMarksTests {
  @Test(arguments: [
    "El 12.5 % de 1,250 vecinos", "Costó $4.25 y vinieron 3,480", "Son 1,234,567 votos", "Cerró en 1,234.50 puntos",
    "Unos 3.5 millones de pesos",
  ])
  func `a decimal point is told`(_ text: String) {
    #expect(DecimalMarks(in: Array(text.utf8)).isPoint)
  }

  @Test(arguments: [
    "El 12,5 % de 1.250 vecinos", "Son 1.234.567 votos", "Cerró en 1.234,50 puntos", "El 12.5 % y el 7,25 %",
    "A las 20.45 hubo 1,250", "La versión 1.2 y la 1.2.3", "",
  ])
  func `nothing tells a decimal point, or something speaks against it`(_ text: String) {
    #expect(!DecimalMarks(in: Array(text.utf8)).isPoint)
  }
}
