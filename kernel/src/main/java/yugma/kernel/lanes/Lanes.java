// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.lanes;

/// Operations on ranges of 64-bit words, many words at a time where the processor can.
///
/// Every implementation gives the same words and numbers. A range outside its array is an
/// `IndexOutOfBoundsException`. O(words); free of state, so any thread may use them.
public sealed interface Lanes permits ScalarLanes, VectorLanes {

  /// The fastest ones of this Java and processor, chosen at the first call.
  ///
  /// Vector lanes need `--add-modules jdk.incubator.vector`; the system property `yugma.lanes` set
  /// to `scalar` leaves them out.
  static Lanes best() {
    return Probe.BEST;
  }

  /// Those that every Java has.
  static Lanes scalar() {
    return ScalarLanes.ONLY;
  }

  /// What they are, for the report of a run, such as `vector of 512 bits`.
  String description();

  /// Adds one range to another modulo 2: `target ^= source`, word by word; the ranges must not
  /// overlap unless they are the same.
  void xor(long[] target, int targetFrom, long[] source, int sourceFrom, int words);

  /// Adds eight ranges of one array at once, so that the target is read and written once for all:
  /// `target[i] ^= source[from[0] + i] ^ … ^ source[from[7] + i]` for i below `words`.
  ///
  /// @param from eight starts
  void xorEight(long[] target, int words, long[] source, int[] from);

  /// Adds ranges of one array to others of it, pair after pair in order.
  ///
  /// @param pairs the start of a target, the start of its source, and so on; the two are the same
  ///   or do not overlap
  /// @param words of each range
  void xorPairs(long[] array, int[] pairs, int words);

  /// Exchanges ranges of one array, pair after pair in order.
  ///
  /// @param pairs two starts each, of ranges that do not overlap
  /// @param words of each range
  void exchangePairs(long[] array, int[] pairs, int words);

  /// Turns squares of 64 by 64 bits over, several that stand side by side: bit b of word w of row r
  /// goes to bit r of `turned[64 w + b]`.
  ///
  /// @param rows 64 rows of words, which are spoilt
  /// @param words of one row
  /// @param turned 64 times as many words
  void turnSquares(long[] rows, int words, long[] turned);

  /// The exclusive or of all words of a range, 0 of an empty one.
  long fold(long[] source, int from, int words);

  /// The parity of all bits of a range: whether the number of ones is odd.
  default boolean parity(long[] source, int from, int words) {
    return (Long.bitCount(fold(source, from, words)) & 1) != 0;
  }

  /// The exclusive or of all words that two ranges have in common bit by bit, `a & b`.
  long foldCommon(long[] a, int aFrom, long[] b, int bFrom, int words);

  /// Multiplies one Pauli operator by another from the right, each `X^x Z^z` in normal order: its
  /// words of x, then its words of z, both in one array. `target.x ^= source.x`, `target.z ^=
  /// source.z`; the ranges must not overlap.
  ///
  /// @param words of one half
  /// @return whether the sign turns: the parity of `target.z & source.x` before
  boolean multiply(long[] operators, int target, int source, int words);

  /// Adds a mask to one range if asked, and tells whether another has an odd number of ones in
  /// common with the mask. All three ranges have as many words; they do not overlap.
  ///
  /// @param target start of the range that the mask is added to
  /// @param other start of the range that is looked at
  boolean addMask(
      long[] array, int target, int other, long[] mask, int maskFrom, int words, boolean isAdded);

  /// The number of ones of a range.
  long ones(long[] source, int from, int words);

  /// The number of places where two ranges differ.
  long distance(long[] a, int aFrom, long[] b, int bFrom, int words);
}
