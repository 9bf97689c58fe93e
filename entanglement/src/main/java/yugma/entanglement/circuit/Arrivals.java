// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.circuit;

import java.util.Set;
import java.util.TreeSet;
import yugma.entanglement.linklayer.PairId;

/// Which pairs of a link have come, and which are thrown away before they do.
///
/// The link tells of its pairs in the order of their heralds, but each end for itself: what the
/// neighbour says of a pair may be here before the pair.
final class Arrivals {
  private final Set<Long> gone = new TreeSet<>();
  private long last = -1;

  /// Whether a pair may still come.
  boolean mayCome(PairId pair) {
    return pair.herald() > last;
  }

  /// A pair is none any more; whether it has not come yet.
  boolean lose(PairId pair) {
    return mayCome(pair) && gone.add(pair.herald());
  }

  /// A pair comes: whether it is one still.
  boolean come(PairId pair) {
    last = Math.max(last, pair.herald());
    boolean isOne = !gone.remove(pair.herald());
    gone.removeIf(herald -> herald <= last);
    return isOne;
  }
}
