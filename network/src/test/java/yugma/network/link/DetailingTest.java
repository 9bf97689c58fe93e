// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yugma.network.scenario.Detail;
import yugma.network.scenario.Link;
import yugma.network.scenario.Medium;
import yugma.network.scenario.QkdLink;
import yugma.physics.optics.Fibre;

class DetailingTest {
  private static final QkdLink QKD = Lab.qkd(4096);
  private static final double SIFTED_BITS = 20_000;

  private final Detailing auto = new Detailing(Detail.AUTO);

  private BlockKind quiet() {
    return auto.of(Lab.LINK, QKD, false, SIFTED_BITS);
  }

  private BlockKind changing() {
    return auto.of(Lab.LINK, QKD, true, SIFTED_BITS);
  }

  @Test
  void autoTakesPhotonsFirstAndWhereSomethingBeginsOrEnds() {
    assertThat(quiet()).isEqualTo(BlockKind.PHOTONS);
    assertThat(quiet()).isEqualTo(BlockKind.RATES);
    assertThat(changing()).isEqualTo(BlockKind.PHOTONS);
    assertThat(quiet()).isEqualTo(BlockKind.RATES);
  }

  @Test
  void aTwinOfALinkIsNotNew() {
    quiet();
    Link twin = new Link("c-d", "c", "d", Lab.LINK.medium());
    Medium other = new Medium.Glass(new Fibre(3, 0.2, 0, 0, 1.6, 1.468));
    Link longer = new Link("e-f", "e", "f", other);
    assertThat(auto.of(twin, QKD, false, SIFTED_BITS)).isEqualTo(BlockKind.RATES);
    assertThat(auto.of(longer, QKD, false, SIFTED_BITS)).isEqualTo(BlockKind.PHOTONS);
  }

  @Test
  void theBudgetOfBlocksHolds() {
    for (int i = 0; i < Detailing.AUTO_BLOCKS; i++) {
      assertThat(changing()).isEqualTo(BlockKind.PHOTONS);
    }
    assertThat(changing()).isEqualTo(BlockKind.RATES);
  }

  @Test
  void aBlockBeyondTheBudgetOfBitsIsReckonedAndASmallerOneIsNot() {
    assertThat(auto.of(Lab.LINK, QKD, true, Detailing.AUTO_BITS - 1.0))
        .isEqualTo(BlockKind.PHOTONS);
    assertThat(auto.of(Lab.LINK, QKD, true, 2)).isEqualTo(BlockKind.RATES);
    assertThat(auto.of(Lab.LINK, QKD, true, 1)).isEqualTo(BlockKind.PHOTONS);
  }

  @Test
  void otherwiseItIsAsTheScenarioSays() {
    assertThat(kind(Detail.PHOTONS, false)).isEqualTo(BlockKind.PHOTONS);
    assertThat(kind(Detail.PULSES, false)).isEqualTo(BlockKind.PULSES);
    assertThat(kind(Detail.RATES, true)).isEqualTo(BlockKind.RATES);
  }

  private static BlockKind kind(Detail detail, boolean changes) {
    return new Detailing(detail).of(Lab.LINK, QKD, changes, SIFTED_BITS);
  }
}
