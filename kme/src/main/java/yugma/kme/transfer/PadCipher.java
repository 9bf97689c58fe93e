// SPDX-License-Identifier: Apache-2.0
package yugma.kme.transfer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import yugma.kernel.bits.Bits;
import yugma.keys.hash.TranscriptTag;
import yugma.kme.etsi014.KeyContainer;

/// A one-time pad and a Wegman–Carter tag for each chunk, from keys of its own.
final class PadCipher implements ChunkCipher {
  private final byte[] header;
  private long chunk;

  PadCipher(byte[] header) {
    this.header = header;
  }

  @Override
  public byte[] seal(ChunkHead head, byte[] piece, KeyContainer keys) {
    byte[] key = ChunkCipher.bytes(keys);
    try {
      byte[] sealed = Arrays.copyOf(piece, piece.length + TAG_BYTES);
      add(key, sealed, piece.length);
      byte[] tag = tag(key, head, Arrays.copyOf(sealed, piece.length));
      System.arraycopy(tag, 0, sealed, piece.length, TAG_BYTES);
      return sealed;
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  @Override
  public byte[] open(ChunkHead head, byte[] sealed, KeyContainer keys) throws AlteredException {
    long number = chunk;
    byte[] key = ChunkCipher.bytes(keys);
    try {
      if (key.length < head.length() + KeyNeed.TAG_BYTES
          || keys.keys().stream().anyMatch(k -> k.material().bits() != head.keyBits())) {
        throw ChunkCipher.altered(number);
      }
      byte[] piece = Arrays.copyOf(sealed, head.length());
      byte[] came = Arrays.copyOfRange(sealed, head.length(), sealed.length);
      if (!java.security.MessageDigest.isEqual(tag(key, head, piece), came)) {
        throw ChunkCipher.altered(number);
      }
      add(key, piece, piece.length);
      return piece;
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  private static void add(byte[] key, byte[] piece, int length) {
    for (int b = 0; b < length; b++) {
      piece[b] ^= key[KeyNeed.TAG_BYTES + b];
    }
  }

  private byte[] tag(byte[] key, ChunkHead head, byte[] piece) {
    long[] words = new long[KeyNeed.TAG_BYTES / Long.BYTES];
    ByteBuffer.wrap(key).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(words);
    Bits tagKey = Bits.of(words, TranscriptTag.KEY_BITS);
    TranscriptTag transcript = new TranscriptTag(tagKey);
    transcript.absorb(header);
    transcript.absorb(ChunkCipher.number(chunk++));
    transcript.absorb(head.toBytes());
    transcript.absorb(piece);
    Bits tag = transcript.tag();
    tagKey.wipe();
    Arrays.fill(words, 0);
    return ByteBuffer.allocate(TAG_BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(tag.word(0))
        .putLong(tag.word(1))
        .array();
  }

  @Override
  public void close() {
    // keys come with each chunk and are wiped with it
  }
}
