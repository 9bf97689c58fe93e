// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.lanes;

import java.util.Objects;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// As many words at a time as a register of the processor holds, the rest one by one.
enum VectorLanes implements Lanes {
  ONLY;

  private static final VectorSpecies<Long> SPECIES = LongVector.SPECIES_PREFERRED;
  private static final int STEP = SPECIES.length();

  @Override
  public String description() {
    return "vector of " + SPECIES.vectorBitSize() + " bits";
  }

  @Override
  public void xor(long[] target, int targetFrom, long[] source, int sourceFrom, int words) {
    Objects.checkFromIndexSize(targetFrom, words, target.length);
    Objects.checkFromIndexSize(sourceFrom, words, source.length);
    int whole = SPECIES.loopBound(words);
    for (int w = 0; w < whole; w += STEP) {
      LongVector mine = LongVector.fromArray(SPECIES, target, targetFrom + w);
      LongVector other = LongVector.fromArray(SPECIES, source, sourceFrom + w);
      mine.lanewise(VectorOperators.XOR, other).intoArray(target, targetFrom + w);
    }
    for (int w = whole; w < words; w++) {
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
    int whole = SPECIES.loopBound(words);
    for (int w = 0; w < whole; w += STEP) {
      LongVector low = xorFour(source, a + w, b + w, c + w, d + w);
      LongVector high = xorFour(source, e + w, f + w, g + w, h + w);
      LongVector sum = LongVector.fromArray(SPECIES, target, w);
      sum.lanewise(VectorOperators.XOR, low)
          .lanewise(VectorOperators.XOR, high)
          .intoArray(target, w);
    }
    for (int w = whole; w < words; w++) {
      long low = source[a + w] ^ source[b + w] ^ source[c + w] ^ source[d + w];
      target[w] ^= low ^ source[e + w] ^ source[f + w] ^ source[g + w] ^ source[h + w];
    }
  }

  private static LongVector xorFour(long[] source, int a, int b, int c, int d) {
    LongVector ab =
        LongVector.fromArray(SPECIES, source, a)
            .lanewise(VectorOperators.XOR, LongVector.fromArray(SPECIES, source, b));
    LongVector cd =
        LongVector.fromArray(SPECIES, source, c)
            .lanewise(VectorOperators.XOR, LongVector.fromArray(SPECIES, source, d));
    return ab.lanewise(VectorOperators.XOR, cd);
  }

  @Override
  public void xorPairs(long[] array, int[] pairs, int words) {
    if (words % STEP != 0) {
      ScalarLanes.ONLY.xorPairs(array, pairs, words);
      return;
    }
    for (int i = 0; i < pairs.length; i += 2) {
      int target = pairs[i];
      int source = pairs[i + 1];
      for (int w = 0; w < words; w += STEP) {
        LongVector mine = LongVector.fromArray(SPECIES, array, target + w);
        LongVector other = LongVector.fromArray(SPECIES, array, source + w);
        mine.lanewise(VectorOperators.XOR, other).intoArray(array, target + w);
      }
    }
  }

  @Override
  public void exchangePairs(long[] array, int[] pairs, int words) {
    if (words % STEP != 0) {
      ScalarLanes.ONLY.exchangePairs(array, pairs, words);
      return;
    }
    for (int i = 0; i < pairs.length; i += 2) {
      int a = pairs[i];
      int b = pairs[i + 1];
      for (int w = 0; w < words; w += STEP) {
        LongVector mine = LongVector.fromArray(SPECIES, array, a + w);
        LongVector.fromArray(SPECIES, array, b + w).intoArray(array, a + w);
        mine.intoArray(array, b + w);
      }
    }
  }

  @Override
  public void turnSquares(long[] rows, int words, long[] turned) {
    if (words % STEP != 0) {
      ScalarLanes.ONLY.turnSquares(rows, words, turned);
      return;
    }
    long mask = 0xFFFFFFFFL;
    for (int shift = 32; shift > 0; shift >>= 1, mask ^= mask << shift) {
      for (int row = 0; row < 64; row = row + shift + 1 & ~shift) {
        for (int w = 0; w < words; w += STEP) {
          turnPair(rows, row * words + w, (row + shift) * words + w, shift, mask);
        }
      }
    }
    ScalarLanes.spread(rows, words, turned);
  }

  private static void turnPair(long[] rows, int a, int b, int shift, long mask) {
    LongVector high = LongVector.fromArray(SPECIES, rows, a);
    LongVector low = LongVector.fromArray(SPECIES, rows, b);
    LongVector change =
        high.lanewise(VectorOperators.LSHR, shift).lanewise(VectorOperators.XOR, low).and(mask);
    low.lanewise(VectorOperators.XOR, change).intoArray(rows, b);
    high.lanewise(VectorOperators.XOR, change.lanewise(VectorOperators.LSHL, shift))
        .intoArray(rows, a);
  }

  @Override
  public long fold(long[] source, int from, int words) {
    Objects.checkFromIndexSize(from, words, source.length);
    int whole = SPECIES.loopBound(words);
    LongVector sums = LongVector.zero(SPECIES);
    for (int w = 0; w < whole; w += STEP) {
      sums = sums.lanewise(VectorOperators.XOR, LongVector.fromArray(SPECIES, source, from + w));
    }
    long sum = sums.reduceLanes(VectorOperators.XOR);
    for (int w = whole; w < words; w++) {
      sum ^= source[from + w];
    }
    return sum;
  }

  @Override
  public long foldCommon(long[] a, int aFrom, long[] b, int bFrom, int words) {
    Objects.checkFromIndexSize(aFrom, words, a.length);
    Objects.checkFromIndexSize(bFrom, words, b.length);
    int whole = SPECIES.loopBound(words);
    LongVector sums = LongVector.zero(SPECIES);
    for (int w = 0; w < whole; w += STEP) {
      LongVector mine = LongVector.fromArray(SPECIES, a, aFrom + w);
      LongVector common = mine.and(LongVector.fromArray(SPECIES, b, bFrom + w));
      sums = sums.lanewise(VectorOperators.XOR, common);
    }
    long sum = sums.reduceLanes(VectorOperators.XOR);
    for (int w = whole; w < words; w++) {
      sum ^= a[aFrom + w] & b[bFrom + w];
    }
    return sum;
  }

  @Override
  public boolean multiply(long[] operators, int target, int source, int words) {
    Objects.checkFromIndexSize(target, 2 * words, operators.length);
    Objects.checkFromIndexSize(source, 2 * words, operators.length);
    int whole = SPECIES.loopBound(words);
    LongVector commons = LongVector.zero(SPECIES);
    for (int w = 0; w < whole; w += STEP) {
      LongVector x = LongVector.fromArray(SPECIES, operators, source + w);
      LongVector z = LongVector.fromArray(SPECIES, operators, target + words + w);
      commons = commons.lanewise(VectorOperators.XOR, z.and(x));
      LongVector otherZ = LongVector.fromArray(SPECIES, operators, source + words + w);
      LongVector mineX = LongVector.fromArray(SPECIES, operators, target + w);
      mineX.lanewise(VectorOperators.XOR, x).intoArray(operators, target + w);
      z.lanewise(VectorOperators.XOR, otherZ).intoArray(operators, target + words + w);
    }
    long common = whole == 0 ? 0 : commons.reduceLanes(VectorOperators.XOR);
    for (int w = whole; w < words; w++) {
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
    int whole = SPECIES.loopBound(words);
    long added = isAdded ? -1 : 0;
    LongVector commons = LongVector.zero(SPECIES);
    for (int w = 0; w < whole; w += STEP) {
      LongVector bits = LongVector.fromArray(SPECIES, mask, maskFrom + w);
      LongVector seen = LongVector.fromArray(SPECIES, array, other + w).and(bits);
      commons = commons.lanewise(VectorOperators.XOR, seen);
      LongVector mine = LongVector.fromArray(SPECIES, array, target + w);
      mine.lanewise(VectorOperators.XOR, bits.and(added)).intoArray(array, target + w);
    }
    long common = whole == 0 ? 0 : commons.reduceLanes(VectorOperators.XOR);
    for (int w = whole; w < words; w++) {
      long bits = mask[maskFrom + w];
      common ^= array[other + w] & bits;
      array[target + w] ^= bits & added;
    }
    return (Long.bitCount(common) & 1) != 0;
  }

  @Override
  public long ones(long[] source, int from, int words) {
    Objects.checkFromIndexSize(from, words, source.length);
    int whole = SPECIES.loopBound(words);
    LongVector counts = LongVector.zero(SPECIES);
    for (int w = 0; w < whole; w += STEP) {
      LongVector word = LongVector.fromArray(SPECIES, source, from + w);
      counts = counts.add(word.lanewise(VectorOperators.BIT_COUNT));
    }
    long ones = counts.reduceLanes(VectorOperators.ADD);
    for (int w = whole; w < words; w++) {
      ones += Long.bitCount(source[from + w]);
    }
    return ones;
  }

  @Override
  public long distance(long[] a, int aFrom, long[] b, int bFrom, int words) {
    Objects.checkFromIndexSize(aFrom, words, a.length);
    Objects.checkFromIndexSize(bFrom, words, b.length);
    int whole = SPECIES.loopBound(words);
    LongVector counts = LongVector.zero(SPECIES);
    for (int w = 0; w < whole; w += STEP) {
      LongVector mine = LongVector.fromArray(SPECIES, a, aFrom + w);
      LongVector other = LongVector.fromArray(SPECIES, b, bFrom + w);
      LongVector difference = mine.lanewise(VectorOperators.XOR, other);
      counts = counts.add(difference.lanewise(VectorOperators.BIT_COUNT));
    }
    long distance = counts.reduceLanes(VectorOperators.ADD);
    for (int w = whole; w < words; w++) {
      distance += Long.bitCount(a[aFrom + w] ^ b[bFrom + w]);
    }
    return distance;
  }
}
