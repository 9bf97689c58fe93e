// SPDX-License-Identifier: Apache-2.0
package yugma.kme.peer;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import yugma.kme.ledger.Facts;
import yugma.kme.ledger.Head;
import yugma.kme.ledger.SegmentId;
import yugma.kme.party.KmeId;

/// What an entity answers to a [Request], on the connection that it came by.
public sealed interface Reply {
  /// To [Request.Hello].
  ///
  /// @param incarnation of the process that answers
  /// @param kemKey names its public key
  /// @param publicKey ML-KEM-768, X.509 encoded
  /// @param seen the head of the asker's audit log that the answerer had heard of before
  /// @param levels bits that the answerer can allot to each of its own neighbours, for relay
  @SuppressWarnings("ArrayRecordComponent")
  record Welcome(
      long incarnation,
      UUID kemKey,
      byte[] publicKey,
      Head head,
      Head seen,
      Map<KmeId, Long> levels)
      implements Reply {}

  /// To [Request.Offer]: those that are the same, and those that differ; of others nothing is known
  /// yet.
  record Compared(String stock, Set<SegmentId> same, Set<SegmentId> differing) implements Reply {}

  /// To [Request.Prepare]: the keys are set aside, durably.
  record Acknowledge(UUID reservation) implements Reply {}

  /// To [Request.Prepare]: they are not.
  ///
  /// @param epoch that was asked for
  record Refuse(UUID reservation, Optional<UUID> epoch, Why why) implements Reply {}

  /// To [Request.Void].
  record Voided(SegmentId segment, String stock) implements Reply {}

  /// To [Request.Lend]: these are yours to allot.
  record Lent(String stock, Set<SegmentId> segments) implements Reply {}

  /// To [Request.Forget].
  record Forgotten(String stock) implements Reply {}

  /// To [Request.Carry]: the far end has it.
  ///
  /// @param facts what is known of it, its whole way
  record Carried(UUID transfer, Facts facts) implements Reply {}

  /// To [Request.Carry]: it went no further.
  record NotCarried(UUID transfer, String why) implements Reply {}

  /// Why keys were not set aside.
  enum Why {
    /// The ML-KEM secret is not known here: the process is another than the one it was made with.
    UNKNOWN_EPOCH,
    /// The segment is unknown, closed, or was drawn on further already.
    SEGMENT_GONE,
    /// The pair of applications asks for more than the keys would be.
    TOO_WEAK,
    /// An application named is not served here.
    UNKNOWN_SAE,
    /// The ledger cannot be written now.
    LEDGER;

    /// Whether nothing was set aside for certain, and the rest of the segment is as good as before.
    public boolean leavesSegment() {
      return this != SEGMENT_GONE && this != LEDGER;
    }
  }
}
