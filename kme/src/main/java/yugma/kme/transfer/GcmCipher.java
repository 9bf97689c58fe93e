// SPDX-License-Identifier: Apache-2.0
package yugma.kme.transfer;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import yugma.kme.etsi014.KeyContainer;

/// AES-256-GCM under one key, with the number of the chunk for a nonce.
final class GcmCipher implements ChunkCipher {
  private static final int NONCE_BYTES = 12;

  private final byte[] headerDigest;
  private Optional<SecretKeySpec> key = Optional.empty();
  private long chunk;

  GcmCipher(byte[] headerDigest) {
    this.headerDigest = headerDigest;
  }

  @Override
  public byte[] seal(ChunkHead head, byte[] piece, KeyContainer keys) {
    try {
      return cipher(Cipher.ENCRYPT_MODE, head, keys).doFinal(piece);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM refuses to encrypt", e);
    }
  }

  @Override
  public byte[] open(ChunkHead head, byte[] sealed, KeyContainer keys) throws AlteredException {
    long number = chunk;
    int expected = number == 0 ? 1 : 0;
    if (keys.keys().size() != expected
        || keys.keys().stream().anyMatch(k -> k.material().bits() != KeyNeed.AES_BITS)) {
      throw ChunkCipher.altered(number);
    }
    try {
      return cipher(Cipher.DECRYPT_MODE, head, keys).doFinal(sealed);
    } catch (AEADBadTagException _) {
      throw ChunkCipher.altered(number);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM refuses to decrypt", e);
    }
  }

  private Cipher cipher(int mode, ChunkHead head, KeyContainer keys)
      throws GeneralSecurityException {
    if (!keys.keys().isEmpty()) {
      byte[] bytes = ChunkCipher.bytes(keys);
      key = Optional.of(new SecretKeySpec(bytes, "AES"));
      Arrays.fill(bytes, (byte) 0);
    }
    byte[] nonce = new byte[NONCE_BYTES];
    ByteBuffer.wrap(nonce).putLong(chunk++);
    nonce[NONCE_BYTES - 1] = (byte) (head.isLast() ? 1 : 0);
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key.orElseThrow(), new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
    cipher.updateAAD(headerDigest);
    cipher.updateAAD(head.toBytes());
    return cipher;
  }

  @Override
  public void close() {
    key = Optional.empty();
  }
}
