// SPDX-License-Identifier: Apache-2.0
package yugma.kme.sql;

import yugma.kme.audit.Move;
import yugma.kme.ledger.Outcome.Stage;
import yugma.kme.ledger.SegmentId;
import yugma.kme.party.Grade;
import yugma.kme.party.KmeId;

/// A row of the table of segments while a transaction works on it.
final class SegmentRow {
  static final int ARRIVED = 0;
  static final int READY = 1;
  static final int CLAIMED = 2;
  static final int CLOSED = 3;

  final SegmentId id;
  final Origin origin;
  KmeId owner;
  int stage;
  long claimedBy;

  /// Whether its owner has changed, which it may do once.
  boolean moved;

  /// Bits taken from its front.
  int position;

  /// Where they are, by [Move].
  final int[] spent = new int[COLUMNS];

  boolean isNew;
  boolean isChanged;

  /// Columns of `spent`, in the order of the table.
  static final int AUTHENTICATION = 0;

  static final int RESERVED = 1;
  static final int DELIVERED = 2;
  static final int RELAYED = 3;
  static final int EXPIRED = 4;
  static final int VOIDED = 5;
  static final int COLUMNS = 6;

  /// What never changes of it.
  record Origin(String stock, int bits, long facts, int grade, long arrivedAt) {}

  SegmentRow(SegmentId id, Origin origin, KmeId owner) {
    this.id = id;
    this.origin = origin;
    this.owner = owner;
  }

  boolean isOpen() {
    return stage < CLOSED;
  }

  /// Bits of it that are stored.
  int rest() {
    return isOpen() ? origin.bits() - position : 0;
  }

  /// Grades as the table holds them, weakest first.
  static int rank(Grade grade) {
    return switch (grade) {
      case NONE -> 0;
      case COMPUTATIONAL -> 1;
      case INFORMATION_THEORETIC -> 2;
    };
  }

  static Grade grade(int rank) {
    return switch (rank) {
      case 0 -> Grade.NONE;
      case 1 -> Grade.COMPUTATIONAL;
      case 2 -> Grade.INFORMATION_THEORETIC;
      default -> throw new IllegalArgumentException("grade " + rank + " is none of 0 to 2");
    };
  }

  Stage publicStage() {
    return switch (stage) {
      case ARRIVED -> Stage.ARRIVED;
      case READY -> Stage.READY;
      case CLAIMED -> Stage.CLAIMED;
      default -> Stage.CLOSED;
    };
  }

  /// Books a move of its bits.
  void count(Move move, int bits) {
    isChanged = true;
    if (move.from().equals("reserved")) {
      spent[RESERVED] -= bits;
    }
    int column = column(move);
    if (column >= 0) {
      spent[column] += bits;
    }
  }

  private static int column(Move move) {
    return switch (move) {
      case GENERATE -> -1;
      case AUTHENTICATE -> AUTHENTICATION;
      case RESERVE -> RESERVED;
      case DELIVER, DELIVER_RESERVED -> DELIVERED;
      case RELAY -> RELAYED;
      case EXPIRE, EXPIRE_RESERVED -> EXPIRED;
      case VOID, VOID_RESERVED -> VOIDED;
    };
  }
}
