// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.random;

/// A stream that follows from its seed: L64X128Mix, with a state of 192 bits and an odd addend of
/// its own.
///
/// Two streams with different addends do not overlap; period 2^64 (2^128 - 1). About 1 ns a word.
///
/// [Steele, Vigna 2021, LXM](https://doi.org/10.1145/3485525); equal to the generator of that name
/// in the JDK.
final class LxmStream extends RandomStream {
  private static final long MULTIPLIER = 0xd1342543de82ef95L;
  private static final long MIX = 0xdaba0b6eb09322e3L;

  private final long addend;
  private long linear;
  private long x0;
  private long x1;

  LxmStream(long addend, long linear, long x0, long x1) {
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

  /// The state stays in registers.
  @Override
  public void fill(long[] words, int count) {
    long l = linear;
    long x = x0;
    long y = x1;
    for (int i = 0; i < count; i++) {
      words[i] = mix(l + x);
      l = MULTIPLIER * l + addend;
      y ^= x;
      x = Long.rotateLeft(x, 24) ^ y ^ y << 16;
      y = Long.rotateLeft(y, 37);
    }
    linear = l;
    x0 = x;
    x1 = y;
  }

  private static long mix(long word) {
    long z = (word ^ word >>> 32) * MIX;
    z = (z ^ z >>> 32) * MIX;
    return z ^ z >>> 32;
  }
}
