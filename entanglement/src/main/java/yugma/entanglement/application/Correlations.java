// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.application;

/// Products of two results, by the settings of both ends.
final class Correlations {
  private final long[][] equal = new long[2][2];
  private final long[][] all = new long[2][2];

  void add(int a, int b, boolean isEqual) {
    all[a][b]++;
    equal[a][b] += isEqual ? 1 : 0;
  }

  /// Whether every pair of settings has been seen.
  boolean isWhole() {
    return all[0][0] > 0 && all[0][1] > 0 && all[1][0] > 0 && all[1][1] > 0;
  }

  /// The sum `E00 + E01 + E10 - E11`.
  Finding chsh() {
    double sum = 0;
    double variance = 0;
    for (int a = 0; a < 2; a++) {
      for (int b = 0; b < 2; b++) {
        double mean = 2.0 * equal[a][b] / all[a][b] - 1;
        sum += a == 1 && b == 1 ? -mean : mean;
        variance += (1 - mean * mean) / all[a][b];
      }
    }
    return new Finding("chsh", sum, Math.sqrt(variance));
  }
}
