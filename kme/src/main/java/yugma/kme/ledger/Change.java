// SPDX-License-Identifier: Apache-2.0
package yugma.kme.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import yugma.kme.party.Grade;
import yugma.kme.party.KmeId;
import yugma.kme.party.SaeId;

/// One thing that a key management entity does to its ledger, whole or not at all. Each may come
/// twice, and then changes nothing the second time, but for [Claim].
///
/// The life of a segment: arrived, ready (both ends hold the same), claimed by one process of its
/// owner, closed. What its owner has not handed out when it is closed is voided at both ends.
public sealed interface Change {
  /// Key has come from a source: it is generated and stored, and of no use until it is confirmed.
  /// Outcome: [Outcome.Done], or [Outcome.Refused] where the segment is known already or was voided
  /// before it came.
  record Arrive(Segment segment, Sealed material) implements Change {}

  /// Which segments of that owner have arrived and are not confirmed. Outcome: [Outcome.Pending].
  record Unconfirmed(KmeId owner) implements Change {}

  /// Both ends hold the same: its check bits count as authentication, it is ready. Outcome: Done,
  /// also if it is ready, claimed or closed already; Refused where it is unknown.
  record Confirm(SegmentId segment) implements Change {}

  /// The oldest ready segment of that stock and owner is given to this process alone. Outcome:
  /// [Outcome.Found], or Refused where there is none.
  ///
  /// @param least what it must rest on
  record Claim(String stock, KmeId owner, Grade least) implements Change {}

  /// Looks at a segment without changing it. Outcome: Found, or Refused where it is unknown.
  record Look(SegmentId segment) implements Change {}

  /// The keys of one Get key are handed to their master: the cuts come off segments that this
  /// process has claimed. A holding without material is handed out, and counts its bits as
  /// delivered; one with material waits for an application of this entity, and counts none, since
  /// the master's does. Outcome: Done; Refused, and nothing changed, where a segment is closed, or
  /// a cut begins before the end of an earlier one; what lies between two cuts is voided.
  ///
  /// @param relayed cuts that were spent as pads, to carry the key to further entities
  record Hand(List<Cut> delivered, List<Cut> relayed, List<Holding> holdings) implements Change {}

  /// Keys are set aside for applications of this entity, at the word of the segment's owner: stored
  /// bits become reserved, or relayed where the cut was only the pad of a key that came from
  /// elsewhere. Outcome: Done, also when the same holdings are there already; Refused, and nothing
  /// changed, where the segment is not ready, is closed, or a cut begins before the end of an
  /// earlier one; what lies between two cuts is voided.
  record Hold(List<Cut> reserved, List<Cut> relayed, List<Holding> holdings) implements Change {}

  /// An application takes keys that wait for it; all, or none. The first of several applications
  /// that takes a key moves its bits from reserved to delivered. Outcome: [Outcome.Taken];
  /// [Outcome.NotNamed] where one of the keys is known here, and was never for this application as
  /// a slave; Refused where one is unknown, of another master, handed out to it, expired or voided.
  record Take(SaeId sae, SaeId master, List<UUID> keys) implements Change {}

  /// This entity, the owner, gives a segment up: what is left of it is voided, and the far end must
  /// be told ([Duties]) until it has answered ([Absolve]). Outcome: Done, also where it is closed.
  record Close(SegmentId segment) implements Change {}

  /// The owner has given a segment up: every key of it that waits here and is not among those kept
  /// is voided, and so is what is left of it. A segment that is unknown is noted, and refused if it
  /// comes. Outcome: Done; Refused where another owns it, or it is of another stock.
  @SuppressWarnings("AvoidCommonTypeNames") // always written Change.Void
  record Void(SegmentId segment, String stock, KmeId owner, Set<UUID> kept) implements Change {}

  /// The far end has answered. Outcome: Done.
  record Absolve(SegmentId segment, String stock) implements Change {}

  /// What far ends must still be told. Outcome: [Outcome.Owed].
  ///
  /// @param most of them at once
  record Duties(int most) implements Change {}

  /// The far end becomes the owner of up to that many ready segments of ours. Outcome:
  /// [Outcome.Granted], with those granted before that the far end has not drawn on.
  record Grant(String stock, KmeId to, int most) implements Change {}

  /// This entity becomes the owner of segments, at the word of the far end. Outcome: Done; those
  /// that are unknown or closed are passed over.
  record Accept(String stock, Set<SegmentId> segments) implements Change {}

  /// Keys and segments that are too old are given up. Keys that wait are expired at their time;
  /// stored segments that arrived before `storedBefore` are expired, and those of ours are owed to
  /// the far end; those that were never confirmed and arrived before `unconfirmedBefore` are
  /// voided. Outcome: Done.
  record Expire(Instant keysAt, Instant storedBefore, Instant unconfirmedBefore)
      implements Change {}

  /// Everything in one stock that is stored or waits is voided, as after an alarm of its link, or
  /// once it is known that the ends no longer agree. Outcome: Done.
  record Clear(String stock, String why) implements Change {}

  /// This process is alive; those that have not said so since are dead, their segments are closed
  /// and owed to the far ends. Outcome: Done.
  record Beat(Instant deadBefore) implements Change {}

  /// How much each stock holds. Outcome: [Outcome.Levels].
  record Survey() implements Change {}

  /// What a far end says that it has written in its audit log: how a restored backup is found out.
  /// Outcome: [Outcome.Seen], the furthest that was noted before.
  record NoteHead(KmeId peer, Head head) implements Change {}

  /// A far end remembers a later entry of our audit log than we do: this store came back from a
  /// backup. Everything that is stored or waits is voided, segments of ours are owed to the far
  /// ends, and the log begins a new chain, so that the far ends' memory of the old one is not held
  /// against it again. Outcome: Done; Refused, and nothing changed, where our log holds that entry.
  record Distrust(Head seen, String why) implements Change {}
}
