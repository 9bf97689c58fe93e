// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.closedform;

/// Draws that are added up as they come (Welford 1962, so that nothing cancels).
final class Moments {
  private long draws;
  private double mean;
  private double squares;

  void add(double value) {
    draws++;
    double off = value - mean;
    mean += off / draws;
    squares += off * (value - mean);
  }

  long draws() {
    return draws;
  }

  /// @throws IllegalStateException if there are fewer than two draws
  Sample sample() {
    if (draws < 2) {
      throw new IllegalStateException(draws + " draws tell no spread, it takes two");
    }
    return new Sample(draws, mean, Math.sqrt(squares / (draws - 1) / draws));
  }
}
