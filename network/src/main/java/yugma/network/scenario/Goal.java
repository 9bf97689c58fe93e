// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import java.util.List;
import java.util.OptionalDouble;

/// A bound that the result of a run shall keep.
///
/// @param metric path of a number in `result.json`
/// @param min the smallest value that will do
/// @param max the largest value that will do
public record Goal(String metric, OptionalDouble min, OptionalDouble max) {
  /// The numbers of `links.<name>.qkd` in `result.json` that a goal can bound.
  public static final List<String> QKD_METRICS =
      List.of(
          "secret_key_rate_bps",
          "sifted_rate_bps",
          "qber",
          "test_basis_error",
          "predicted_secret_key_rate_bps",
          "plob_bps",
          "blocks",
          "discarded_blocks");

  /// The numbers of `demands.<name>` in `result.json` that a goal can bound.
  public static final List<String> DEMAND_METRICS =
      List.of(
          "delivered_bits",
          "rate_bps",
          "asked_bits",
          "waiting_bits",
          "latency_s.mean",
          "latency_s.p50",
          "latency_s.p95",
          "latency_s.p99",
          "hours_left",
          "epsilon");

  /// The numbers of `links.<name>.entanglement` in `result.json` that a goal can bound.
  public static final List<String> PAIR_METRICS = List.of("attempts", "rate_hz", "fidelity");

  /// The numbers of `requests.<name>` in `result.json` that a goal can bound.
  public static final List<String> REQUEST_METRICS =
      List.of(
          "pairs",
          "rate_hz",
          "fidelity",
          "latency_s.mean",
          "latency_s.p50",
          "latency_s.p95",
          "latency_s.p99",
          "expired");

  /// Whether a value keeps the bound; NaN does not.
  public boolean isMetBy(double value) {
    return (min.isEmpty() || value >= min.getAsDouble())
        && (max.isEmpty() || value <= max.getAsDouble())
        && !Double.isNaN(value);
  }
}
