// SPDX-License-Identifier: Apache-2.0
package yugma.keys.book;

import java.util.Locale;

/// Where every bit of a link's key came from and went to; a book that does not balance cannot be
/// made.
///
///     preshared + generated
///         = stored + reserved + delivered + relayed + authentication + expired + voided
///
/// All are bits, >= 0. A verb gives a new book.
///
/// @param preshared brought to both ends before the first block
/// @param generated distilled and verified
/// @param stored ready for use
/// @param reserved set aside for someone
/// @param delivered handed out from this link's own store, counted once for both ends
/// @param relayed spent on carrying another link's key
/// @param authentication spent on tags
/// @param expired grown too old
/// @param voided withdrawn, for instance after an alarm
/// @param discarded sifted bits of failed blocks: they were never key and stand outside the equation
public record Book(
    long preshared,
    long generated,
    long stored,
    long reserved,
    long delivered,
    long relayed,
    long authentication,
    long expired,
    long voided,
    long discarded) {
  public Book {
    check("preshared", preshared);
    check("generated", generated);
    check("stored", stored);
    check("reserved", reserved);
    check("delivered", delivered);
    check("relayed", relayed);
    check("authentication", authentication);
    check("expired", expired);
    check("voided", voided);
    check("discarded", discarded);
    long in = sum(preshared, generated);
    long out = sum(stored, reserved, delivered, relayed, authentication, expired, voided);
    if (in != out) {
      throw new IllegalArgumentException(
          "book has " + in + " bits in and " + out + " bits out, must balance");
    }
  }

  /// The book of a new link.
  ///
  /// @param preshared bits that both ends were given, >= 0
  public static Book opened(long preshared) {
    return new Book(preshared, 0, preshared, 0, 0, 0, 0, 0, 0, 0);
  }

  /// Whether that many bits are stored.
  public boolean covers(long bits) {
    return bits <= stored;
  }

  /// A verified block's key is stored.
  public Book generate(long bits) {
    return moved(bits, Column.GENERATED, Column.STORED);
  }

  /// Stored bits are set aside for someone.
  ///
  /// @param bits at most what is stored; ask [#covers] before, as for every verb that takes from
  ///   the store
  public Book reserve(long bits) {
    return moved(bits, Column.STORED, Column.RESERVED);
  }

  /// Reserved bits go back to the store.
  ///
  /// @param bits at most what is reserved
  public Book release(long bits) {
    return moved(bits, Column.RESERVED, Column.STORED);
  }

  /// Stored bits are handed out at both ends; count them once.
  public Book deliver(long bits) {
    return moved(bits, Column.STORED, Column.DELIVERED);
  }

  /// Stored bits are spent on carrying another link's key.
  public Book relay(long bits) {
    return moved(bits, Column.STORED, Column.RELAYED);
  }

  /// Stored bits are spent on tags.
  public Book authenticate(long bits) {
    return moved(bits, Column.STORED, Column.AUTHENTICATION);
  }

  /// Stored bits grew too old.
  public Book expire(long bits) {
    return moved(bits, Column.STORED, Column.EXPIRED);
  }

  /// Stored bits are no longer trusted; they are voided.
  public Book withdraw(long bits) {
    return moved(bits, Column.STORED, Column.VOIDED);
  }

  /// Reserved bits are handed out at both ends; count them once.
  ///
  /// @param bits at most what is reserved, as for the next two
  public Book deliverReserved(long bits) {
    return moved(bits, Column.RESERVED, Column.DELIVERED);
  }

  /// Reserved bits grew too old before they were handed out.
  public Book expireReserved(long bits) {
    return moved(bits, Column.RESERVED, Column.EXPIRED);
  }

  /// Reserved bits are no longer trusted; they are voided.
  public Book withdrawReserved(long bits) {
    return moved(bits, Column.RESERVED, Column.VOIDED);
  }

  /// A block failed; its bits are counted, and were never key.
  public Book discard(long bits) {
    return moved(bits, Column.NEVER_KEY, Column.DISCARDED);
  }

  private Book moved(long bits, Column from, Column to) {
    check(from == Column.GENERATED ? from.word() : to.word(), bits);
    checkCovered(bits, from, to);
    Move move = new Move(bits, from, to);
    return new Book(
        preshared,
        move.entry(Column.GENERATED, generated),
        move.entry(Column.STORED, stored),
        move.entry(Column.RESERVED, reserved),
        move.entry(Column.DELIVERED, delivered),
        move.entry(Column.RELAYED, relayed),
        move.entry(Column.AUTHENTICATION, authentication),
        move.entry(Column.EXPIRED, expired),
        move.entry(Column.VOIDED, voided),
        move.entry(Column.DISCARDED, discarded));
  }

  private void checkCovered(long bits, Column from, Column to) {
    if (from.isSource) {
      return;
    }
    long held = from == Column.RESERVED ? reserved : stored;
    if (bits > held) {
      throw new IllegalArgumentException(
          "%s takes %d bits, must be at most the %d %s"
              .formatted(to.word(), bits, held, from.word()));
    }
  }

  /// What a verb moves bits between. A source counts what it has given; NEVER_KEY has no entry.
  private enum Column {
    GENERATED(true),
    NEVER_KEY(true),
    STORED(false),
    RESERVED(false),
    DELIVERED(false),
    RELAYED(false),
    AUTHENTICATION(false),
    EXPIRED(false),
    VOIDED(false),
    DISCARDED(false);

    private final boolean isSource;

    Column(boolean isSource) {
      this.isSource = isSource;
    }

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private record Move(long bits, Column from, Column to) {
    /// An entry after the move.
    private long entry(Column column, long before) {
      if (column == to || column == from && from.isSource) {
        return Math.addExact(before, bits);
      }
      return column == from ? before - bits : before;
    }
  }

  private static void check(String name, long bits) {
    if (bits < 0) {
      throw new IllegalArgumentException(name + " is " + bits + " bits, must be at least 0");
    }
  }

  private static long sum(long... terms) {
    long sum = 0;
    for (long term : terms) {
      sum = Math.addExact(sum, term);
    }
    return sum;
  }
}
