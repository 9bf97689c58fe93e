// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import java.util.ArrayDeque;
import java.util.OptionalLong;

/// How much key a link has in store, oldest first, and where the rest went; the same at both ends.
///
/// Belongs to the thread of its simulation.
public final class LinkStore {
  /// What remains of the key of one block.
  private static final class Chunk {
    private long left;
    private final double epsilon;

    private Chunk(long left, double epsilon) {
      this.left = left;
      this.epsilon = epsilon;
    }
  }

  /// What key is spent on.
  public enum Spending {
    /// Handed out at both ends of this link.
    DELIVERED,
    /// Used up to carry another key over this link.
    RELAYED,
    /// Used up on tags.
    AUTHENTICATION,
    /// Too old for a store that is full.
    EXPIRED
  }

  private final ArrayDeque<Chunk> chunks = new ArrayDeque<>();
  private final OptionalLong limit;
  private final long[] spent = new long[4];
  private long available;

  /// @param bufferBits held from the start
  /// @param bufferEpsilon of these
  /// @param limit of what it holds
  LinkStore(long bufferBits, double bufferEpsilon, OptionalLong limit) {
    this.limit = limit;
    add(bufferBits, bufferEpsilon);
  }

  /// Bits that may be taken.
  public long available() {
    return available;
  }

  /// Bits spent so far.
  public long spent(Spending on) {
    return spent[slot(on)];
  }

  private static int slot(Spending on) {
    return switch (on) {
      case DELIVERED -> 0;
      case RELAYED -> 1;
      case AUTHENTICATION -> 2;
      case EXPIRED -> 3;
    };
  }

  /// Puts a block's key behind the rest.
  ///
  /// @param epsilon of the block
  /// @return bits that a full store had to drop, its oldest
  long add(long bits, double epsilon) {
    if (bits > 0) {
      chunks.addLast(new Chunk(bits, epsilon));
      available += bits;
    }
    long over = limit.isPresent() ? Math.max(0, available - limit.getAsLong()) : 0;
    take(over, 0, Spending.EXPIRED);
    return over;
  }

  /// Takes the oldest bits.
  ///
  /// @param bits for that purpose
  /// @param tagBits for its tags, with these at most those available
  /// @return the sum of the epsilons of the blocks that they come from
  double take(long bits, long tagBits, Spending on) {
    long all = bits + tagBits;
    if (bits < 0 || tagBits < 0 || all > available) {
      throw new IllegalArgumentException(
          all + " bits are to be taken, must be at most the " + available + " in store");
    }
    double epsilon = 0;
    long missing = all;
    while (missing > 0) {
      Chunk first = chunks.getFirst();
      long part = Math.min(missing, first.left);
      epsilon += first.epsilon;
      first.left -= part;
      missing -= part;
      if (first.left == 0) {
        chunks.removeFirst();
      }
    }
    available -= all;
    spent[slot(on)] += bits;
    spent[slot(Spending.AUTHENTICATION)] += tagBits;
    return epsilon;
  }
}
