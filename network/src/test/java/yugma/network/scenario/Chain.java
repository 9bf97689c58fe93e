// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

/// A chain of one repeater between two nodes, as a scenario text for tests.
final class Chain {
  static final String TEXT =
      """
      yugma: 1
      name: chain
      nodes:
        a: {kind: end_node, memory: {slots: 4, t1: 1h, t2: 1s, dephasing_per_attempt: 0.01}}
        r: {kind: repeater, memory: {slots: 2}, processor: {gate2_fidelity: 0.98}}
        b: {kind: end_node, memory: {slots: 1}}
      links:
        a-r: {endpoints: [a, r], length_km: 20}
        r-b: {endpoints: [r, b], length_km: 30}
      entanglement:
        links:
          a-r: {scheme: given, success_probability: 0.1, fidelity: 0.95, attempt_period: 1ms}
          r-b: {scheme: given, success_probability: 0.2, fidelity: 0.9}
        requests:
          video: {endpoints: [a, b], pairs: 100}
        classical: {loss_probability: 0.01, extra_delay: 2ms}
      goals: [{metric: requests.video.rate_hz, min: 1}]
      run: {sim_time: 10s}
      """;

  private Chain() {}

  /// The chain with one text in it replaced.
  static String with(String old, String other) {
    if (!TEXT.contains(old)) {
      throw new IllegalArgumentException("not in the chain: " + old);
    }
    return TEXT.replace(old, other);
  }
}
