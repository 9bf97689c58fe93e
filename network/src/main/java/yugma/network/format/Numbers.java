// SPDX-License-Identifier: Apache-2.0
package yugma.network.format;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yugma.network.yaml.Tree;

/// How numbers are written in the core schema of YAML 1.2.
final class Numbers {
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(\\.[0-9]{1,40}|[0-9]{1,40}(\\.[0-9]{0,40})?)([eE][-+]?[0-9]{1,6})?");
  private static final Pattern BASED = Pattern.compile("0(?:x([0-9a-fA-F]{1,13})|o([0-7]{1,17}))");
  private static final Pattern NOT_FINITE =
      Pattern.compile("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
  private static final Pattern TRUTH = Pattern.compile("true|True|TRUE|false|False|FALSE");
  private static final Pattern LEADING =
      Pattern.compile("([-+]?[0-9]+(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?) ?[A-Za-z%°µ/]+");

  private Numbers() {}

  /// The number that a scalar is.
  static Optional<Double> read(Tree.Scalar scalar) {
    return decimal(scalar).map(Double::parseDouble);
  }

  /// The number that a scalar is, in decimal notation.
  static Optional<String> decimal(Tree.Scalar scalar) {
    if (!scalar.plain()) {
      return Optional.empty();
    }
    Matcher based = BASED.matcher(scalar.text());
    if (based.matches()) {
      String hex = based.group(1);
      return Optional.of(
          "" + (hex != null ? Long.parseLong(hex, 16) : Long.parseLong(based.group(2), 8)));
    }
    return Optional.of(scalar.text()).filter(DECIMAL.asMatchPredicate());
  }

  static boolean isNotFinite(Tree.Scalar scalar) {
    return scalar.plain() && NOT_FINITE.matcher(scalar.text()).matches();
  }

  static boolean isTruth(Tree.Scalar scalar) {
    return scalar.plain() && TRUTH.matcher(scalar.text()).matches();
  }

  /// The number in front of a unit, as in `25 km`.
  static Optional<String> leading(String text) {
    Matcher matcher = LEADING.matcher(text);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
