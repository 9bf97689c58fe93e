// SPDX-License-Identifier: Apache-2.0
package yugma.report.json;

import java.util.Arrays;
import tools.jackson.databind.JsonNode;

/// The mean of independent samples with its 95 % interval by Student's t.
///
/// @param low equal to the mean for a single sample
/// @param high likewise
/// @param n how many samples
public record MeanInterval(double mean, double low, double high, int n) {
  /// The interval of at least one sample.
  public static MeanInterval of(double[] samples) {
    int n = samples.length;
    double mean = Arrays.stream(samples).sum() / n;
    double squares = Arrays.stream(samples).map(x -> (x - mean) * (x - mean)).sum();
    double half = n < 2 ? 0 : quantile(n - 1) * StrictMath.sqrt(squares / (n - 1) / n);
    return new MeanInterval(mean, mean - half, mean + half, n);
  }

  /// Whether a tree is one.
  public static boolean isOne(JsonNode tree) {
    return tree.path("mean").isNumber() && tree.path("low").isNumber() && tree.path("n").isNumber();
  }

  /// The interval that a tree of `result.json` holds.
  public static MeanInterval read(JsonNode tree) {
    return new MeanInterval(
        tree.path("mean").doubleValue(),
        tree.path("low").doubleValue(),
        tree.path("high").doubleValue(),
        tree.path("n").intValue());
  }

  /// The standard error of the mean, which the interval was made from; 0 for a single sample.
  public double standardError() {
    return n < 2 ? 0 : (high - low) / 2 / quantile(n - 1);
  }

  /// The 97.5 % quantile of Student's t, by bisection.
  static double quantile(int freedom) {
    double low = 1;
    double high = 13;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (within(middle, freedom) < 0.95) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /// P(|T| <= t), by the finite series of Abramowitz, Stegun 1964, 26.7.3 and 26.7.4.
  private static double within(double t, int freedom) {
    double angle = StrictMath.atan(t / StrictMath.sqrt(freedom));
    double cosine2 = StrictMath.cos(angle) * StrictMath.cos(angle);
    boolean odd = freedom % 2 == 1;
    double term = odd ? StrictMath.cos(angle) : 1;
    double sum = freedom == 1 ? 0 : term;
    for (int k = odd ? 3 : 2; k < freedom - 1; k += 2) {
      term *= cosine2 * (k - 1) / k;
      sum += term;
    }
    double series = StrictMath.sin(angle) * sum;
    return odd ? 2 / Math.PI * (angle + series) : series;
  }
}
