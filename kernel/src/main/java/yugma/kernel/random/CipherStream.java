// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.random;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// A stream that nobody can foretell without its key: AES-256 in counter mode.
///
/// Words are wiped as they are drawn. About 3 ns a word.
final class CipherStream extends RandomStream {
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int FIRST_BYTES = 128;
  private static final int MOST_BYTES = 4096;

  private final Cipher cipher;
  private byte[] ahead = new byte[FIRST_BYTES];
  private int at = FIRST_BYTES;

  /// @param key of 32 bytes, which is wiped
  CipherStream(byte[] key) {
    try {
      cipher = Cipher.getInstance("AES/CTR/NoPadding");
      cipher.init(
          Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[16]));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES in counter mode", e);
    }
    Arrays.fill(key, (byte) 0);
  }

  static long word(byte[] bytes, int at) {
    return (long) WORDS.get(bytes, at);
  }

  @Override
  public long nextLong() {
    if (at == ahead.length) {
      refill();
    }
    long word = word(ahead, at);
    WORDS.set(ahead, at, 0L);
    at += Long.BYTES;
    return word;
  }

  /// All bytes are zero by now, and zeros encrypted are the key stream.
  private void refill() {
    if (ahead.length < MOST_BYTES) {
      ahead = new byte[2 * ahead.length];
    }
    try {
      cipher.update(ahead, 0, ahead.length, ahead, 0);
    } catch (ShortBufferException e) {
      throw new IllegalStateException("a stream cipher keeps lengths", e);
    }
    at = 0;
  }
}
