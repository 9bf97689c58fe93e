// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import yugma.kernel.bits.Bits;
import yugma.kernel.random.RandomStreams;
import yugma.keys.distillation.KeyPool;
import yugma.keys.hash.TranscriptTag;

/// One end of a link: the key that it keeps for authentication, and the bits of its store.
///
/// The first bits of every new key go into the pool, as many as its block took from there; the rest
/// is stored. The rule looks at nothing but the key, so both ends follow it alike however their
/// blocks overlap. A running SHA-256 over all that was distilled lets a test compare both ends to
/// the bit.
public final class LinkEnd {
  /// Bits of each key that go into the pool: what a block takes for its two tags.
  static final int POOL_SHARE = 2 * TranscriptTag.KEY_BITS;

  private final KeyPool pool = new KeyPool();
  private final StoredBits stored = new StoredBits();
  private final MessageDigest digest;

  /// @param preshared what both ends hold from the start, for authentication
  /// @param bufferBits what both hold from the start, to be used
  /// @param bufferSeed from which those bits follow
  LinkEnd(Bits preshared, long bufferBits, RandomStreams bufferSeed) {
    this.digest = sha256();
    pool.add(preshared);
    stored.addReckoned(bufferBits, bufferSeed);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  KeyPool pool() {
    return pool;
  }

  /// How many bits of a new key the pool takes.
  static int poolShare(long newBits) {
    return (int) Math.min(newBits, POOL_SHARE);
  }

  /// Takes in a distilled key.
  ///
  /// @param isUsable whether its bits may be used for more than the next blocks' tags
  void take(Bits key, boolean isUsable) {
    int forPool = poolShare(key.length());
    pool.add(key.slice(0, forPool));
    Bits rest = key.slice(forPool, key.length());
    if (isUsable) {
      stored.addDistilled(rest);
    }
    ByteBuffer bytes = ByteBuffer.allocate(8 * rest.wordCount());
    for (int w = 0; w < rest.wordCount(); w++) {
      bytes.putLong(rest.word(w));
    }
    digest.update(bytes.flip());
  }

  /// Takes in a key whose length alone was reckoned.
  ///
  /// @param seed from which its bits follow, the same at both ends
  void take(long keyBits, RandomStreams seed, boolean isUsable) {
    int forPool = poolShare(keyBits);
    pool.add(Bits.random(forPool, seed.stream("rates-key")));
    if (isUsable) {
      stored.addReckoned(keyBits - forPool, seed);
    }
  }

  /// The oldest stored bits, which are then gone; empty where they are known by their number only.
  public Optional<Bits> take(int bits) {
    return stored.take(bits);
  }

  /// Lets the oldest stored bits go unseen.
  public void skip(long bits) {
    stored.skip(bits);
  }

  /// Bits in the pool and in the store.
  public long bits() {
    return pool.available() + stored.available();
  }

  /// SHA-256 over every bit ever distilled into the store and what is in the pool now, in
  /// hexadecimal.
  public String digest() {
    try {
      MessageDigest copy = (MessageDigest) digest.clone();
      for (long word : pool.contents().toWords()) {
        copy.update(ByteBuffer.allocate(8).putLong(word).flip());
      }
      return HexFormat.of().formatHex(copy.digest());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the JDK's SHA-256 can be cloned", e);
    }
  }
}
