// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.closedform;

import java.util.List;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.SeededStreams;
import yugma.keys.security.RepeaterlessBound;
import yugma.physics.freespace.Beam;
import yugma.physics.freespace.DivergenceConvention;
import yugma.physics.freespace.Downlink;
import yugma.physics.freespace.Telescope;
import yugma.physics.optics.Fibre;

/// What fibres, skies and codes carry.
final class ChannelFormulas {
  private static final double KM = 100;
  private static final double DB_PER_KM = 0.2;

  private ChannelFormulas() {}

  /// The most that a fibre carries.
  static List<Formula> bounds() {
    return List.of(
        capacity("19a", 0, "0.0144996"),
        capacity("19b", 1, "0.152003"),
        capacity("19c", 3, "0.548412"),
        capacity("19d", 7, "1.192122"));
  }

  /// Codes, plans and beams.
  static List<Formula> others() {
    return List.of(
        Formula.of(
                "22",
                "parity code of 13 blocks of 6, photons kept 0.85",
                "0.9977292",
                ParityCode.WIDE::success)
            .by("photon by photon", (draws, streams) -> ParityCode.WIDE.draw(draws, streams)),
        Formula.of(
            "23a",
            "longest hop at 1 Hz with 6 repeaters, km (Rabbie 2022)",
            "136.3066",
            RepeaterBudget::longestHopKm),
        Formula.of(
            "23b",
            "fidelity of links of 0.99 after 6 repeaters (Rabbie 2022)",
            "0.932739",
            () -> RepeaterBudget.fidelity(6)),
        Formula.of(
            "23c",
            "most repeaters at a fidelity of 0.93 (Rabbie 2022)",
            "6",
            RepeaterBudget::mostRepeaters),
        sky("25a", DivergenceConvention.AREA_RATIO, "21.58"),
        sky("25b", DivergenceConvention.FULL_ANGLE_1E2, "18.60"));
  }

  private static Formula capacity(String row, int repeaters, String printed) {
    Fibre hop = new Fibre(KM / (repeaters + 1), DB_PER_KM, 0, 0, 0, 1.468);
    return Formula.of(
            row,
            "bits a use of 100 km at 0.2 dB/km, %d %s"
                .formatted(repeaters, repeaters == 1 ? "repeater" : "repeaters"),
            printed,
            () -> RepeaterlessBound.plob(hop.transmission()))
        .by("photons that arrive", 10, (draws, streams) -> arriving(hop, draws, streams));
  }

  /// Each photon goes as far as chance lets it; the bound is taken of the share that arrives.
  private static Sample arriving(Fibre hop, int draws, SeededStreams streams) {
    RandomStream random = streams.stream("photons");
    double kmPerE = 10 / StrictMath.log(10) / hop.attenuationDbPerKm();
    long arrived = 0;
    for (int i = 0; i < draws; i++) {
      if (random.nextExponential() * kmPerE > hop.lengthKm()) {
        arrived++;
      }
    }
    Sample share = Sample.share(arrived, draws);
    double slope = 1 / (StrictMath.log(2) * (1 - share.mean()));
    return new Sample(draws, RepeaterlessBound.plob(share.mean()), slope * share.error());
  }

  private static Formula sky(String row, DivergenceConvention convention, String printed) {
    Downlink link = new Downlink(new Beam(850, 10, convention, 0), new Telescope(1, 50, 1), 1, 0);
    return Formula.of(
        row,
        "loss in dB of 10 urad over 1200 km into 1 m, "
            + convention.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
        printed,
        () -> link.loss(1200, 90).geometryDb());
  }
}
