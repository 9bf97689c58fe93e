// SPDX-License-Identifier: Apache-2.0
package yugma.network.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import yugma.network.format.Range;
import yugma.network.problem.Code;

/// What a file says of the glass of a link, as fields of a scenario.
final class Glass {
  private static final Range LOSS = Range.of("[0, 200]");
  private static final Range ATTENUATION = Range.of("[0, 100]");

  /// Fibre for telecommunication between 1310 and 1625 nm; the same as the usual range of the
  /// format.
  private static final Range USUAL = Range.of("[0.14, 0.6]");

  private final Amounts amounts;
  private final Remarks remarks;

  Glass(Remarks remarks) {
    this.amounts = new Amounts(remarks);
    this.remarks = remarks;
  }

  /// Fields by name; those that the file does not give are not in it.
  Map<String, Double> of(Item link, double lengthKm) {
    Map<String, Double> glass = new LinkedHashMap<>();
    Optional<Double> attenuation = link.cell(Meaning.ATTENUATION).flatMap(this::attenuation);
    attenuation.ifPresent(value -> glass.put("attenuation_db_per_km", value));
    link.cell(Meaning.LOSS).ifPresent(cell -> loss(cell, lengthKm, glass));
    put(link, Meaning.SPLICES, Range.of("[0, 100000]"), "splices", glass);
    put(link, Meaning.SPLICE_LOSS, Range.of("[0, 10]"), "splice_loss_db", glass);
    put(link, Meaning.EXCESS_LOSS, LOSS, "excess_loss_db", glass);
    put(link, Meaning.GROUP_INDEX, Range.of("[1, 4]"), "group_index", glass);
    return glass;
  }

  private void put(
      Item link, Meaning meaning, Range range, String field, Map<String, Double> glass) {
    OptionalDouble value = amounts.read(link.cell(meaning), range);
    value.ifPresent(number -> glass.putIfAbsent(field, number));
  }

  /// The attenuation, dB/km. A number that names no unit and is usual only in dB/m is in dB/m; one
  /// that is usual in neither is left out.
  private Optional<Double> attenuation(Cell cell) {
    Optional<Amounts.Amount> amount = amounts.amount(cell, ATTENUATION);
    if (amount.isEmpty() || USUAL.contains(amount.get().value())) {
      return amount.map(Amounts.Amount::value);
    }
    double value = amount.get().value();
    double perMetre = Amounts.scaled(value, 1e3);
    if (amount.get().factor().isPresent()) {
      strange(cell, value, "kept as it is");
      return Optional.of(value);
    }
    if (USUAL.contains(perMetre)) {
      strange(cell, value, "taken as dB/m, " + Range.number(perMetre) + " dB/km");
      return Optional.of(perMetre);
    }
    strange(cell, value, "left out; as dB/m it would be " + Range.number(perMetre) + " dB/km");
    return Optional.empty();
  }

  private void strange(Cell cell, double value, String taken) {
    remarks.add(
        Code.ATTENUATION_STRANGE,
        cell.mark(),
        "field",
        cell.heading().written(),
        "value",
        Range.number(value),
        "usual",
        USUAL.toString(),
        "taken",
        taken);
  }

  /// A loss over the whole link: with an attenuation the rest is excess loss, else it is all glass.
  private void loss(Cell cell, double lengthKm, Map<String, Double> glass) {
    OptionalDouble loss = amounts.read(cell, LOSS);
    if (loss.isEmpty()) {
      return;
    }
    double perKm = glass.getOrDefault("attenuation_db_per_km", 0.0);
    double excess = loss.getAsDouble() - perKm * lengthKm;
    if (!glass.containsKey("attenuation_db_per_km") && lengthKm > 0) {
      double derived = Amounts.scaled(loss.getAsDouble(), 1 / lengthKm);
      if (!USUAL.contains(derived)) {
        strange(cell, derived, "kept as it is, the loss over the length");
      }
      glass.put("attenuation_db_per_km", derived);
    } else if (excess >= 0) {
      glass.put("excess_loss_db", Math.round(excess * 1e6) / 1e6);
    } else {
      remarks.add(Code.LOSS_CONTRADICTS, cell.mark(), "loss", Range.number(loss.getAsDouble()));
    }
  }
}
