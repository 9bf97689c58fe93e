// SPDX-License-Identifier: Apache-2.0
package yugma.keys.security;

import java.util.List;

/// What both parties counted in one block: detections and errors in each basis at each intensity.
///
/// The key basis is X in Lim 2014 and Z in Rusca 2018; the test basis is the other one.
///
/// @param key tallies of the key basis, one per intensity, in the order of the source's intensities
/// @param test tallies of the test basis, in the same order
public record BlockCounts(List<Tally> key, List<Tally> test) {
  public BlockCounts {
    key = List.copyOf(key);
    test = List.copyOf(test);
    if (key.size() != test.size()) {
      throw new IllegalArgumentException(
          "the key basis has "
              + key.size()
              + " intensities and the test basis "
              + test.size()
              + ", must be equal");
    }
  }

  /// The key basis with all intensities together.
  public Tally keyTotal() {
    return Tally.sum(key);
  }

  /// The test basis with all intensities together.
  public Tally testTotal() {
    return Tally.sum(test);
  }
}
