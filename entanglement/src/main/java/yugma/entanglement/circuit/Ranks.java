// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.circuit;

import java.util.ArrayList;
import java.util.List;
import yugma.entanglement.request.Swapping;

/// Who swaps before whom on a path: a node swaps its pairs when both reach nodes of a higher rank.
///
/// @param byPosition the rank of each node, from one end to the other; the ends never swap
public record Ranks(List<Integer> byPosition) {
  /// The rank of an end.
  public static final int END = Integer.MAX_VALUE;

  public Ranks {
    byPosition = List.copyOf(byPosition);
  }

  /// Those of an order on a path of some links.
  public static Ranks of(Swapping order, int links) {
    List<Integer> ranks = new ArrayList<>();
    for (int position = 0; position <= links; position++) {
      boolean isEnd = position == 0 || position == links;
      ranks.add(isEnd ? END : rank(order, position));
    }
    return new Ranks(ranks);
  }

  private static int rank(Swapping order, int position) {
    return switch (order) {
      case ASAP -> 0;
      case NESTED -> Integer.numberOfTrailingZeros(position);
      case ORDERED -> position - 1;
    };
  }

  int at(int position) {
    return byPosition.get(position);
  }

  int last() {
    return byPosition.size() - 1;
  }

  /// Whether a node must hear from farther nodes on a side before it may swap a pair of that side.
  ///
  /// Neighbours of equal rank do not wait for each other.
  boolean waits(int position, Side side) {
    return at(next(position, side)) < at(position);
  }

  /// Whether some node on a side waits for word of this one.
  boolean tracks(int position, Side side) {
    if (at(position) == END) {
      return true;
    }
    int highest = -1;
    for (int k = next(position, side); at(k) < at(position); k = next(k, side)) {
      if (at(k) > highest && waits(k, side.opposite())) {
        return true;
      }
      highest = Math.max(highest, at(k));
    }
    return false;
  }

  /// How many tracks of other nodes come by a node from a side, for each chain that it joins.
  int heard(int position, Side side) {
    int heard = 0;
    int highest = at(position);
    for (int k = next(position, side); k >= 0 && k <= last(); k = next(k, side)) {
      if (at(k) > highest) {
        highest = at(k);
        heard += tracks(k, side.opposite()) ? 1 : 0;
      }
    }
    return heard;
  }

  private static int next(int position, Side side) {
    return side == Side.UPSTREAM ? position - 1 : position + 1;
  }
}
