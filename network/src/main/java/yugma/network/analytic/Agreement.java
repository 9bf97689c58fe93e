// SPDX-License-Identifier: Apache-2.0
package yugma.network.analytic;

/// A simulated figure beside what closed forms say of it.
///
/// @param metric its path in `result.json`
/// @param simulated as found
/// @param low of the closed form, less what chance may make of it
/// @param high of the closed form, and what chance may add
/// @param agrees whether it lies between them
public record Agreement(String metric, double simulated, double low, double high, boolean agrees) {
  static Agreement of(String metric, double simulated, double low, double high) {
    return new Agreement(metric, simulated, low, high, simulated >= low && simulated <= high);
  }
}
