// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.published;

import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// What is compared: by closed form from a scenario's link, by the pairs of a run, or by both.
enum Quantity {
  /// Pairs a second.
  RATE(Optional.of(LinkOutlook::rateHz), Optional.of(PairsRun::rateHz)),
  /// Heralds per attempt.
  SUCCESS(Optional.of(LinkOutlook::success), Optional.of(PairsRun::success)),
  /// Fidelity of a link's pair when both ends have heard of it.
  FIDELITY(Optional.of(LinkOutlook::fidelity), Optional.of(PairsRun::fidelity)),
  /// Fidelity of pairs of a chain, which only a run tells.
  CHAIN_FIDELITY(Optional.empty(), Optional.of(PairsRun::fidelity)),
  /// Pairs a second of a chain, which only a run tells.
  CHAIN_RATE(Optional.empty(), Optional.of(PairsRun::rateHz)),
  /// Mean fidelity of qubits teleported by pairs of a chain.
  TELEPORTATION(Optional.empty(), Optional.of(run -> (2 * run.fidelity() + 1) / 3)),
  /// CHSH value with the readout's errors.
  CHSH(Optional.of(LinkOutlook::chsh), Optional.empty()),
  /// Error rate of bits, half of them found in X and half in Z, with the readout's errors.
  QBER(Optional.of(LinkOutlook::errorRate), Optional.empty()),
  /// Average fidelity of a controlled-Z gate that is teleported by a link's pair.
  GATE(Optional.of(LinkOutlook::teleportedGate), Optional.empty()),
  /// How fast the coherence of a stored pair decays, 1/s.
  DECAY(Optional.of(LinkOutlook::decayHz), Optional.empty());

  private static final double SIGMAS = 4;

  /// What rounding of times to picoseconds leaves.
  private static final double ROUNDING = 1e-4;

  @SuppressWarnings("ImmutableEnumChecker") // methods of records, which hold nothing
  final Optional<ToDoubleFunction<LinkOutlook>> closedForm;

  @SuppressWarnings("ImmutableEnumChecker")
  final Optional<ToDoubleFunction<PairsRun>> simulated;

  Quantity(
      Optional<ToDoubleFunction<LinkOutlook>> closedForm,
      Optional<ToDoubleFunction<PairsRun>> simulated) {
    this.closedForm = closedForm;
    this.simulated = simulated;
  }

  /// By how much chance may put a simulated value off, at four standard deviations.
  double chance(double value, long pairs) {
    return switch (this) {
      case RATE, CHAIN_RATE, SUCCESS -> SIGMAS * value / Math.sqrt((double) pairs);
      default -> ROUNDING;
    };
  }
}
