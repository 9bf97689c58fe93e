// SPDX-License-Identifier: Apache-2.0
package yugma.network.pairs;

import java.util.Arrays;

/// Numbers of which the mean and the quantiles are wanted; 8 bytes each.
public final class Samples {
  private double[] values = new double[16];
  private int count;
  private double sum;

  void add(double value) {
    if (count == values.length) {
      values = Arrays.copyOf(values, 2 * count);
    }
    values[count++] = value;
    sum += value;
  }

  public boolean isEmpty() {
    return count == 0;
  }

  public double mean() {
    return sum / count;
  }

  /// The values in their order, the smallest first.
  public double[] sorted() {
    double[] sorted = Arrays.copyOf(values, count);
    Arrays.sort(sorted);
    return sorted;
  }

  /// The value that a share of all do not exceed.
  ///
  /// @param sorted from [#sorted], not empty
  /// @param share in [0, 1]
  public static double quantile(double[] sorted, double share) {
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }
}
