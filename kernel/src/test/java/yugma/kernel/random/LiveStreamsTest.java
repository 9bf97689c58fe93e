// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import yugma.kernel.bits.Bits;

/// What is drawn here differs each time; bounds are such that a right stream passes all but once in
/// 10^9 times.
class LiveStreamsTest {
  private static final EntropyPort SYSTEM = new SecureRandom()::nextBytes;

  private static byte[] of(byte value) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, value);
    return bytes;
  }

  @Test
  void aStreamIsAesInCounterModeUnderAKeyDerivedFromItsName() throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(of((byte) 7), "HmacSHA256"));
    byte[] key = mac.doFinal("yugma live 1 stream alice".getBytes(StandardCharsets.UTF_8));
    Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
    cipher.init(
        Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[16]));
    ByteBuffer words =
        ByteBuffer.wrap(cipher.update(new byte[80_000])).order(ByteOrder.LITTLE_ENDIAN);
    LiveStreams streams = LiveStreams.of(bytes -> Arrays.fill(bytes, (byte) 7));
    RandomGenerator stream = streams.stream("alice");
    for (int i = 0; i < 10_000; i++) {
      assertThat(stream.nextLong()).isEqualTo(words.getLong());
    }
  }

  @Test
  void aNameDecidesItsStreamWithinOneSecret() {
    LiveStreams streams = LiveStreams.of(SYSTEM);
    long first = streams.stream("a").nextLong();
    assertThat(streams.stream("a").nextLong()).isEqualTo(first);
    assertThat(streams.stream("b").nextLong()).isNotEqualTo(first);
    assertThat(streams.part("a").stream("a").nextLong()).isNotEqualTo(first);
    assertThat(streams.part("x").stream("a").nextLong())
        .isEqualTo(streams.part("x").stream("a").nextLong());
    assertThat(streams.afresh().stream("a").nextLong()).isNotEqualTo(first);
    assertThat(LiveStreams.of(SYSTEM).stream("a").nextLong()).isNotEqualTo(first);
  }

  @Test
  void whatIsForgottenGivesNoMoreStreams() {
    LiveStreams streams = LiveStreams.of(SYSTEM);
    LiveStreams part = streams.part("block");
    RandomStream begun = part.stream("a");
    part.forget();
    assertThatThrownBy(() -> part.stream("a")).hasMessageContaining("wiped");
    assertThat(begun.nextLong()).isNotEqualTo(begun.nextLong());
    assertThat(streams.stream("a").nextLong()).isNotZero();
  }

  /// Chi-square with 255 degrees of freedom is above 415 with probability 10^-9.
  @Test
  void bytesOfAStreamAndOfTheSystemAreUniform() {
    LiveStreams streams = LiveStreams.of(SYSTEM);
    assertThat(chiSquare(Bits.random(8_000_000, streams.stream("uniform")))).isLessThan(415);
    assertThat(chiSquare(streams.bits(8_000_000))).isLessThan(415);
  }

  private static double chiSquare(Bits bits) {
    int[] seen = new int[256];
    for (int w = 0; w < bits.wordCount(); w++) {
      for (int b = 0; b < 64; b += 8) {
        seen[(int) (bits.word(w) >>> b) & 255]++;
      }
    }
    double expected = bits.wordCount() * 8 / 256.0;
    return Arrays.stream(seen)
        .mapToDouble(count -> (count - expected) * (count - expected) / expected)
        .sum();
  }

  @Test
  void bitsAndNamesComeStraightFromTheSystem() {
    LiveStreams streams = LiveStreams.of(bytes -> Arrays.fill(bytes, (byte) -1));
    assertThat(streams.bits(100).ones()).isEqualTo(100);
    assertThat(streams.bits(0).length()).isZero();
    assertThat(streams.name().version()).isEqualTo(4);
    assertThat(streams.name().variant()).isEqualTo(2);
    LiveStreams real = LiveStreams.of(SYSTEM);
    assertThat(real.name()).isNotEqualTo(real.name());
  }
}
