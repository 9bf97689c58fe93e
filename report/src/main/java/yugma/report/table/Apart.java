// SPDX-License-Identifier: Apache-2.0
package yugma.report.table;

import java.util.function.DoubleFunction;

/// Two different numbers as text, with as many digits as it takes to tell them apart.
record Apart(String first, String second) {
  private static final int LEAST_DIGITS = 4;

  /// No two doubles are alike to so many digits.
  private static final int MOST_DIGITS = 17;

  /// A number in so many digits.
  @FunctionalInterface
  interface Exact {
    String of(double value, int digits);
  }

  /// @param usual how such numbers are written where that tells them apart
  /// @param exact how else
  static Apart of(double first, double second, DoubleFunction<String> usual, Exact exact) {
    Apart apart = new Apart(usual.apply(first), usual.apply(second));
    for (int digits = LEAST_DIGITS; apart.isSame() && digits <= MOST_DIGITS; digits++) {
      apart = new Apart(exact.of(first, digits), exact.of(second, digits));
    }
    return apart;
  }

  private boolean isSame() {
    return first.equals(second);
  }
}
