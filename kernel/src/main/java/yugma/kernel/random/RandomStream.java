// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.random;

import java.util.random.RandomGenerator;

/// One stream of random numbers.
///
/// Every method draws words by [#nextLong] alone and turns them into the same numbers on any
/// processor and any version of Java. One thread at a time.
public abstract sealed class RandomStream implements RandomGenerator
    permits LxmStream, CipherStream {
  RandomStream() {}

  /// Draws many words at once, the same as one after the other.
  ///
  /// @param words filled from 0
  /// @param count how many, at most the length
  public void fill(long[] words, int count) {
    for (int i = 0; i < count; i++) {
      words[i] = nextLong();
    }
  }

  /// Uniform on the multiples of 2^-53 in [0, 1).
  @Override
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }

  /// Uniform on 0, 1, …, bound - 1, exactly.
  ///
  /// [Lemire 2019](https://doi.org/10.1145/3230636): multiply, and reject the few words that would
  /// bias.
  ///
  /// @param bound >= 1
  @Override
  public long nextLong(long bound) {
    if (bound < 1) {
      throw new IllegalArgumentException("bound is " + bound + ", must be at least 1");
    }
    long word = nextLong();
    long low = word * bound;
    if (Long.compareUnsigned(low, bound) < 0) {
      long reject = Long.remainderUnsigned(-bound, bound);
      while (Long.compareUnsigned(low, reject) < 0) {
        word = nextLong();
        low = word * bound;
      }
    }
    return Math.unsignedMultiplyHigh(word, bound);
  }

  @Override
  public int nextInt(int bound) {
    return (int) nextLong(bound);
  }

  @Override
  public boolean nextBoolean() {
    return nextLong() < 0;
  }

  /// Exponential with mean 1, by inversion.
  @Override
  public double nextExponential() {
    return -StrictMath.log(1 - nextDouble());
  }

  /// Normal with mean 0 and standard deviation 1, by the polar method.
  @Override
  public double nextGaussian() {
    while (true) {
      double u = 2 * nextDouble() - 1;
      double v = 2 * nextDouble() - 1;
      double s = u * u + v * v;
      if (s > 0 && s < 1) {
        return u * StrictMath.sqrt(-2 * StrictMath.log(s) / s);
      }
    }
  }
}
