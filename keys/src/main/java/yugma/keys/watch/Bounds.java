// SPDX-License-Identifier: Apache-2.0
package yugma.keys.watch;

/// The counts that a block may show without an alarm, ends included.
///
/// @param low >= 0
/// @param high >= low
public record Bounds(long low, long high) {
  public Bounds {
    if (low < 0 || high < low) {
      throw new IllegalArgumentException(
          "bounds are " + low + " to " + high + ", must be at least 0 and in order");
    }
  }

  /// Whether a count lies within.
  public boolean contain(long count) {
    return low <= count && count <= high;
  }
}
