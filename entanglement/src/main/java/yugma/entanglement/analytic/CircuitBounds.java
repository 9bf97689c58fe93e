// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.analytic;

import yugma.entanglement.circuit.CircuitPlan;
import yugma.entanglement.simulation.NetworkPlan;

/// Between what the rate of a circuit and the mean fidelity of its pairs lie while all its links
/// are in good order and it has them as its plan says.
///
/// No circuit is faster than its slowest link makes pairs, nor gives better pairs than fresh ones
/// swapped at once. It is at least as fast as if each of its slots made one pair at a time, waited
/// for the slowest link, and began anew after each swap that fails; and by Little's law a pair is
/// stored for no longer, on average, than slots over rate. One link, or one pair at a time, brings
/// the bounds together.
///
/// @param rateHz of delivered pairs; low is 0 where messages are lost
/// @param fidelity of delivered pairs
public record CircuitBounds(Interval rateHz, Interval fidelity) {
  public static CircuitBounds of(NetworkPlan network, CircuitPlan circuit) {
    CircuitRate rate = new CircuitRate(Hop.of(network, circuit), circuit, network.control());
    CircuitFidelity fidelity = new CircuitFidelity(Hop.of(network, circuit), circuit);
    double low = rate.low();
    double best = fidelity.fresh();
    double worst = low == 0 ? 0 : Math.min(best, fidelity.storedFor(low));
    Interval all = new Interval(Math.min(low, rate.high()), rate.high());
    return new CircuitBounds(
        all.times(1 - circuit.service().testShare()), new Interval(worst, best));
  }
}
