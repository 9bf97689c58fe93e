// SPDX-License-Identifier: Apache-2.0
package yugma.network.imports;

import java.util.Optional;
import java.util.OptionalDouble;
import yugma.network.format.Range;
import yugma.network.problem.Code;

/// How long links are: as the file says, as it draws them, or from the positions of their ends.
final class Lengths {
  private static final Range POSSIBLE = Range.of("[0, 20000]");

  /// Of a number whose unit is not known yet.
  static final Range ANY = Range.of("[0, 1e9]");

  /// Positions and lengths are rounded on their way through other programs.
  private static final double ROUNDING = 0.995;

  private final ImportOptions options;
  private final Amounts amounts;
  private final Remarks remarks;

  Lengths(ImportOptions options, Remarks remarks) {
    this.options = options;
    this.amounts = new Amounts(remarks);
    this.remarks = remarks;
  }

  /// @param isMeasured whether the file itself says so
  record Length(double km, boolean isMeasured) {}

  /// @param unitless what a length without a unit is multiplied by
  Optional<Length> of(Item link, Site a, Site b, double unitless) {
    OptionalDouble straight = straightKm(a, b);
    Optional<Cell> cell = link.cell(Meaning.LENGTH).or(() -> link.cell(Meaning.LINE_LENGTH));
    if (cell.isPresent()) {
      return written(cell.get(), unitless)
          .map(
              km -> {
                straight.ifPresent(way -> compare(cell.get(), km, way));
                return new Length(km, true);
              });
    }
    if (straight.isPresent()) {
      double km = Math.round(straight.getAsDouble() * options.routeFactor() * 1000) / 1000.0;
      return Optional.of(new Length(km, false));
    }
    remarks.add(
        Code.LENGTH_ASSUMED,
        link.mark(),
        "from",
        a.id(),
        "to",
        b.id(),
        "length",
        Range.number(options.lengthKm()));
    return Optional.of(new Length(options.lengthKm(), false));
  }

  private Optional<Double> written(Cell cell, double unitless) {
    boolean hasUnit = cell.heading().factor().isPresent();
    Optional<Amounts.Amount> amount = amounts.amount(cell, hasUnit ? POSSIBLE : ANY);
    return amount
        .map(it -> it.factor().isPresent() ? it.value() : Amounts.scaled(it.value(), unitless))
        .filter(km -> isPossible(cell, km));
  }

  private boolean isPossible(Cell cell, double km) {
    if (!POSSIBLE.contains(km)) {
      remarks.add(
          Code.OUT_OF_RANGE,
          cell.mark(),
          "field",
          cell.heading().written(),
          "value",
          cell.text(),
          "range",
          POSSIBLE + " km");
    }
    return POSSIBLE.contains(km);
  }

  private void compare(Cell cell, double km, double straight) {
    if (km < straight * ROUNDING) {
      remarks.add(
          Code.LENGTH_IMPOSSIBLE,
          cell.mark(),
          "length",
          Range.number(km),
          "straight",
          Range.number(Math.round(straight * 100) / 100.0));
    }
  }

  static OptionalDouble straightKm(Site a, Site b) {
    return a.position().isPresent() && b.position().isPresent()
        ? OptionalDouble.of(a.position().get().greatCircleKm(b.position().get()))
        : OptionalDouble.empty();
  }
}
