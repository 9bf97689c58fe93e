// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import java.util.ArrayDeque;
import java.util.Optional;
import yugma.kernel.bits.Bits;
import yugma.kernel.random.RandomStreams;

/// The stored bits of one end, oldest first: real ones where a block was distilled, ones that
/// follow from a seed where its length alone was reckoned.
///
/// Distilled bits are remembered up to a bound; beyond it only their number is.
final class StoredBits {
  /// 8 MiB of distilled bits at each end of each link.
  private static final long MOST_REMEMBERED = 1L << 26;

  /// Key of one block.
  private static final class Piece {
    private final long length;
    private final Optional<Bits> distilled;
    private final Optional<RandomStreams> seed;
    private long used;

    private Piece(long length, Optional<Bits> distilled, Optional<RandomStreams> seed) {
      this.length = length;
      this.distilled = distilled;
      this.seed = seed;
    }

    private Optional<Bits> next(int bits) {
      Optional<Bits> taken =
          distilled
              .map(all -> all.slice((int) used, (int) used + bits))
              .or(() -> seed.map(own -> Bits.random(bits, own.stream("stored-" + used))));
      used += bits;
      return taken;
    }
  }

  private final ArrayDeque<Piece> pieces = new ArrayDeque<>();
  private long available;
  private long remembered;
  private long skipped;

  long available() {
    return available;
  }

  void addDistilled(Bits bits) {
    dropSkipped();
    boolean isKept = remembered + bits.length() <= MOST_REMEMBERED;
    remembered += isKept ? bits.length() : 0;
    add(new Piece(bits.length(), isKept ? Optional.of(bits) : Optional.empty(), Optional.empty()));
  }

  void addReckoned(long bits, RandomStreams seed) {
    dropSkipped();
    add(new Piece(bits, Optional.empty(), Optional.of(seed)));
  }

  private void add(Piece piece) {
    if (piece.length > 0) {
      pieces.addLast(piece);
      available += piece.length;
    }
  }

  /// The oldest bits; empty where some of them are known by their number only, and then they are
  /// gone all the same.
  Optional<Bits> take(int bits) {
    dropSkipped();
    Optional<Bits> taken = Optional.of(Bits.zeros(0));
    int missing = bits;
    while (missing > 0) {
      int part = (int) Math.min(missing, pieces.getFirst().length - pieces.getFirst().used);
      Optional<Bits> next = pieces.getFirst().next(part);
      taken = taken.flatMap(before -> next.map(before::append));
      missing -= part;
      dropUsedUp();
    }
    available -= bits;
    return taken;
  }

  /// Lets the oldest bits go; which ones they are is found out when somebody takes some.
  void skip(long bits) {
    skipped += bits;
    available -= bits;
  }

  private void dropSkipped() {
    long missing = skipped;
    skipped = 0;
    while (missing > 0) {
      Piece first = pieces.getFirst();
      long part = Math.min(missing, first.length - first.used);
      first.used += part;
      missing -= part;
      dropUsedUp();
    }
  }

  private void dropUsedUp() {
    Piece first = pieces.getFirst();
    if (first.used == first.length) {
      pieces.removeFirst();
      first.distilled.ifPresent(bits -> remembered -= bits.length());
    }
  }
}
