// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.published;

import java.math.BigDecimal;
import java.util.Optional;

/// A published value.
///
/// @param work first author and year
/// @param what was measured, or computed in a study
/// @param value as it is printed
/// @param error as it is printed; none where none is
/// @param source where it stands
public record Published(
    String work, String what, String value, Optional<String> error, String source) {
  /// The value as a number.
  public double number() {
    return new BigDecimal(value).doubleValue();
  }

  /// The error as a number: without one, half of the last printed digit.
  public double reach() {
    return error
        .map(printed -> new BigDecimal(printed).doubleValue())
        .orElseGet(() -> new BigDecimal(value).ulp().doubleValue() / 2);
  }
}
