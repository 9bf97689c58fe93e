// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.published;

import java.util.List;
import java.util.Optional;
import yugma.evidence.published.Experiment.Bench;

/// Neutral atoms and crystals.
final class Atoms {
  private static final String RUBIDIUM = "rb-munich-2022";
  private static final String ONE_WAY = "entanglement.links.line.scheme=one_way";

  /// Light of 780 nm as it is, in 700 m of fibre.
  private static final Bench BUILDINGS =
      two(
          "links.line.length_km=0.7",
          "defaults.emitter.conversion_efficiency=1",
          "defaults.emitter.conversion_noise_hz=0",
          "defaults.emitter.attenuation_db_per_km=4");

  private Atoms() {}

  static List<Experiment> all() {
    return List.of(
        Experiment.of(
            value(
                "van Leent 2022",
                "fidelity of two atoms over 33 km of fibre",
                "0.622",
                "0.015",
                "as quoted by doi:10.1038/s41467-025-57557-4"),
            Quantity.FIDELITY,
            two("links.line.length_km=33")),
        Experiment.of(
            new Published(
                "van Leent 2022",
                "pairs a second over 33 km of fibre",
                "0.01",
                Optional.empty(),
                "as quoted by doi:10.1038/s41467-025-57557-4"),
            Quantity.RATE,
            two("links.line.length_km=33")),
        Experiment.of(
            value(
                "van Leent 2020",
                "fidelity of atom and photon after 20 km, at least",
                "0.785",
                "0.009",
                "abstract, doi:10.1103/PhysRevLett.124.010510"),
            Quantity.FIDELITY,
            two(ONE_WAY, "links.line.length_km=20")),
        Experiment.of(
            value(
                "Zhou 2023",
                "fidelity of atom and photon after 101 km, at least",
                "0.708",
                "0.024",
                "abstract, arXiv:2308.08892"),
            Quantity.FIDELITY,
            two(ONE_WAY, "links.line.length_km=101", "defaults.memory.t2=7ms")),
        Experiment.of(
            value(
                "Zhang 2022",
                "CHSH value, 400 m apart",
                "2.578",
                "0.075",
                "abstract, doi:10.1038/s41586-022-04891-y"),
            Quantity.CHSH,
            BUILDINGS),
        Experiment.of(
            value(
                "Zhang 2022",
                "error rate of key bits, 400 m apart",
                "0.078",
                "0.009",
                "abstract, doi:10.1038/s41586-022-04891-y"),
            Quantity.QBER,
            BUILDINGS),
        Experiment.of(
            value(
                "Rosenfeld 2017",
                "CHSH value, 398 m apart",
                "2.221",
                "0.033",
                "abstract, arXiv:1611.04604"),
            Quantity.CHSH,
            BUILDINGS),
        Experiment.of(
                new Published(
                    "Lago-Rivera 2021",
                    "heralds a second of two crystals, at best",
                    "1400",
                    Optional.empty(),
                    "abstract, doi:10.1038/s41586-021-03481-8"),
                Quantity.RATE,
                new Bench("two-nodes", "rare-earth-barcelona-2021", List.of()))
            .because(
                "of the preset's light only the number of modes and the storage are the paper's, the"
                    + " rest is assumed; and ours never pauses"));
  }

  private static Published value(
      String work, String what, String value, String error, String source) {
    return new Published(work, what, value, Optional.of(error), source);
  }

  private static Bench two(String... settings) {
    return new Bench("two-nodes", RUBIDIUM, List.of(settings));
  }
}
