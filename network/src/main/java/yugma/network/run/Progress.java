// SPDX-License-Identifier: Apache-2.0
package yugma.network.run;

/// Told now and then how far a run has come.
@FunctionalInterface
public interface Progress {
  /// Nobody listens.
  Progress NONE = (simulated, all) -> {};

  /// @param simulated seconds of simulated time that are done
  /// @param all seconds of simulated time to do
  void at(double simulated, double all);
}
