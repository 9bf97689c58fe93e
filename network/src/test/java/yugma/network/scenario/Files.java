// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import yugma.network.problem.Problem;

/// Scenario texts for tests, and what reading them gives.
final class Files {
  /// Small and without a problem: every line is one that a test may change.
  static final String GOOD =
      """
      yugma: 1
      name: small
      sources: {sheet: "A data sheet"}
      nodes:
        a: {kind: end_node, lat_deg: 47.0, lon_deg: 8.0}
        b: {kind: end_node, lat_deg: 47.1, lon_deg: 8.0}
      links:
        a-b: {endpoints: [a, b], length_km: 25, attenuation_db_per_km: 0.2, source: sheet}
      qkd:
        a-b:
          protocol: bb84-decoy
          clock_hz: 1.0e9
          intensities: [{mean_photons: 0.5, probability: 0.7}, {mean_photons: 0.15, probability: 0.3}]
          p_key_basis: 0.9
          misalignment: 0.01
          gate_ns: 1.0
          detector: {efficiency: 0.8, dark_count_hz: 50, dead_time_ns: 30, jitter_ps_fwhm: 40}
          security: {proof: rusca2018, block_bits: 1.0e6}
      events:
        - {at: 5s, until: 8s, attack: intercept_resend, target: a-b, position_km: 10, fraction: 0.25}
      goals:
        - {metric: links.a-b.qkd.secret_key_rate_bps, min: 1000}
      run: {seed: 1, sim_time: 10s}
      """;

  private Files() {}

  static Reading read(String text, String... sets) throws ScenarioException {
    return ScenarioReader.read("t.yaml", text.getBytes(StandardCharsets.UTF_8), List.of(sets));
  }

  static Scenario scenario(String text, String... sets) throws ScenarioException {
    return read(text, sets).scenario();
  }

  /// The good file with one text in it replaced.
  static String good(String old, String other) {
    if (!GOOD.contains(old)) {
      throw new IllegalArgumentException("not in the file: " + old);
    }
    return GOOD.replace(old, other);
  }

  /// All problems of a file, warnings among them.
  static List<Problem> problems(byte[] content, String... sets) {
    try {
      return ScenarioReader.read("t.yaml", content, List.of(sets)).warnings();
    } catch (ScenarioException e) {
      return e.problems();
    }
  }

  static List<Problem> problems(String text, String... sets) {
    return problems(text.getBytes(StandardCharsets.UTF_8), sets);
  }

  /// The codes of all problems, such as `YG-1203 YG-2101`.
  static String codes(String text, String... sets) {
    return codes(problems(text, sets));
  }

  static String codes(List<Problem> problems) {
    return problems.stream().map(problem -> problem.code().id()).collect(Collectors.joining(" "));
  }
}
