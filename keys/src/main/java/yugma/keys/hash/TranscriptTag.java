// SPDX-License-Identifier: Apache-2.0
package yugma.keys.hash;

import java.nio.ByteBuffer;
import yugma.kernel.bits.Bits;

/// The authentication of all messages of one direction in one block, by one tag.
///
/// Wegman–Carter: the [PolynomialHash] of the transcript, hidden by a one-time pad. Hash key and
/// pad are fresh for each block and direction, so that no bound wears out. Each message enters with
/// its length before it, so that no cut, join or change of order leaves the transcript the same.
///
/// The pad is *added modulo 2^128*, not by exclusive or: two hashes differ by a given number rarely
/// (mod p), which says little of their exclusive or. *Bound:* the pad makes the tag independent of
/// the hash key. A forger who saw one tag and sends another transcript and tag succeeds only where
/// the two hashes differ, modulo 2^128, by what he added to the tag, and as hashes are below 2^127
/// that is one number: at most (m + 2) 2^-127 of the keys, for m blocks of 15 bytes of the longer
/// transcript. A tag can be checked once.
///
/// [Wegman, Carter 1981](https://doi.org/10.1016/0022-0000(81)90033-7); addition of the pad as in
/// [Bernstein 2005](https://doi.org/10.1007/11502760_3). One thread at a time.
public final class TranscriptTag {
  /// Bits of a key: 128 for the hash, of which one is not used, and 128 for the pad.
  public static final int KEY_BITS = 256;

  /// Bits of a tag.
  public static final int TAG_BITS = 128;

  private final PolynomialHash hash;
  private final Bits pad;
  private long transcriptBytes;
  private boolean closed;

  /// A transcript without messages.
  ///
  /// @param key of [#KEY_BITS] bits, secret, used for nothing else before or after
  public TranscriptTag(Bits key) {
    if (key.length() != KEY_BITS) {
      throw new IllegalArgumentException(
          "key has " + key.length() + " bits, must have " + KEY_BITS);
    }
    hash = new PolynomialHash(key.slice(0, PolynomialHash.KEY_BITS));
    pad = key.slice(TAG_BITS, KEY_BITS);
  }

  /// The probability that a forgery passes, at most.
  ///
  /// @param transcriptBytes of the longer of the two transcripts, as [#transcriptBytes()] counts
  public static double forgeryBound(long transcriptBytes) {
    return PolynomialHash.bound(Math.multiplyExact(transcriptBytes, 8L));
  }

  /// Adds the next message.
  public void absorb(byte[] message) {
    checkOpen();
    hash.absorb(ByteBuffer.allocate(Integer.BYTES).putInt(message.length).array());
    hash.absorb(message);
    transcriptBytes += Integer.BYTES + message.length;
  }

  /// Bytes absorbed, each message counted with the four of its length.
  public long transcriptBytes() {
    return transcriptBytes;
  }

  /// The tag of the transcript, which ends it.
  public Bits tag() {
    checkOpen();
    closed = true;
    Bits value = hash.value();
    long low = value.word(0) + pad.word(0);
    long carry = PolynomialHash.less(low, pad.word(0));
    return Bits.of(new long[] {low, value.word(1) + pad.word(1) + carry}, TAG_BITS);
  }

  /// Whether a received tag is that of the transcript, which ends it; the comparison takes the same
  /// time wherever the two differ.
  public boolean accepts(Bits received) {
    return tag().sameAs(received);
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException("the transcript has its tag already, a key serves one tag");
    }
  }
}
