// SPDX-License-Identifier: Apache-2.0
package yugma.kme.peer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import yugma.kme.ledger.Cut;
import yugma.kme.ledger.Facts;
import yugma.kme.ledger.Head;
import yugma.kme.ledger.SegmentId;
import yugma.kme.party.KmeId;
import yugma.kme.party.SaeId;

/// What one entity asks of another; each may be lost or come twice.
public sealed interface Request {
  /// I am here. Said when a connection opens, and again and again.
  ///
  /// @param incarnation of the process that speaks; a higher one than before has forgotten what was
  ///   under way
  /// @param head of its audit log
  record Hello(long incarnation, Head head) implements Request {}

  /// A secret that both now share, for keys that name it.
  ///
  /// @param epoch its name
  /// @param kemKey the receiver's public key that it was made for
  /// @param ciphertext ML-KEM-768, 1,088 bytes
  @SuppressWarnings("ArrayRecordComponent")
  record Epoch(UUID epoch, UUID kemKey, byte[] ciphertext) implements Request {}

  /// Do you hold the same? The owner of segments asks.
  record Offer(String stock, List<Tagged> segments) implements Request {}

  /// A segment, and a tag over it under its own first bits.
  @SuppressWarnings("ArrayRecordComponent")
  record Tagged(SegmentId segment, int bits, byte[] tag) {}

  /// Set these keys aside; once you have said so, I hand them to their master.
  ///
  /// @param reservation names this request
  /// @param epoch of the ML-KEM secret to combine with the keys, if any
  record Prepare(UUID reservation, Optional<UUID> epoch, SaeId master, List<Part> keys)
      implements Request {}

  /// A key to be set aside.
  ///
  /// @param key its `key_ID`
  /// @param slaves the applications of the receiver that may take it
  /// @param cut bits that make the key, or that are the pad of one that comes wrapped
  /// @param wrapped a key made elsewhere, under that pad
  /// @param facts of a wrapped key; of any other they are the segment's
  record Part(
      UUID key, List<SaeId> slaves, Cut cut, Optional<byte[]> wrapped, Optional<Facts> facts) {}

  /// I have given this segment up; void what waits of it, but for these keys.
  @SuppressWarnings("AvoidCommonTypeNames")
  record Void(SegmentId segment, String stock, Set<UUID> kept) implements Request {}

  /// Let me allot some of yours, I have too few.
  record Lend(String stock, int most) implements Request {}

  /// Nothing that we hold in this stock is of use any more.
  record Forget(String stock, String why) implements Request {}

  /// Carry this key on.
  ///
  /// @param transfer names the key, and the segment it becomes
  /// @param origin where it was made
  /// @param route the entities that it still has to pass after the receiver; the last is its end
  /// @param cut of the hop's stock: the key of the tag, then the pad
  /// @param ciphertext the key under that pad
  /// @param tag over all of the above
  /// @param facts what is known of it so far
  @SuppressWarnings("ArrayRecordComponent")
  record Carry(
      UUID transfer,
      KmeId origin,
      List<KmeId> route,
      Cut cut,
      byte[] ciphertext,
      byte[] tag,
      Facts facts)
      implements Request {}

  /// A device of ours, which speaks ETSI GS QKD 014, has given us these keys; ask yours for them.
  /// Not answered: keys that only one end has are never confirmed.
  ///
  /// @param keys their `key_ID`s, 1 to 1,024
  record Made(String stock, List<UUID> keys) implements Request {
    public Made {
      if (keys.isEmpty() || keys.size() > 1024) {
        throw new IllegalArgumentException(
            "keys of a device are told 1 to 1024 at once, not " + keys.size());
      }
    }
  }
}
