// SPDX-License-Identifier: Apache-2.0
package yugma.kme.transfer;

import java.time.Duration;
import yugma.keys.hash.TranscriptTag;
import yugma.kme.supply.Limits;

/// How much key a file takes, and how it is asked for.
///
/// @param chunks of the file
/// @param keys in all
/// @param bits in all
public record KeyNeed(long chunks, long keys, long bits) {
  static final int AES_BITS = 256;
  static final int TAG_BYTES = TranscriptTag.KEY_BITS / Byte.SIZE;
  private static final int LEAST_PAD_KEY_BYTES = 8;
  private static final int WISHED_PAD_KEY_BYTES = 128;

  /// What a file takes from an entity with these limits.
  ///
  /// @throws KeyRefusedException where its keys cannot serve
  public static KeyNeed of(Mode mode, long length, Limits limits) throws KeyRefusedException {
    return switch (mode) {
      case AES_256_GCM -> {
        if (limits.leastKeyBits() > AES_BITS || limits.mostKeyBits() < AES_BITS) {
          throw new KeyRefusedException(
              "the entity hands out keys of %d to %d bits, AES-256 needs 256"
                  .formatted(limits.leastKeyBits(), limits.mostKeyBits()),
              false);
        }
        yield new KeyNeed(chunks(length, ChunkHead.MOST_BYTES), 1, AES_BITS);
      }
      case ONE_TIME_PAD -> ofPad(length, Pads.of(limits));
    };
  }

  private static KeyNeed ofPad(long length, Pads pads) {
    long chunks = chunks(length, pads.pieceBytes());
    int rest = (int) (length - (chunks - 1) * pads.pieceBytes());
    Share full = pads.share(pads.pieceBytes());
    Share last = pads.share(rest);
    return new KeyNeed(
        chunks, (chunks - 1) * full.keys() + last.keys(), (chunks - 1) * full.bits() + last.bits());
  }

  private static long chunks(long length, int most) {
    return Math.max(1, Math.ceilDiv(length, (long) most));
  }

  /// How long a source of key takes for what is not stored yet.
  ///
  /// @param storedBits there now
  /// @param bitsPerSecond that come, > 0
  public Duration waiting(long storedBits, double bitsPerSecond) {
    if (!(bitsPerSecond > 0)) {
      throw new IllegalArgumentException("rate is " + bitsPerSecond + " bit/s, must be above 0");
    }
    double seconds = Math.max(0, bits - storedBits) / bitsPerSecond;
    return Duration.ofSeconds((long) Math.ceil(Math.min(seconds, 1e12)));
  }

  /// The keys of one chunk, all of one size.
  record Share(int keys, int keyBits) {
    long bits() {
      return (long) keys * keyBits;
    }
  }

  /// How pads are asked for: in keys of 1,024 bits where an entity gives such, and for the last
  /// piece in keys that just suffice. An entity cuts keys from pieces of its store, and what is too
  /// short for another key is lost: of larger keys that would be up to half of it.
  ///
  /// @param keyBytes of a key, at most
  /// @param leastKeyBytes of a key, at least
  record Pads(int keyBytes, int leastKeyBytes) {
    static Pads of(Limits limits) throws KeyRefusedException {
      int most = Math.min(limits.mostKeyBits() / Byte.SIZE, ChunkHead.MOST_BYTES);
      int least = Math.ceilDiv(limits.leastKeyBits(), Byte.SIZE);
      if (least > ChunkHead.MOST_BYTES || most < LEAST_PAD_KEY_BYTES) {
        throw new KeyRefusedException(
            "the entity hands out keys of %d to %d bits, a pad needs some of 64 to 131072"
                .formatted(limits.leastKeyBits(), limits.mostKeyBits()),
            false);
      }
      return new Pads(Math.min(most, Math.max(least, WISHED_PAD_KEY_BYTES)), least);
    }

    /// Bytes of the file in a chunk, such that whole keys make its pad.
    int pieceBytes() {
      return ChunkHead.MOST_BYTES / keyBytes * keyBytes - TAG_BYTES;
    }

    Share share(int pieceBytes) {
      int need = pieceBytes + TAG_BYTES;
      int keys = Math.ceilDiv(need, keyBytes);
      return new Share(keys, Byte.SIZE * Math.max(leastKeyBytes, Math.ceilDiv(need, keys)));
    }
  }
}
