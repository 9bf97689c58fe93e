// SPDX-License-Identifier: Apache-2.0
package yugma.physics.pulses;

import java.util.Arrays;

/// Expected counts of pulses in which both parties chose the same basis, by basis and intensity.
public final class ExpectedCounts {
  private final double[][] detections;
  private final double[][] errors;

  /// Takes the arrays over; both are `[basis][intensity]`, basis 0 is the key basis.
  ExpectedCounts(double[][] detections, double[][] errors) {
    this.detections = detections;
    this.errors = errors;
  }

  /// The number of intensities.
  public int intensities() {
    return detections[0].length;
  }

  public double detections(boolean testBasis, int intensity) {
    return detections[testBasis ? 1 : 0][intensity];
  }

  /// Detections whose bits are unequal.
  public double errors(boolean testBasis, int intensity) {
    return errors[testBasis ? 1 : 0][intensity];
  }

  public double detectionsIn(boolean testBasis) {
    return Arrays.stream(detections[testBasis ? 1 : 0]).sum();
  }

  public double errorsIn(boolean testBasis) {
    return Arrays.stream(errors[testBasis ? 1 : 0]).sum();
  }

  /// The share of errors; 0 when nothing is detected.
  public double errorRate(boolean testBasis) {
    double detected = detectionsIn(testBasis);
    return detected == 0 ? 0 : errorsIn(testBasis) / detected;
  }

  /// All counts multiplied, as for a block of so many pulses.
  public ExpectedCounts times(double pulses) {
    return new ExpectedCounts(scaled(detections, pulses), scaled(errors, pulses));
  }

  /// The counts of two runs of pulses.
  public ExpectedCounts plus(ExpectedCounts other) {
    return new ExpectedCounts(sum(detections, other.detections), sum(errors, other.errors));
  }

  private static double[][] sum(double[][] a, double[][] b) {
    double[][] sum = new double[2][a[0].length];
    for (int basis = 0; basis < 2; basis++) {
      for (int k = 0; k < a[basis].length; k++) {
        sum[basis][k] = a[basis][k] + b[basis][k];
      }
    }
    return sum;
  }

  private static double[][] scaled(double[][] counts, double factor) {
    double[][] scaled = new double[2][];
    for (int basis = 0; basis < 2; basis++) {
      scaled[basis] = Arrays.stream(counts[basis]).map(count -> count * factor).toArray();
    }
    return scaled;
  }
}
