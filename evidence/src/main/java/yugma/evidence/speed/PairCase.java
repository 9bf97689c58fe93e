// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.speed;

/// An entanglement network that is built and simulated, to see how long that takes.
interface PairCase {
  String name();

  /// Whether few runs must do.
  boolean isLong();

  Outcome run();

  /// What came of a run.
  ///
  /// @param pairs that both ends have
  /// @param fidelity of these, on average; 0 if there are none
  record Outcome(long pairs, double fidelity, long events, double simulatedSeconds) {}
}
