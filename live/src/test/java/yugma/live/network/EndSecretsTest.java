// SPDX-License-Identifier: Apache-2.0
package yugma.live.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.ValueLayout;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import yugma.kernel.bits.Bits;
import yugma.keys.secret.Permit;
import yugma.keys.secret.Slab;
import yugma.network.link.Alarm;
import yugma.network.link.KeyTap;
import yugma.network.link.LinkState;
import yugma.network.link.LiveKey;
import yugma.network.scenario.ScenarioException;

class EndSecretsTest {
  private final List<LiveKey> keys = new ArrayList<>();

  private final KeyTap tap =
      new KeyTap() {
        @Override
        public void key(LiveKey key) {
          keys.add(key);
        }

        @Override
        public void voided(String link, long bits, List<Alarm> alarms, Duration at) {}

        @Override
        public void stateChanged(String link, LinkState state, Duration at) {}
      };

  @Test
  void bothEndsHoldTheBitsOfTheBlockAndTheBlockIsWiped() throws ScenarioException {
    new Bench(Bench.scenario(10, ""), LiveSetting.DEFAULT, tap).pass(12);
    Slab slab = new Slab();
    LiveKey key = keys.getFirst();
    Bits before = key.a().slice(0, key.bits());
    try (EndSecrets ends = EndSecrets.of(key, slab)) {
      assertThat(ends.a().bytes()).isEqualTo(key.bits() / 8);
      assertThat(ends.a().sameAs(ends.b())).isTrue();
      assertThat(key.a().ones() + key.b().ones()).isZero();
      ends.a()
          .reveal(
              Permit.COMBINE,
              bytes -> {
                for (int i = 0; i < bytes.byteSize() * 8; i++) {
                  int bit = bytes.get(ValueLayout.JAVA_BYTE, i / 8) >> (i % 8) & 1;
                  assertThat(bit == 1).isEqualTo(before.get(i));
                }
              });
    }
    assertThat(slab.usedBytes()).isZero();
  }
}
