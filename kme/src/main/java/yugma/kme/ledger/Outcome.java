// SPDX-License-Identifier: Apache-2.0
package yugma.kme.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import yugma.keys.book.Book;
import yugma.kme.party.Grade;
import yugma.kme.party.KmeId;

/// What became of a [Change].
public sealed interface Outcome {
  /// It is done, or was done before.
  record Done() implements Outcome {}

  /// It cannot be done, and nothing changed.
  ///
  /// @param why for the log; without key
  record Refused(String why) implements Outcome {}

  /// An application that was never named for one of the keys.
  record NotNamed() implements Outcome {}

  /// A segment.
  ///
  /// @param cursor bits taken from its front, its check bits included
  /// @param stage where it stands
  /// @param material empty once it is closed
  record Found(Segment segment, int cursor, Stage stage, Optional<Sealed> material)
      implements Outcome {}

  /// Keys that are marked as handed out, in the order asked for.
  record Taken(List<Holding> keys) implements Outcome {}

  /// Segments that were closed here, and the keys of each that were handed out before.
  record Owed(List<Duty> duties) implements Outcome {}

  /// Segments that are the far end's now.
  record Granted(Set<SegmentId> segments) implements Outcome {}

  /// What every stock holds, and its book.
  record Levels(List<Level> stocks) implements Outcome {}

  /// One stock.
  ///
  /// @param readyBits that may be handed out, by owner, then by grade
  /// @param book of this entity's end
  record Level(String stock, Map<KmeId, Map<Grade, Long>> readyBits, Book book) {}

  /// What a far end must be told of a segment.
  record Duty(SegmentId segment, String stock, Set<UUID> kept) {}

  /// Segments that wait for the far end's word.
  record Pending(List<SegmentId> segments) implements Outcome {}

  /// How far a far end's audit log was ever seen to have come.
  record Seen(Head head) implements Outcome {}

  /// Where a segment stands.
  enum Stage {
    ARRIVED,
    READY,
    CLAIMED,
    CLOSED
  }
}
