// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.sampling;

import yugma.kernel.random.RandomStream;

/// A law on the outcomes 0, 1, …, n - 1, drawn with one random word and one look-up.
///
/// Probabilities are exact to about 2^-45. Immutable, safe to share. [Vose
/// 1991](https://doi.org/10.1109/32.92917), on a power of two of columns.
public final class AliasTable {
  private final int columnBits;
  private final long[] keepBelow;
  private final int[] alias;

  private AliasTable(int columnBits, long[] keepBelow, int[] alias) {
    this.columnBits = columnBits;
    this.keepBelow = keepBelow;
    this.alias = alias;
  }

  /// The law in proportion to weights.
  ///
  /// @param weights between 1 and 65,536 numbers >= 0 with a positive, finite sum
  public static AliasTable of(double[] weights) {
    double sum = sum(weights);
    int columnBits = 32 - Integer.numberOfLeadingZeros(weights.length - 1);
    int columns = 1 << columnBits;
    double[] height = new double[columns];
    for (int i = 0; i < weights.length; i++) {
      height[i] = weights[i] / sum * columns;
    }
    long[] keepBelow = new long[columns];
    int[] alias = new int[columns];
    level(height, keepBelow, alias, 62 - columnBits);
    return new AliasTable(columnBits, keepBelow, alias);
  }

  private static double sum(double[] weights) {
    if (weights.length < 1 || weights.length > 65_536) {
      throw new IllegalArgumentException(
          "a law has between 1 and 65536 outcomes, not " + weights.length);
    }
    double sum = 0;
    for (double weight : weights) {
      if (!(weight >= 0)) {
        throw new IllegalArgumentException("weight is " + weight + ", must be at least 0");
      }
      sum += weight;
    }
    if (!(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("weights sum to " + sum + ", must be positive and finite");
    }
    return sum;
  }

  /// Fills every low column up to height 1 from a high one.
  private static void level(double[] height, long[] keepBelow, int[] alias, int scaleBits) {
    int columns = height.length;
    int[] stack = new int[columns];
    int low = 0;
    int high = columns;
    for (int i = 0; i < columns; i++) {
      if (height[i] < 1) {
        stack[low++] = i;
      } else {
        stack[--high] = i;
      }
    }
    while (low > 0 && high < columns) {
      int small = stack[--low];
      int large = stack[high];
      keepBelow[small] = scaled(height[small], scaleBits);
      alias[small] = large;
      height[large] -= 1 - height[small];
      if (height[large] < 1) {
        high++;
        stack[low++] = large;
      }
    }
    while (high < columns) {
      int full = stack[high++];
      alias[full] = full;
    }
    while (low > 0) {
      int full = stack[--low];
      alias[full] = full;
    }
  }

  /// A height in [0, 1) as a whole number of 2^-bits.
  private static long scaled(double height, int bits) {
    return (long) (height * (1L << bits));
  }

  /// Draws an outcome.
  public int draw(RandomStream random) {
    return outcome(random.nextLong());
  }

  /// The outcome that a uniformly random word stands for.
  public int outcome(long word) {
    int column = (int) (word & (1 << columnBits) - 1);
    return (word >>> (columnBits + 2)) < keepBelow[column] ? column : alias[column];
  }
}
