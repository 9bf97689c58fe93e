// SPDX-License-Identifier: Apache-2.0
package yugma.keys.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import yugma.kernel.bits.Bits;
import yugma.kernel.random.RandomStreams;

/// Two ends of a hop and whoever owns the wire between them. A forgery passes by chance with a
/// probability below 1e-35 a try.
class HopTest {
  private static final int KEY_BITS = 100;
  private static final int SPENT = KEY_BITS + 256;
  private static final Label FIRST = new Label(7, 0, KEY_BITS);
  private static final Label SECOND = new Label(7, 1, KEY_BITS);

  private final Hop hop = Hop.of("zurich-bern", 1, 3 * SPENT);
  private final Bits key = Bits.random(KEY_BITS, RandomStreams.seeded(2).stream("key"));

  @Property(tries = 200, seed = "1")
  void anHonestChainDeliversTheKeyAndSpendsItsLengthAndATagPerHop(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 5) int hops,
      @ForAll @IntRange(min = 1, max = 700) int keyBits) {
    Bits sent = Bits.random(keyBits, RandomStreams.seeded(seed).stream("key"));
    Label label = new Label(seed, 3, keyBits);
    Bits carried = sent;
    for (int h = 0; h < hops; h++) {
      Hop next = Hop.of("link-" + h, seed, keyBits + 300);
      Opening.Opened opened = opened(next.receiver().open(next.seal(label, carried), label));
      assertThat(opened.checks()).isEqualTo(1);
      assertThat(next.near().taken()).isEqualTo(keyBits + 256);
      assertThat(next.far().available()).isEqualTo(44);
      assertThat(next.isInStep()).isTrue();
      carried = opened.key();
    }
    assertThat(carried.sameAs(sent)).isTrue();
  }

  @Test
  void noBitOfAFrameCanBeFlipped() {
    byte[] genuine = hop.seal(FIRST, key);
    for (int bit = 0; bit < Byte.SIZE * genuine.length; bit++) {
      assertRefused(flipped(genuine, bit), reasonFor(bit / Byte.SIZE, bit));
    }
    assertThat(opened(hop.receiver().open(genuine, FIRST)).key().sameAs(key)).isTrue();
    assertThat(hop.isInStep()).isTrue();
  }

  /// By the layout on the page of the package; the position is 0, so any other lies ahead.
  private static Refusal reasonFor(int at, int bit) {
    int ciphertextEnd = 23 + 13;
    boolean isSpare = at == ciphertextEnd - 1 && bit % Byte.SIZE >= KEY_BITS % Byte.SIZE;
    boolean isSign = at == 11 && bit % Byte.SIZE == 7;
    if (at == 0 || isSpare || isSign || at >= 19 && at < 23 && !keepsBytes(at, bit)) {
      return Refusal.MALFORMED;
    }
    if (at >= 11 && at < 19) {
      return Refusal.OUT_OF_ORDER;
    }
    return at < 23 ? Refusal.OTHER_KEY : Refusal.NOT_AUTHENTIC;
  }

  /// Whether a key of the flipped length takes as many bytes: 101 and 102 bits do, as 100 do.
  private static boolean keepsBytes(int at, int bit) {
    return at == 22 && bit % Byte.SIZE < 2;
  }

  @Test
  void noFrameCanBeCutShortOrLengthened() {
    byte[] genuine = hop.seal(FIRST, key);
    for (int length = 0; length <= genuine.length + 20; length++) {
      if (length != genuine.length) {
        assertRefused(Arrays.copyOf(genuine, length), Refusal.MALFORMED);
      }
    }
    assertThat(hop.receiver().open(genuine, FIRST)).isInstanceOf(Opening.Opened.class);
  }

  @Test
  void opensAFrameOnceAndOnlyWhereItIsExpected() {
    byte[] genuine = hop.seal(FIRST, key);
    for (Label other : List.of(SECOND, new Label(8, 0, KEY_BITS), new Label(7, 0, KEY_BITS + 1))) {
      assertThat(hop.receiver().open(genuine, other))
          .isEqualTo(new Opening.Refused(Refusal.OTHER_KEY));
    }
    assertThat(hop.receiver().open(genuine, FIRST)).isInstanceOf(Opening.Opened.class);
    assertRefused(genuine, Refusal.REPLAYED);
    assertThat(hop.isInStep()).isTrue();
  }

  @Test
  void opensFramesInTheOrderInWhichTheyWereMade() {
    byte[] first = hop.seal(FIRST, key);
    byte[] second = hop.seal(SECOND, key);
    assertThat(hop.receiver().open(second, SECOND))
        .isEqualTo(new Opening.Refused(Refusal.OUT_OF_ORDER));
    assertThat(hop.receiver().open(first, FIRST)).isInstanceOf(Opening.Opened.class);
    assertThat(hop.receiver().open(second, SECOND)).isInstanceOf(Opening.Opened.class);
    assertThat(hop.isInStep()).isTrue();
  }

  @Test
  void refusesAFrameOfAnotherLink() {
    assertRefused(Hop.of("bern-lyon", 1, SPENT).seal(FIRST, key), Refusal.NOT_AUTHENTIC);
    byte[] genuine = hop.seal(FIRST, key);
    assertThat(hop.receiver().open(genuine, FIRST)).isInstanceOf(Opening.Opened.class);
  }

  @Test
  void countsTheTagsThatItCheckedAtAPosition() {
    byte[] first = hop.seal(FIRST, key);
    byte[] second = hop.seal(SECOND, key);
    int lastBit = Byte.SIZE * first.length - 1;
    assertRefused(flipped(first, lastBit), Refusal.NOT_AUTHENTIC);
    assertRefused(flipped(first, lastBit - 1), Refusal.NOT_AUTHENTIC);
    assertRefused(second, Refusal.OUT_OF_ORDER);
    assertThat(opened(hop.receiver().open(first, FIRST)).checks()).isEqualTo(3);
    assertThat(opened(hop.receiver().open(second, SECOND)).checks()).isEqualTo(1);
  }

  @Test
  void neverUsesABitOfThePoolForTwoFrames() {
    Bits spent = hop.near().contents();
    List<Frame> frames = new ArrayList<>();
    for (int n = 0; n < 3; n++) {
      frames.add(hop.sender().seal(7, 0, key).orElseThrow());
    }
    for (int n = 0; n < 3; n++) {
      assertThat(frames.get(n).position()).isEqualTo((long) n * SPENT);
      Bits pad = frames.get(n).ciphertext();
      pad.xor(key);
      assertThat(pad.sameAs(spent.slice(n * SPENT, n * SPENT + KEY_BITS))).isTrue();
    }
    assertThat(hop.near().available()).isZero();
  }

  @Test
  void waitsForKeyAtEitherEnd() {
    Hop poor = Hop.of("zurich-bern", 1, SPENT - 1);
    assertThat(poor.sender().seal(7, 0, key)).isEmpty();
    assertThat(poor.near().taken()).isZero();
    assertThat(poor.receiver().open(hop.seal(FIRST, key), FIRST))
        .isEqualTo(new Opening.Refused(Refusal.NO_KEY_YET));
    assertThat(poor.far().taken()).isZero();
  }

  @Test
  void refusesAKeyThatNoFrameCanCarry() {
    assertThatThrownBy(() -> hop.sender().seal(7, 0, Bits.zeros(0)))
        .hasMessage("key has 0 bits, must have at least 1");
    assertThatThrownBy(() -> hop.sender().seal(7, 65_536, key))
        .hasMessage("share is 65536, must lie in [0, 65535]");
    assertThat(hop.near().taken()).isZero();
  }

  private void assertRefused(byte[] bytes, Refusal why) {
    long before = hop.far().taken();
    assertThat(hop.receiver().open(bytes, FIRST)).isEqualTo(new Opening.Refused(why));
    assertThat(hop.far().taken()).isEqualTo(before);
  }

  private static Opening.Opened opened(Opening opening) {
    assertThat(opening).isInstanceOf(Opening.Opened.class);
    return (Opening.Opened) opening;
  }

  private static byte[] flipped(byte[] bytes, int bit) {
    byte[] copy = bytes.clone();
    copy[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
    return copy;
  }
}
