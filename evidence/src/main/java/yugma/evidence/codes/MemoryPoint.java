// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.codes;

/// How often a memory fails in a run of as many rounds as its distance, beside a measured value.
///
/// @param memory `surface` for the rotated code in the Z basis, or `repetition`
/// @param noise probability at all four places of noise
/// @param reference the measured value: a matching decoder of others on 200,000 shots
/// @param shots of ours
/// @param matchingErrors shots of ours that our matching decoder got wrong
/// @param unionFindErrors shots of ours that our union-find decoder got wrong
public record MemoryPoint(
    String memory,
    int distance,
    double noise,
    double reference,
    int shots,
    int matchingErrors,
    int unionFindErrors) {
  private static final double REFERENCE_SHOTS = 200_000;

  /// The share of shots that matching gets wrong.
  public double rate() {
    return (double) matchingErrors / shots;
  }

  /// The standard deviation of the difference of both values if they are of the same law.
  public double sigma() {
    double errors = matchingErrors + reference * REFERENCE_SHOTS;
    double pooled = Math.max(1, errors) / (shots + REFERENCE_SHOTS);
    return Math.sqrt(pooled * (1 - pooled) * (1.0 / shots + 1 / REFERENCE_SHOTS));
  }

  /// Whether the values differ by at most three standard deviations.
  public boolean agrees() {
    return Math.abs(rate() - reference) <= 3 * sigma();
  }

  /// How many times as many errors union-find makes.
  public double unionFindRatio() {
    return (double) unionFindErrors / Math.max(1, matchingErrors);
  }
}
