// SPDX-License-Identifier: Apache-2.0
package yugma.kme.service;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import yugma.kernel.bits.Bits;
import yugma.keys.hash.TranscriptTag;
import yugma.keys.secret.Entropy;
import yugma.keys.secret.Permit;
import yugma.keys.secret.Secret;
import yugma.keys.secret.Slab;
import yugma.kme.ledger.Holding;
import yugma.kme.ledger.Outcome;
import yugma.kme.ledger.Sealed;
import yugma.kme.ledger.Segment;
import yugma.kme.ledger.SegmentId;
import yugma.kme.party.SaeId;
import yugma.kme.vault.TamperedException;
import yugma.kme.vault.Vault;

/// What is done with secrets: sealed for the ledger and opened again, drawn, tagged.
public final class Strongbox {
  private final Vault vault;
  private final Slab slab;
  private final Entropy entropy;
  private final java.util.function.Consumer<String> warn;

  /// @param warn told of what was tampered with
  public Strongbox(
      Vault vault, Slab slab, Entropy entropy, java.util.function.Consumer<String> warn) {
    this.vault = vault;
    this.slab = slab;
    this.entropy = entropy;
    this.warn = warn;
  }

  Secret random(int bits) {
    return slab.random(bits / Byte.SIZE, entropy);
  }

  Secret of(byte[] bytes) {
    return slab.adopt(bytes.clone());
  }

  /// A random name, as of [UUID#randomUUID].
  UUID name() {
    byte[] drawn = new byte[16];
    entropy.fill(drawn);
    ByteBuffer bytes = ByteBuffer.wrap(drawn);
    long high = bytes.getLong() & ~0xf000L | 0x4000L;
    long low = bytes.getLong() & ~(3L << 62) | 1L << 63;
    return new UUID(high, low);
  }

  /// A name for a key: random, but for the time in front (a UUID of version 7), so that keys made
  /// together lie together in the store.
  UUID keyName(Instant now) {
    UUID drawn = name();
    long random = drawn.getMostSignificantBits() & 0xfffL;
    return new UUID(now.toEpochMilli() << 16 | 0x7000L | random, drawn.getLeastSignificantBits());
  }

  Sealed seal(SegmentId segment, Secret material) {
    return vault.seal(material, context(segment));
  }

  Sealed seal(UUID key, SaeId sae, SaeId master, Secret material) {
    return vault.seal(material, context(key, sae, master));
  }

  Optional<Secret> open(Outcome.Found found) {
    SegmentId id = found.segment().id();
    return found.material().flatMap(kept -> open(kept, context(id), "segment " + id));
  }

  Optional<Secret> open(Holding holding) {
    byte[] context = context(holding.key(), holding.sae(), holding.master());
    return holding.material().flatMap(kept -> open(kept, context, "key " + holding.key()));
  }

  private Optional<Secret> open(Sealed kept, byte[] context, String what) {
    try {
      return Optional.of(vault.open(kept, context));
    } catch (TamperedException e) {
      warn.accept(what + " in the store is not as it was written: " + e.getMessage());
      return Optional.empty();
    }
  }

  private static byte[] context(SegmentId segment) {
    return ("segment\n" + segment).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] context(UUID key, SaeId sae, SaeId master) {
    return ("key\n" + key + "\n" + sae + "\n" + master).getBytes(StandardCharsets.UTF_8);
  }

  /// The tag of a segment's bits under its first ones, by which its ends compare.
  byte[] checkTag(Secret segment) {
    int key = Segment.CHECK_BITS / Byte.SIZE;
    try (Secret first = segment.slice(0, key);
        Secret rest = segment.slice(key, segment.bytes())) {
      byte[] bytes = bytes(rest);
      byte[] tag = tag(first, bytes);
      Arrays.fill(bytes, (byte) 0);
      return tag;
    }
  }

  /// A tag of [TranscriptTag#TAG_BITS] bits.
  ///
  /// @param key of [TranscriptTag#KEY_BITS] bits, used for nothing else
  byte[] tag(Secret key, byte[] message) {
    byte[] keyBytes = bytes(key);
    Bits keyBits = bits(keyBytes);
    TranscriptTag transcript = new TranscriptTag(keyBits);
    transcript.absorb(message);
    byte[] tag = new byte[TranscriptTag.TAG_BITS / Byte.SIZE];
    Bits value = transcript.tag();
    for (int b = 0; b < tag.length; b++) {
      tag[b] = (byte) (value.word(b / Long.BYTES) >>> (Byte.SIZE * (b % Long.BYTES)));
    }
    Arrays.fill(keyBytes, (byte) 0);
    keyBits.wipe();
    return tag;
  }

  private static Bits bits(byte[] bytes) {
    long[] words = new long[(bytes.length + Long.BYTES - 1) / Long.BYTES];
    for (int b = 0; b < bytes.length; b++) {
      words[b / Long.BYTES] |= Byte.toUnsignedLong(bytes[b]) << (Byte.SIZE * (b % Long.BYTES));
    }
    Bits bits = Bits.of(words, bytes.length * Byte.SIZE);
    Arrays.fill(words, 0);
    return bits;
  }

  /// A proof that something is this entity's own word, which nobody else can make.
  String proof(String said) {
    return HexFormat.of().formatHex(vault.proof(said.getBytes(StandardCharsets.UTF_8)));
  }

  boolean isProof(String said, String proof) {
    return MessageDigest.isEqual(
        proof(said).getBytes(StandardCharsets.UTF_8), proof.getBytes(StandardCharsets.UTF_8));
  }

  /// Its bytes, of secrets that are ciphertext or to be tagged; the caller wipes them.
  byte[] bytes(Secret secret) {
    byte[] bytes = new byte[secret.bytes()];
    secret.reveal(Permit.COMBINE, bits -> MemorySegment.ofArray(bytes).copyFrom(bits));
    return bytes;
  }
}
