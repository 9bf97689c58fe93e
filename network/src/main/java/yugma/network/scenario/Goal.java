// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import java.util.OptionalDouble;

/// A bound that the result of a run shall keep.
///
/// @param metric path of a number in `result.json`
/// @param min the smallest value that will do
/// @param max the largest value that will do
public record Goal(String metric, OptionalDouble min, OptionalDouble max) {
  /// Whether a value keeps the bound; NaN does not.
  public boolean isMetBy(double value) {
    return (min.isEmpty() || value >= min.getAsDouble())
        && (max.isEmpty() || value <= max.getAsDouble())
        && !Double.isNaN(value);
  }
}
