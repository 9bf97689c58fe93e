// SPDX-License-Identifier: Apache-2.0
package yugma.keys.relay;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import yugma.kernel.bits.Bits;
import yugma.keys.hash.TranscriptTag;

/// One key on its way over one hop; the page of the package has the bytes.
///
/// @param label which key
/// @param position bits that had been taken from the pool before
/// @param ciphertext of [Label#keyBits()] bits
/// @param tag of [TranscriptTag#TAG_BITS] bits
public record Frame(Label label, long position, Bits ciphertext, Bits tag) {
  private static final byte VERSION = 1;
  private static final int HEAD_BYTES = 1 + Long.BYTES + Short.BYTES + Long.BYTES + Integer.BYTES;
  private static final int TAG_BYTES = TranscriptTag.TAG_BITS / Byte.SIZE;

  public Frame {
    if (position < 0) {
      throw new IllegalArgumentException("position is " + position + ", must be at least 0");
    }
    checkLength("ciphertext", ciphertext, label.keyBits());
    checkLength("tag", tag, TranscriptTag.TAG_BITS);
  }

  /// Bits of the link's key that a frame spends: the pad, and the key of the tag.
  public static int poolBits(int keyBits) {
    return Math.addExact(keyBits, TranscriptTag.KEY_BITS);
  }

  /// Bytes of a frame.
  public static int bytes(int keyBits) {
    return Math.addExact(HEAD_BYTES + TAG_BYTES, bytesOf(keyBits));
  }

  /// The probability that one forged frame passes, at most. The receiver knows the length that it
  /// waits for, so that no transcript is longer.
  public static double forgeryBound(int keyBits) {
    return TranscriptTag.forgeryBound((long) bytes(keyBits) - TAG_BYTES + Integer.BYTES);
  }

  /// A frame with the tag that belongs to it.
  static Frame tagged(Label label, long position, Bits ciphertext, Bits tagKey) {
    Frame untagged = new Frame(label, position, ciphertext, Bits.zeros(TranscriptTag.TAG_BITS));
    return new Frame(label, position, ciphertext, untagged.transcript(tagKey).tag());
  }

  /// Whether the tag fits.
  boolean isAuthentic(Bits tagKey) {
    return transcript(tagKey).accepts(tag);
  }

  private TranscriptTag transcript(Bits tagKey) {
    byte[] bytes = toBytes();
    TranscriptTag transcript = new TranscriptTag(tagKey);
    transcript.absorb(Arrays.copyOf(bytes, bytes.length - TAG_BYTES));
    return transcript;
  }

  /// The frame as it travels.
  public byte[] toBytes() {
    ByteBuffer bytes = ByteBuffer.allocate(bytes(label.keyBits()));
    bytes.put(VERSION).putLong(label.transfer()).putShort((short) label.share());
    bytes.putLong(position).putInt(label.keyBits());
    put(ciphertext, bytes);
    put(tag, bytes);
    return bytes.array();
  }

  /// A frame from bytes that may be anything at all; empty where they are no frame of version 1, to
  /// the last bit.
  public static Optional<Frame> parse(byte[] bytes) {
    ByteBuffer source = ByteBuffer.wrap(bytes);
    if (bytes.length <= HEAD_BYTES + TAG_BYTES || source.get() != VERSION) {
      return Optional.empty();
    }
    long transfer = source.getLong();
    int share = Short.toUnsignedInt(source.getShort());
    long position = source.getLong();
    int keyBits = source.getInt();
    if (position < 0 || keyBits < 1 || bytesOf(keyBits) != source.remaining() - TAG_BYTES) {
      return Optional.empty();
    }
    Bits ciphertext = bits(source, keyBits);
    Bits tag = bits(source, TranscriptTag.TAG_BITS);
    Frame frame = new Frame(new Label(transfer, share, keyBits), position, ciphertext, tag);
    // What differs was set behind the end of the ciphertext.
    return Optional.of(frame).filter(same -> Arrays.equals(same.toBytes(), bytes));
  }

  private static int bytesOf(int bits) {
    return (int) ((bits + 7L) / Byte.SIZE);
  }

  private static void put(Bits bits, ByteBuffer target) {
    for (int b = 0; b < bytesOf(bits.length()); b++) {
      target.put((byte) (bits.word(b / Long.BYTES) >>> (Byte.SIZE * (b % Long.BYTES))));
    }
  }

  private static Bits bits(ByteBuffer source, int length) {
    long[] words = Bits.zeros(length).toWords();
    for (int b = 0; b < bytesOf(length); b++) {
      words[b / Long.BYTES] |= Byte.toUnsignedLong(source.get()) << (Byte.SIZE * (b % Long.BYTES));
    }
    return Bits.of(words, length);
  }

  private static void checkLength(String name, Bits bits, int length) {
    if (bits.length() != length) {
      throw new IllegalArgumentException(
          name + " has " + bits.length() + " bits, must have " + length);
    }
  }
}
