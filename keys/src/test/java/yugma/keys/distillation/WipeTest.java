// SPDX-License-Identifier: Apache-2.0
package yugma.keys.distillation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yugma.kernel.bits.BitWriter;
import yugma.kernel.bits.Bits;
import yugma.kernel.random.RandomStreams;

class WipeTest {
  @Test
  void whatWasTakenIsGoneFromThePool() {
    KeyPool pool = new KeyPool();
    Bits first = Bits.random(100, RandomStreams.seeded(1).stream("first"));
    Bits second = Bits.random(100, RandomStreams.seeded(1).stream("second"));
    Bits expected = first.append(second.slice(0, 20));
    pool.add(first);
    pool.add(second);
    assertThat(pool.take(120).orElseThrow().sameAs(expected)).isTrue();
    assertThat(first.ones()).isZero();
    assertThat(pool.available()).isEqualTo(80);
  }

  @Test
  void siftedBitsAndWhatTheyWereWrittenWithAreWiped() {
    PulseNotes notes = new PulseNotes(new long[] {1, 2, 3}, new byte[] {1, 3, 1});
    BitWriter agree = new BitWriter(3);
    BitWriter intensities = new BitWriter(6);
    for (int i = 0; i < 3; i++) {
      agree.append(1);
      intensities.append(0);
      intensities.append(0);
    }
    Sifted sifted = Sifted.of(notes, agree.toBits(), intensities.toBits());
    assertThat(sifted.key().bits().ones()).isEqualTo(2);
    assertThat(sifted.test().bits().ones()).isEqualTo(1);
    sifted.wipe();
    assertThat(sifted.key().bits().ones() + sifted.test().bits().ones()).isZero();
    agree.wipe();
    assertThat(agree.toBits().ones()).isZero();
  }
}
