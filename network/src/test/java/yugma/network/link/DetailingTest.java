// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yugma.network.scenario.Detail;
import yugma.network.scenario.Link;
import yugma.network.scenario.QkdLink;
import yugma.physics.optics.BasisPolicy;
import yugma.physics.optics.Fibre;

class DetailingTest {
  private static final QkdLink QKD = Lab.qkd(4096);
  private static final List<Segment> QUIET = List.of(new Segment(100, Optional.empty()));
  private static final Segment TAPPED =
      new Segment(50, Optional.of(Lab.eve(1, BasisPolicy.UNIFORM)));
  private static final List<Segment> CHANGING = List.of(new Segment(50, Optional.empty()), TAPPED);

  private final Detailing auto = new Detailing(Detail.AUTO);

  private BlockKind of(List<Segment> segments) {
    return auto.of(Lab.LINK, QKD, segments.size() > 1);
  }

  @Test
  void autoTakesPhotonsFirstAndWhereATapBeginsOrEnds() {
    assertThat(of(QUIET)).isEqualTo(BlockKind.PHOTONS);
    assertThat(of(QUIET)).isEqualTo(BlockKind.RATES);
    assertThat(of(CHANGING)).isEqualTo(BlockKind.PHOTONS);
    assertThat(of(List.of(TAPPED))).isEqualTo(BlockKind.RATES);
    assertThat(of(CHANGING.reversed())).isEqualTo(BlockKind.PHOTONS);
    assertThat(of(QUIET)).isEqualTo(BlockKind.RATES);
  }

  @Test
  void aTwinOfALinkIsNotNew() {
    of(QUIET);
    Link twin = new Link("c-d", "c", "d", Lab.LINK.fibre());
    Link longer = new Link("e-f", "e", "f", new Fibre(3, 0.2, 0, 0, 1.6, 1.468));
    assertThat(auto.of(twin, QKD, false)).isEqualTo(BlockKind.RATES);
    assertThat(auto.of(longer, QKD, false)).isEqualTo(BlockKind.PHOTONS);
  }

  @Test
  void theBudgetHolds() {
    for (int i = 0; i < Detailing.AUTO_BUDGET; i++) {
      assertThat(of(CHANGING)).isEqualTo(BlockKind.PHOTONS);
    }
    assertThat(of(CHANGING)).isEqualTo(BlockKind.RATES);
  }

  @Test
  void otherwiseItIsAsTheScenarioSays() {
    assertThat(new Detailing(Detail.PHOTONS).of(Lab.LINK, QKD, false)).isEqualTo(BlockKind.PHOTONS);
    assertThat(new Detailing(Detail.PULSES).of(Lab.LINK, QKD, false)).isEqualTo(BlockKind.PULSES);
    assertThat(new Detailing(Detail.RATES).of(Lab.LINK, QKD, true)).isEqualTo(BlockKind.RATES);
  }
}
