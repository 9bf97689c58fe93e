// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.random;

import java.util.random.RandomGenerator;

/// One stream of random numbers: L64X128Mix, with a state of 192 bits and an odd addend of its own.
///
/// Two streams with different addends do not overlap; period 2^64 (2^128 - 1). Every method gives
/// the same numbers on any processor and any version of Java. About 1 ns a word. One thread at a
/// time.
///
/// [Steele, Vigna 2021, LXM](https://doi.org/10.1145/3485525); equal to the generator of that name
/// in the JDK.
public final class RandomStream implements RandomGenerator {
  private static final long MULTIPLIER = 0xd1342543de82ef95L;
  private static final long MIX = 0xdaba0b6eb09322e3L;

  private final long addend;
  private long linear;
  private long x0;
  private long x1;

  RandomStream(long addend, long linear, long x0, long x1) {
    this.addend = addend | 1;
    this.linear = linear;
    boolean dead = (x0 | x1) == 0;
    this.x0 = dead ? 0x9e3779b97f4a7c15L : x0;
    this.x1 = dead ? 0x6a09e667f3bcc909L : x1;
  }

  @Override
  public long nextLong() {
    long mixed = mix(linear + x0);
    linear = MULTIPLIER * linear + addend;
    long y = x1 ^ x0;
    x0 = Long.rotateLeft(x0, 24) ^ y ^ y << 16;
    x1 = Long.rotateLeft(y, 37);
    return mixed;
  }

  private static long mix(long word) {
    long z = (word ^ word >>> 32) * MIX;
    z = (z ^ z >>> 32) * MIX;
    return z ^ z >>> 32;
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
