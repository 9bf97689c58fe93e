// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import java.util.ArrayDeque;

/// What the authentication key of a link rests on: the tags of a block are made with key of earlier
/// blocks, so what may be wrong with those may be wrong with it.
///
/// The pool gives its oldest bits first, so this is a queue of pieces with the epsilon of the block
/// that each came from. By the union bound a block's epsilon is that of its own distillation and
/// those of the pieces that it drew ([Portmann, Renner 2014](https://arxiv.org/abs/1409.3525)).
/// Forged tags are left out: with 2^-127 they are far below.
final class PoolEpsilon {
  private record Piece(long bits, double epsilon) {}

  private final ArrayDeque<Piece> pieces = new ArrayDeque<>();

  /// @param presharedBits brought by hand, and taken as perfect
  PoolEpsilon(long presharedBits) {
    add(presharedBits, 0);
  }

  void add(long bits, double epsilon) {
    if (bits > 0) {
      pieces.addLast(new Piece(bits, epsilon));
    }
  }

  /// Draws the oldest bits.
  ///
  /// @return the sum of the epsilons of the pieces that they come from
  double draw(long bits) {
    double epsilon = 0;
    long missing = bits;
    while (missing > 0 && !pieces.isEmpty()) {
      Piece first = pieces.removeFirst();
      epsilon += first.epsilon;
      if (first.bits > missing) {
        pieces.addFirst(new Piece(first.bits - missing, first.epsilon));
      }
      missing -= Math.min(missing, first.bits);
    }
    return epsilon;
  }
}
