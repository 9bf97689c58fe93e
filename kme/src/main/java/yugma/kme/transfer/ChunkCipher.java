// SPDX-License-Identifier: Apache-2.0
package yugma.kme.transfer;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import yugma.keys.secret.Permit;
import yugma.keys.secret.Secret;
import yugma.kme.etsi014.KeyContainer;

/// Encrypts or decrypts the chunks of one file, in their order.
sealed interface ChunkCipher extends AutoCloseable permits GcmCipher, PadCipher {
  /// Bytes of a tag.
  int TAG_BYTES = 16;

  /// The piece encrypted, and its tag.
  byte[] seal(ChunkHead head, byte[] piece, KeyContainer keys);

  /// The piece, of one that was sealed.
  ///
  /// @throws AlteredException where its tag is not right
  byte[] open(ChunkHead head, byte[] sealed, KeyContainer keys) throws AlteredException;

  @Override
  void close();

  static ChunkCipher of(Header header) {
    return switch (header.mode()) {
      case AES_256_GCM -> new GcmCipher(digest(header.toBytes()));
      case ONE_TIME_PAD -> new PadCipher(header.toBytes());
    };
  }

  /// The bytes of keys, one after the other; whoever asks for them wipes them.
  static byte[] bytes(KeyContainer keys) {
    int size = keys.keys().stream().mapToInt(entry -> entry.material().bytes()).sum();
    byte[] all = new byte[size];
    int at = 0;
    for (KeyContainer.Entry entry : keys.keys()) {
      Secret material = entry.material();
      int from = at;
      material.reveal(
          Permit.COMBINE,
          bits -> MemorySegment.ofArray(all).asSlice(from, material.bytes()).copyFrom(bits));
      at += material.bytes();
    }
    return all;
  }

  static byte[] number(long chunk) {
    return ByteBuffer.allocate(Long.BYTES).putLong(chunk).array();
  }

  static AlteredException altered(long chunk) {
    return new AlteredException(
        "the container was altered: chunk "
            + chunk
            + " is not the one that was sent; nothing was written, have the file sent again");
  }

  private static byte[] digest(byte[] header) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(header);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java lacks SHA-256", e);
    }
  }
}
