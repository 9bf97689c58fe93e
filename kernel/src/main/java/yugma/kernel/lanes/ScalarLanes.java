// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.lanes;

import java.util.Objects;

/// One word at a time.
enum ScalarLanes implements Lanes {
  ONLY;

  @Override
  public String description() {
    return "scalar";
  }

  @Override
  public void xor(long[] target, int targetFrom, long[] source, int sourceFrom, int words) {
    Objects.checkFromIndexSize(targetFrom, words, target.length);
    Objects.checkFromIndexSize(sourceFrom, words, source.length);
    for (int w = 0; w < words; w++) {
      target[targetFrom + w] ^= source[sourceFrom + w];
    }
  }

  @Override
  public void xorEight(long[] target, int words, long[] source, int[] from) {
    Objects.checkFromIndexSize(0, words, target.length);
    int a = from[0];
    int b = from[1];
    int c = from[2];
    int d = from[3];
    int e = from[4];
    int f = from[5];
    int g = from[6];
    int h = from[7];
    for (int w = 0; w < words; w++) {
      long low = source[a + w] ^ source[b + w] ^ source[c + w] ^ source[d + w];
      target[w] ^= low ^ source[e + w] ^ source[f + w] ^ source[g + w] ^ source[h + w];
    }
  }

  @Override
  public void xorPairs(long[] array, int[] pairs, int words) {
    for (int i = 0; i < pairs.length; i += 2) {
      for (int w = 0; w < words; w++) {
        array[pairs[i] + w] ^= array[pairs[i + 1] + w];
      }
    }
  }

  @Override
  public void exchangePairs(long[] array, int[] pairs, int words) {
    for (int i = 0; i < pairs.length; i += 2) {
      for (int w = 0; w < words; w++) {
        long kept = array[pairs[i] + w];
        array[pairs[i] + w] = array[pairs[i + 1] + w];
        array[pairs[i + 1] + w] = kept;
      }
    }
  }

  @Override
  public void turnSquares(long[] rows, int words, long[] turned) {
    long mask = 0xFFFFFFFFL;
    for (int shift = 32; shift > 0; shift >>= 1, mask ^= mask << shift) {
      for (int row = 0; row < 64; row = row + shift + 1 & ~shift) {
        for (int w = 0; w < words; w++) {
          int a = row * words + w;
          int b = (row + shift) * words + w;
          long change = (rows[a] >>> shift ^ rows[b]) & mask;
          rows[b] ^= change;
          rows[a] ^= change << shift;
        }
      }
    }
    spread(rows, words, turned);
  }

  static void spread(long[] rows, int words, long[] turned) {
    for (int w = 0; w < words; w++) {
      for (int row = 0; row < 64; row++) {
        turned[64 * w + row] = rows[row * words + w];
      }
    }
  }

  @Override
  public long fold(long[] source, int from, int words) {
    Objects.checkFromIndexSize(from, words, source.length);
    long sum = 0;
    for (int w = 0; w < words; w++) {
      sum ^= source[from + w];
    }
    return sum;
  }

  @Override
  public long foldCommon(long[] a, int aFrom, long[] b, int bFrom, int words) {
    Objects.checkFromIndexSize(aFrom, words, a.length);
    Objects.checkFromIndexSize(bFrom, words, b.length);
    long sum = 0;
    for (int w = 0; w < words; w++) {
      sum ^= a[aFrom + w] & b[bFrom + w];
    }
    return sum;
  }

  @Override
  public boolean multiply(long[] operators, int target, int source, int words) {
    Objects.checkFromIndexSize(target, 2 * words, operators.length);
    Objects.checkFromIndexSize(source, 2 * words, operators.length);
    long common = 0;
    for (int w = 0; w < words; w++) {
      long x = operators[source + w];
      long z = operators[target + words + w];
      common ^= z & x;
      operators[target + w] ^= x;
      operators[target + words + w] = z ^ operators[source + words + w];
    }
    return (Long.bitCount(common) & 1) != 0;
  }

  @Override
  public boolean addMask(
      long[] array, int target, int other, long[] mask, int maskFrom, int words, boolean isAdded) {
    Objects.checkFromIndexSize(target, words, array.length);
    Objects.checkFromIndexSize(other, words, array.length);
    Objects.checkFromIndexSize(maskFrom, words, mask.length);
    long added = isAdded ? -1 : 0;
    long common = 0;
    for (int w = 0; w < words; w++) {
      long bits = mask[maskFrom + w];
      common ^= array[other + w] & bits;
      array[target + w] ^= bits & added;
    }
    return (Long.bitCount(common) & 1) != 0;
  }

  @Override
  public long ones(long[] source, int from, int words) {
    Objects.checkFromIndexSize(from, words, source.length);
    long ones = 0;
    for (int w = 0; w < words; w++) {
      ones += Long.bitCount(source[from + w]);
    }
    return ones;
  }

  @Override
  public long distance(long[] a, int aFrom, long[] b, int bFrom, int words) {
    Objects.checkFromIndexSize(aFrom, words, a.length);
    Objects.checkFromIndexSize(bFrom, words, b.length);
    long distance = 0;
    for (int w = 0; w < words; w++) {
      distance += Long.bitCount(a[aFrom + w] ^ b[bFrom + w]);
    }
    return distance;
  }
}
