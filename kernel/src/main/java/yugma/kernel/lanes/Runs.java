// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.lanes;

/// Ranges of complex numbers in a row: where each begins, and how long it is.
///
/// @param free mask of the bits of an index that number the ranges
/// @param fixed bits that every index has
/// @param partner how far behind each range its partner is; 0 of none
/// @param length of each range, a multiple of 4
public record Runs(long free, long fixed, long partner, int length) {
  public Runs {
    if (length < 4 || length % 4 != 0) {
      throw new IllegalArgumentException("ranges have " + length + " numbers, must be 4, 8, 12 …");
    }
  }

  /// How many ranges there are.
  public long count() {
    return 1L << Long.bitCount(free);
  }

  /// The index where a range begins.
  long start(long run) {
    return Long.expand(run, free) | fixed;
  }
}
