// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yugma.evidence.published.Experiment.Bench;

/// Nitrogen-vacancy centres in diamond.
final class Diamond {
  private static final String PRESET = "nv-delft-2019";
  private static final String SCHEME = "entanglement.links.line.scheme=";
  private static final String CONVERSION = "defaults.emitter.conversion_efficiency=0.3";
  private static final String TELECOM = "defaults.emitter.attenuation_db_per_km=0.5";
  private static final String CAVITY = "defaults.emitter.emission_probability=0.46";
  private static final String LIFETIME = "defaults.emitter.lifetime_ns=6.48";
  private static final String LENGTH = "links.line.length_km=25";
  private static final String MEETING = "entanglement.links.line.station.position_km=10";

  private Diamond() {}

  static List<Experiment> all() {
    List<Experiment> rows = new ArrayList<>();
    rows.addAll(bellTest());
    rows.addAll(singleClicks());
    rows.addAll(dahlberg());
    rows.addAll(recalled());
    return rows;
  }

  private static List<Experiment> bellTest() {
    Bench bench = two(SCHEME + "double_click", "links.line.length_km=1.3");
    String source = "abstract, doi:10.1038/nature15759";
    return List.of(
        Experiment.of(
            new Published(
                "Hensen 2015", "CHSH value over 1.3 km", "2.42", Optional.of("0.20"), source),
            Quantity.CHSH,
            bench),
        Experiment.of(
            new Published(
                "Hensen 2015", "fidelity over 1.3 km", "0.92", Optional.of("0.03"), source),
            Quantity.FIDELITY,
            bench));
  }

  private static List<Experiment> singleClicks() {
    String source = "abstract, doi:10.1038/s41586-018-0200-5";
    return List.of(
        Experiment.of(
                new Published(
                    "Humphreys 2018",
                    "pairs a second at best, 2 m apart",
                    "39",
                    Optional.empty(),
                    source),
                Quantity.RATE,
                two(SCHEME + "single_click", "defaults.emitter.bright_population=0.3"))
            .standing(Standing.CHOSEN),
        Experiment.of(
                new Published(
                    "Humphreys 2018", "decay of a stored pair, Hz", "5", Optional.empty(), source),
                Quantity.DECAY,
                two(SCHEME + "single_click"))
            .because(
                "the preset has one memory, the nucleus of 1 s; the pairs of the experiment were"
                    + " held by two electrons"));
  }

  private static List<Experiment> dahlberg() {
    return Stream.of(
            study("in the laboratory", "7.016e-5"),
            study("in the laboratory, converted", "2.1629e-5", CONVERSION, TELECOM),
            study("in the laboratory, cavities", "1.10089e-3", CAVITY, LIFETIME),
            study(
                "in the laboratory, cavities, converted",
                "3.3126e-4",
                CAVITY,
                LIFETIME,
                CONVERSION,
                TELECOM),
            study("over 10 + 15 km", "8.00000e-7", LENGTH, MEETING),
            study("over 10 + 15 km, converted", "5.94485e-6", LENGTH, MEETING, CONVERSION, TELECOM),
            study(
                "over 10 + 15 km, cavities, converted",
                "8.24331e-5",
                LENGTH,
                MEETING,
                CAVITY,
                LIFETIME,
                CONVERSION,
                TELECOM))
        .toList();
  }

  private static Experiment study(String where, String value, String... settings) {
    List<String> all = new ArrayList<>(List.of(settings));
    all.add(SCHEME + "single_click");
    return Experiment.of(
        new Published(
            "Dahlberg 2019",
            "herald in a simulation " + where,
            value,
            Optional.empty(),
            "github SoftwareQuTech/QLinkLayerSimulations, setupsim"),
        Quantity.SUCCESS,
        two(all.toArray(String[]::new)));
  }

  private static List<Experiment> recalled() {
    Bench chain =
        new Bench("three-nodes", PRESET, List.of("entanglement.requests.pairs.cutoff=2500us"));
    return List.of(
        Experiment.of(
                new Published(
                    "Pompili 2021",
                    "fidelity of a swapped pair of three nodes",
                    "0.551",
                    Optional.of("0.013"),
                    "recalled"),
                Quantity.CHAIN_FIDELITY,
                chain)
            .standing(Standing.UNCONFIRMED),
        Experiment.of(
                new Published(
                    "Hermans 2022",
                    "fidelity of teleportation past a node",
                    "0.702",
                    Optional.of("0.011"),
                    "recalled"),
                Quantity.TELEPORTATION,
                chain)
            .standing(Standing.UNCONFIRMED));
  }

  private static Bench two(String... settings) {
    return new Bench("two-nodes", PRESET, List.of(settings));
  }
}
