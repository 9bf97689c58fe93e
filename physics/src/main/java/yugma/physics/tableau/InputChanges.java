// SPDX-License-Identifier: Apache-2.0
package yugma.physics.tableau;

import yugma.kernel.lanes.Lanes;

/// The latest changes of inputs that measurements made, kept until a row is needed: a row is then
/// brought through all it has missed while it is near, instead of every row through each at once.
///
/// A change is a controlled flip from a pivot to others, then, on the pivot, a quarter about Z
/// undone if need be, X and Z exchanged, and a flip if the result asks for it.
final class InputChanges {
  static final int MOST = 32;

  /// Ranges begin at multiples of as many words, so that lanes are full.
  private static final int STEP = 8;

  private final Lanes lanes;
  private final int words;

  /// The others of each change, with the range of words in which there are any.
  private final long[] others;

  private final int[] from = new int[MOST];
  private final int[] span = new int[MOST];
  private final int[] pivot = new int[MOST];
  private final boolean[] quarter = new boolean[MOST];
  private final boolean[] flip = new boolean[MOST];
  private int count;

  InputChanges(int words, Lanes lanes) {
    this.lanes = lanes;
    this.words = words;
    this.others = new long[MOST * words];
  }

  int count() {
    return count;
  }

  void clear() {
    count = 0;
  }

  /// Begins a change that leaves, of all inputs that a row flips, only the pivot.
  void gather(long[] bits, int start, int pivot) {
    int at = count * words;
    System.arraycopy(bits, start, others, at, words);
    others[at + (pivot >> 6)] &= ~(1L << pivot);
    int first = 0;
    int end = words;
    while (end > 0 && others[at + end - 1] == 0) {
      end--;
    }
    while (first < end && others[at + first] == 0) {
      first++;
    }
    this.pivot[count] = pivot;
    this.from[count] = first & -STEP;
    this.span[count] = Math.min(words, (end + STEP - 1) & -STEP) - (first & -STEP);
  }

  /// Whether the row that a change began with has Y at the pivot once the others are gone.
  boolean isY(long[] bits, int start) {
    int word = start + words + (pivot[count] >> 6);
    return ((bits[word] >>> pivot[count] ^ parity(bits, start, count)) & 1) != 0;
  }

  private long parity(long[] bits, int start, int change) {
    int at = from[change];
    long common =
        lanes.foldCommon(bits, start + words + at, others, change * words + at, span[change]);
    return Long.bitCount(common) & 1;
  }

  /// Ends a change.
  void finish(boolean quarter, boolean flip) {
    this.quarter[count] = quarter;
    this.flip[count] = flip;
    count++;
  }

  /// Brings a row through one change.
  ///
  /// @return by how many quarters its phase turns
  int apply(int change, long[] bits, int start) {
    int input = pivot[change];
    int xWord = start + (input >> 6);
    int at = from[change];
    long x = bits[xWord] >>> input & 1;
    boolean isOdd =
        lanes.addMask(
            bits,
            start + at,
            start + words + at,
            others,
            change * words + at,
            span[change],
            x != 0);
    long z = bits[xWord + words] >>> input & 1;
    long turned = z ^ (isOdd ? 1 : 0) ^ (quarter[change] ? x : 0);
    bits[xWord] ^= (x ^ turned) << input;
    bits[xWord + words] ^= (z ^ x) << input;
    return (int) ((quarter[change] ? 3 * x : 0) + 2 * (x & turned) + (flip[change] ? 2 * x : 0));
  }

  InputChanges copy() {
    InputChanges copy = new InputChanges(words, lanes);
    System.arraycopy(others, 0, copy.others, 0, count * words);
    System.arraycopy(from, 0, copy.from, 0, count);
    System.arraycopy(span, 0, copy.span, 0, count);
    System.arraycopy(pivot, 0, copy.pivot, 0, count);
    System.arraycopy(quarter, 0, copy.quarter, 0, count);
    System.arraycopy(flip, 0, copy.flip, 0, count);
    copy.count = count;
    return copy;
  }
}
