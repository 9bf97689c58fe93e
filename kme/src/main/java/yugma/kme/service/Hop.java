// SPDX-License-Identifier: Apache-2.0
package yugma.kme.service;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import yugma.keys.hash.TranscriptTag;
import yugma.keys.secret.Secret;
import yugma.kme.ledger.Facts;
import yugma.kme.party.Grade;
import yugma.kme.party.KmeId;
import yugma.kme.peer.Request;
import yugma.kme.service.OpenSegment.Piece;

/// One hop of a key on its way: a one-time pad over it, and a Wegman–Carter tag over all that is
/// said with it, both of the hop's own stock.
///
/// Of n + 256 bits the first 256 are the tag's key, the rest the pad.
final class Hop {
  private static final int TAG_KEY = TranscriptTag.KEY_BITS / Byte.SIZE;

  private Hop() {}

  /// Bits of the hop's stock for a key.
  static int bits(int keyBits) {
    return keyBits + TranscriptTag.KEY_BITS;
  }

  /// Where a key comes from and goes to.
  ///
  /// @param route the entities that it has to pass after the one that it is sent to
  record Way(UUID transfer, KmeId origin, List<KmeId> route, Facts facts) {}

  /// A key under a pad.
  ///
  /// @param key of [#bits] fewer bits than the piece
  static Request.Carry seal(Way way, Piece piece, Secret key, Strongbox strongbox) {
    try (Secret spent = piece.secret();
        Secret tagKey = spent.slice(0, TAG_KEY);
        Secret pad = spent.slice(TAG_KEY, spent.bytes())) {
      pad.xor(key);
      Request.Carry untagged =
          new Request.Carry(
              way.transfer(),
              way.origin(),
              way.route(),
              piece.cut(),
              strongbox.bytes(pad),
              new byte[0],
              way.facts());
      return tagged(untagged, strongbox.tag(tagKey, said(untagged)));
    }
  }

  private static Request.Carry tagged(Request.Carry untagged, byte[] tag) {
    return new Request.Carry(
        untagged.transfer(),
        untagged.origin(),
        untagged.route(),
        untagged.cut(),
        untagged.ciphertext(),
        tag,
        untagged.facts());
  }

  /// The key, where the tag fits.
  ///
  /// @param spent the bits of the cut
  static Optional<Secret> open(Request.Carry carry, Secret spent, Strongbox strongbox) {
    if (carry.ciphertext().length != spent.bytes() - TAG_KEY) {
      return Optional.empty();
    }
    try (Secret tagKey = spent.slice(0, TAG_KEY)) {
      if (!MessageDigest.isEqual(strongbox.tag(tagKey, said(carry)), carry.tag())) {
        return Optional.empty();
      }
    }
    Secret key = spent.slice(TAG_KEY, spent.bytes());
    try (Secret ciphertext = strongbox.of(carry.ciphertext())) {
      key.xor(ciphertext);
    }
    return Optional.of(key);
  }

  /// What is known of a key after one more hop.
  ///
  /// @param by who read it before, if that was not its origin
  static Facts after(Facts so, Facts hop, Optional<KmeId> by) {
    Grade grade = hop.grade().compareTo(so.grade()) < 0 ? hop.grade() : so.grade();
    List<List<String>> readers = new ArrayList<>(so.readableBy());
    by.ifPresent(node -> add(List.of(node.text()), readers));
    hop.readableBy().forEach(set -> add(set, readers));
    String made =
        so.provenance().contains(hop.provenance())
            ? so.provenance()
            : so.provenance() + ", " + hop.provenance();
    return new Facts(grade, so.hops() + hop.hops(), readers, made);
  }

  private static void add(List<String> set, List<List<String>> readers) {
    if (!readers.contains(set)) {
      readers.add(set);
    }
  }

  /// What is known of a key whose way we know ourselves: whoever lies on it could read it, whatever
  /// is said.
  static Facts knowing(Facts said, List<KmeId> between) {
    List<List<String>> readers = new ArrayList<>(said.readableBy());
    between.forEach(node -> add(List.of(node.text()), readers));
    return new Facts(
        said.grade(), Math.max(said.hops(), between.size() + 1), readers, said.provenance());
  }

  private static byte[] said(Request.Carry carry) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(carry.transfer().toString());
      out.writeUTF(carry.origin().text());
      out.writeInt(carry.route().size());
      for (KmeId next : carry.route()) {
        out.writeUTF(next.text());
      }
      out.writeUTF(carry.cut().toString());
      out.writeUTF(carry.facts().toString());
      out.write(carry.ciphertext());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
