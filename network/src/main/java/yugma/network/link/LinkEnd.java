// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import yugma.kernel.bits.Bits;
import yugma.keys.distillation.KeyPool;
import yugma.keys.hash.TranscriptTag;

/// One end of a link: the key that it keeps for authentication, and what it has put into its store.
///
/// The first bits of every new key go into the pool, as many as its block took from there; the rest
/// is stored. The rule looks at nothing but the key, so both ends follow it alike however their
/// blocks overlap. The store of a simulation keeps a count and a running SHA-256, so that a long
/// run needs no memory for bits that nobody asks for and a test can still compare both ends to the
/// bit.
public final class LinkEnd {
  /// Bits of each key that go into the pool: what a block takes for its two tags.
  static final int POOL_SHARE = 2 * TranscriptTag.KEY_BITS;

  private final KeyPool pool = new KeyPool();
  private final MessageDigest digest;
  private long storedBits;

  /// @param preshared what both ends hold from the start
  LinkEnd(Bits preshared) {
    this.digest = sha256();
    pool.add(preshared);
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

  /// Takes in a new key.
  void take(Bits key) {
    int forPool = poolShare(key.length());
    pool.add(key.slice(0, forPool));
    Bits rest = key.slice(forPool, key.length());
    storedBits += rest.length();
    ByteBuffer bytes = ByteBuffer.allocate(8 * rest.wordCount());
    for (int w = 0; w < rest.wordCount(); w++) {
      bytes.putLong(rest.word(w));
    }
    digest.update(bytes.flip());
  }

  /// Takes in a key of which only the part for the pool was made.
  void take(Bits forPool, long newBits) {
    pool.add(forPool);
    storedBits += newBits - forPool.length();
  }

  /// Bits in the pool and in the store.
  public long bits() {
    return pool.available() + storedBits;
  }

  /// SHA-256 over every bit ever stored and what is in the pool now, in hexadecimal.
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
