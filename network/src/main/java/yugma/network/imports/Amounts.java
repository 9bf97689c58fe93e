// SPDX-License-Identifier: Apache-2.0
package yugma.network.imports;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yugma.network.format.Range;
import yugma.network.problem.Code;

/// Numbers as foreign files write them: perhaps with a unit behind, perhaps with a decimal comma.
final class Amounts {
  static final Range LATITUDE = Range.of("[-90, 90]");
  static final Range LONGITUDE = Range.of("[-180, 180]");

  private static final Pattern WRITTEN =
      Pattern.compile("([-+]?[0-9]*[.,]?[0-9]*(?:[eE][-+]?[0-9]{1,6})?) *([A-Za-z°][A-Za-z/°]*)?");
  private static final Pattern THOUSANDS = Pattern.compile("[-+]?[0-9]{1,3},[0-9]{3}");
  private static final Pattern NOT_FINITE = Pattern.compile("(?i)[-+]?\\.?(nan|inf|infinity)");

  private final Remarks remarks;

  Amounts(Remarks remarks) {
    this.remarks = remarks;
  }

  /// A number in the unit of its measure.
  ///
  /// @param factor that was applied; nothing when neither heading nor cell names a unit
  record Amount(double value, OptionalDouble factor) {}

  /// The number of a cell, taken in the unit of its measure where none is named.
  OptionalDouble read(Optional<Cell> cell, Range range) {
    return cell.isEmpty() ? OptionalDouble.empty() : read(cell.get(), range);
  }

  OptionalDouble read(Cell cell, Range range) {
    return amount(cell, range)
        .map(amount -> OptionalDouble.of(amount.value))
        .orElse(OptionalDouble.empty());
  }

  /// The number of a cell; nothing, and an error, when it is none or lies outside the range.
  Optional<Amount> amount(Cell cell, Range range) {
    Matcher matcher = WRITTEN.matcher(cell.text());
    if (NOT_FINITE.matcher(cell.text()).matches()) {
      return wrong(Code.NOT_FINITE, cell);
    }
    if (!matcher.matches()
        || THOUSANDS.matcher(matcher.group(1)).matches()
        || !matcher.group(1).matches("[-+]?(?:[0-9]+[.,]?[0-9]*|[.,][0-9]+)(?:[eE].*)?")) {
      return wrong(Code.NOT_A_NUMBER, cell);
    }
    OptionalDouble factor = factor(cell, matcher.group(2));
    if (matcher.group(2) != null && factor.isEmpty()) {
      return wrong(Code.NOT_A_NUMBER, cell);
    }
    double number = Double.parseDouble(matcher.group(1).replace(',', '.'));
    double value = factor.isPresent() ? scaled(number, factor.getAsDouble()) : number;
    if (!range.contains(value)) {
      remarks.add(
          Code.OUT_OF_RANGE,
          cell.mark(),
          "field",
          cell.heading().written(),
          "value",
          cell.text(),
          "range",
          range.toString());
      return Optional.empty();
    }
    if (matcher.group(1).contains(",")) {
      remarks.add(
          Code.DECIMAL_COMMA, cell.mark(), "value", cell.text(), "taken", Range.number(number));
    }
    return Optional.of(new Amount(value, factor));
  }

  /// A unit behind the number goes before that of the heading.
  private static OptionalDouble factor(Cell cell, String unit) {
    if (unit == null) {
      return cell.heading().factor();
    }
    String name = unit.equals("°") ? "deg" : Heading.normalized(unit.toLowerCase(Locale.ROOT));
    Double found = cell.heading().meaning().measure().units().get(name);
    return found == null ? OptionalDouble.empty() : OptionalDouble.of(found);
  }

  /// A product without the digits that binary arithmetic adds behind the twelfth.
  static double scaled(double number, double factor) {
    return factor == 1
        ? number
        : Double.parseDouble(String.format(Locale.ROOT, "%.12g", number * factor));
  }

  private Optional<Amount> wrong(Code code, Cell cell) {
    remarks.add(code, cell.mark(), "field", cell.heading().written(), "value", cell.text());
    return Optional.empty();
  }
}
