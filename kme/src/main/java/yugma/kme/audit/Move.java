// SPDX-License-Identifier: Apache-2.0
package yugma.kme.audit;

import java.util.Optional;
import yugma.keys.book.Book;

/// What may happen to bits of key in a book, and what the audit log calls it.
public enum Move {
  GENERATE("generated", "stored"),
  AUTHENTICATE("stored", "authentication"),
  RESERVE("stored", "reserved"),
  DELIVER("stored", "delivered"),
  RELAY("stored", "relayed"),
  EXPIRE("stored", "expired"),
  VOID("stored", "voided"),
  DELIVER_RESERVED("reserved", "delivered"),
  EXPIRE_RESERVED("reserved", "expired"),
  VOID_RESERVED("reserved", "voided");

  private final String from;
  private final String to;

  Move(String from, String to) {
    this.from = from;
    this.to = to;
  }

  /// The move between two columns of the book, where there is one.
  public static Optional<Move> between(String from, String to) {
    for (Move move : values()) {
      if (move.from.equals(from) && move.to.equals(to)) {
        return Optional.of(move);
      }
    }
    return Optional.empty();
  }

  /// The column that bits leave.
  public String from() {
    return from;
  }

  /// The column that bits enter.
  public String to() {
    return to;
  }

  /// The book after it.
  public Book in(Book book, long bits) {
    return switch (this) {
      case GENERATE -> book.generate(bits);
      case AUTHENTICATE -> book.authenticate(bits);
      case RESERVE -> book.reserve(bits);
      case DELIVER -> book.deliver(bits);
      case RELAY -> book.relay(bits);
      case EXPIRE -> book.expire(bits);
      case VOID -> book.withdraw(bits);
      case DELIVER_RESERVED -> book.deliverReserved(bits);
      case EXPIRE_RESERVED -> book.expireReserved(bits);
      case VOID_RESERVED -> book.withdrawReserved(bits);
    };
  }
}
