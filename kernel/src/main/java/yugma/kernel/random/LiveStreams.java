// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.random;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import yugma.kernel.bits.Bits;

/// The random streams of a live run, whose numbers become key: they follow from a secret of 256
/// bits that the operating system gave, and from nothing else.
///
/// A stream is AES-256 in counter mode under HMAC-SHA-256 of secret and name. Who holds the secret
/// knows all that follows from it, so what is made block by block begins [#afresh] and ends with
/// [#forget]. Wiping is best effort: the JDK's ciphers keep copies of their keys until they are
/// collected.
public final class LiveStreams implements RandomStreams {
  private static final int SECRET_BYTES = 32;

  private final EntropyPort entropy;
  private final byte[] secret;

  private LiveStreams(EntropyPort entropy, byte[] secret) {
    this.entropy = entropy;
    this.secret = secret;
  }

  /// Streams under a new secret.
  public static LiveStreams of(EntropyPort entropy) {
    return new LiveStreams(entropy, bytes(entropy, SECRET_BYTES));
  }

  private static byte[] bytes(EntropyPort entropy, int length) {
    byte[] drawn = new byte[length];
    entropy.fill(drawn);
    return drawn;
  }

  @Override
  public RandomStream stream(String name) {
    return new CipherStream(derived("stream " + name));
  }

  @Override
  public LiveStreams part(String name) {
    return new LiveStreams(entropy, derived("part " + name));
  }

  /// Streams under another secret, which does not follow from this one.
  public LiveStreams afresh() {
    return of(entropy);
  }

  /// Bits straight from the operating system.
  ///
  /// @param length a number of bits, >= 0
  public Bits bits(int length) {
    byte[] drawn = bytes(entropy, (length + 63) / 64 * 8);
    long[] words = new long[drawn.length / 8];
    for (int w = 0; w < words.length; w++) {
      words[w] = CipherStream.word(drawn, 8 * w);
    }
    Bits bits = Bits.of(words, length);
    Arrays.fill(drawn, (byte) 0);
    Arrays.fill(words, 0);
    return bits;
  }

  /// A name that was never given before.
  public UUID name() {
    ByteBuffer drawn = ByteBuffer.wrap(bytes(entropy, 16));
    long high = drawn.getLong() & ~0xF000L | 0x4000L;
    return new UUID(high, drawn.getLong() & ~(3L << 62) | 1L << 63);
  }

  /// Wipes the secret; what was derived from it goes on.
  public void forget() {
    Arrays.fill(secret, (byte) 0);
  }

  private byte[] derived(String name) {
    if (Arrays.equals(secret, new byte[SECRET_BYTES])) {
      throw new IllegalStateException("the secret of these streams is wiped");
    }
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return mac.doFinal(("yugma live 1 " + name).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }
}
