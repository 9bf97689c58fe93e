// SPDX-License-Identifier: Apache-2.0
package yugma.keys.hash;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import yugma.kernel.bits.Bits;

/// A string hashed to a number below p = 2^127 - 1: a polynomial over GF(p), taken at the key.
///
/// The string is cut into m blocks b of 120 bits, the last one filled up with zeros, and its
/// length L in bits is the last coefficient:
///
///     H(k) = b_1 k^(m+1) + b_2 k^m + … + b_m k^2 + L k    (mod p)
///
/// *Bound.* For two different strings and any number c, H - H' - c is a polynomial in k that is
/// not constant: either the lengths differ, and with them the coefficients of k, or the lengths
/// agree and a block differs. Its degree is at most m + 1 for the longer string, so it has at most
/// m + 1 roots. Of the 2^127 keys each number below p is one, but 0, which is two (k = p counts as
/// 0). So H - H' = c mod p under at most (m + 2) 2^-127 of the keys.
///
/// The construction is that of den Boer (J. Computer Security 2, 1993), Johansson, Kabatianskii and
/// Smeets (Eurocrypt 1993) and Taylor (Crypto 1993). Absorbs piece by piece; how a string is cut
/// into pieces does not matter. One thread at a time; no branch depends on key or contents.
public final class PolynomialHash {
  /// Bits of a key.
  public static final int KEY_BITS = 127;

  private static final int BLOCK_BYTES = 15;
  private static final long LOW_63 = Long.MAX_VALUE;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final long k0;
  private final long k1;
  private long h0;
  private long h1;
  private final byte[] rest = new byte[BLOCK_BYTES];
  private int restBytes;
  private long bytes;
  private boolean closed;

  /// A hash that has absorbed nothing.
  ///
  /// @param key of [#KEY_BITS] bits, uniformly random
  public PolynomialHash(Bits key) {
    if (key.length() != KEY_BITS) {
      throw new IllegalArgumentException(
          "key has " + key.length() + " bits, must have " + KEY_BITS);
    }
    k0 = key.word(0);
    k1 = key.word(1);
  }

  /// The share of keys under which two given strings differ in hash by a given number, at most.
  ///
  /// @param bits length of the longer string
  public static double bound(long bits) {
    return (blocks(bits) + 2) * 0x1p-127;
  }

  /// m, the number of blocks of a string.
  static long blocks(long bits) {
    if (bits < 0) {
      throw new IllegalArgumentException("length is " + bits + " bits, must be at least 0");
    }
    return bits / 120 + (bits % 120 == 0 ? 0 : 1);
  }

  /// The hash of a string of bits.
  public static Bits of(Bits key, Bits string) {
    var hash = new PolynomialHash(key);
    byte[] bytes = new byte[string.wordCount() * Long.BYTES];
    for (int w = 0; w < string.wordCount(); w++) {
      LONGS.set(bytes, w * Long.BYTES, string.word(w));
    }
    hash.absorb(bytes, (int) ((string.length() + 7L) >>> 3));
    Arrays.fill(bytes, (byte) 0);
    return hash.value(string.length());
  }

  /// Lengthens the string by some bytes.
  public void absorb(byte[] piece) {
    absorb(piece, piece.length);
  }

  private void absorb(byte[] piece, int length) {
    checkOpen();
    int at = Math.min(restBytes == 0 ? 0 : BLOCK_BYTES - restBytes, length);
    keep(piece, 0, at);
    // The last byte of a block is read as the top byte of a word that begins one earlier.
    for (; at + BLOCK_BYTES <= length; at += BLOCK_BYTES) {
      add((long) LONGS.get(piece, at), (long) LONGS.get(piece, at + 7) >>> 8);
    }
    keep(piece, at, length);
    bytes = Math.addExact(bytes, length);
  }

  private void keep(byte[] piece, int start, int end) {
    System.arraycopy(piece, start, rest, restBytes, end - start);
    restBytes += end - start;
    if (restBytes == BLOCK_BYTES) {
      add((long) LONGS.get(rest, 0), (long) LONGS.get(rest, 7) >>> 8);
      restBytes = 0;
    }
  }

  /// The hash of what was absorbed, [#KEY_BITS] bits, which ends it.
  public Bits value() {
    return value(Math.multiplyExact(bytes, 8L));
  }

  private Bits value(long bits) {
    checkOpen();
    closed = true;
    if (restBytes > 0) {
      keep(new byte[BLOCK_BYTES], 0, BLOCK_BYTES - restBytes);
    }
    add(bits, 0);
    // p itself stands for 0: adding 1 carries into bit 127 only there.
    long low = h0 + 1;
    long carry = low == 0 ? 1 : 0;
    long isP = (h1 + carry) >>> 63;
    return Bits.of(new long[] {h0 & isP - 1, h1 & isP - 1}, KEY_BITS);
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException("the hash was taken already, a new string needs a new one");
    }
  }

  /// h = (h + block) k mod p.
  private void add(long b0, long b1) {
    long s0 = h0 + b0;
    long s1 = h1 + b1 + less(s0, b0);
    long a0 = s0 + (s1 >>> 63);
    long a1 = (s1 & LOW_63) + less(a0, s0);
    multiply(a0, a1);
  }

  private void multiply(long a0, long a1) {
    long cross = a0 * k1;
    long mid0 = cross + a1 * k0;
    long mid1 =
        Math.unsignedMultiplyHigh(a0, k1) + Math.unsignedMultiplyHigh(a1, k0) + less(mid0, cross);
    long top = Math.unsignedMultiplyHigh(a0, k0);
    long r1 = top + mid0;
    long square = a1 * k1;
    long r2 = square + mid1;
    long r3 = Math.unsignedMultiplyHigh(a1, k1) + less(r2, square);
    long carry = less(r1, top);
    r2 += carry;
    r3 += less(r2, carry);
    // 2^127 = 1 mod p: the bits from 127 on are added to those below, twice.
    long low = a0 * k0;
    long s0 = low + (r1 >>> 63 | r2 << 1);
    long s1 = (r1 & LOW_63) + (r2 >>> 63 | r3 << 1) + less(s0, low);
    h0 = s0 + (s1 >>> 63);
    h1 = (s1 & LOW_63) + less(h0, s0);
  }

  /// 1 where a < b as numbers without sign, which is where an addition to b has overflowed; else 0.
  static long less(long a, long b) {
    return ((~a & b) | ((~a | b) & (a - b))) >>> 63;
  }
}
