// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.published;

import java.util.List;
import java.util.Optional;
import yugma.evidence.published.Experiment.Bench;

/// Experiments that are scenarios of the catalog.
final class Scenarios {
  private static final Bench INNSBRUCK = bench("innsbruck-50km", "2000");

  private Scenarios() {}

  static List<Experiment> all() {
    return List.of(
        Experiment.of(
            new Published(
                "Sena 2025",
                "fidelity of photons, 0.85 to 0.99 over 10 m to 60 km; here 10 m",
                "0.92",
                Optional.of("0.07"),
                "abstract, arXiv:2504.08927"),
            Quantity.CHAIN_FIDELITY,
            new Bench("berlin", "berlin", List.of())),
        recalled(
            "Stolk 2024",
            "fidelity over 25 km of fibre",
            "0.534",
            "0.015",
            Quantity.CHAIN_FIDELITY,
            bench("delft-the-hague", "1000")),
        recalled(
            "Krutyanskiy 2023b",
            "fidelity of photons 50 km apart after a swap of ions",
            "0.72",
            "0.02",
            Quantity.CHAIN_FIDELITY,
            INNSBRUCK),
        Experiment.of(
                new Published(
                    "Krutyanskiy 2023b",
                    "pairs a second of photons 50 km apart",
                    "9.2",
                    Optional.empty(),
                    "recalled, arXiv:2210.05418"),
                Quantity.CHAIN_RATE,
                INNSBRUCK)
            .standing(Standing.UNCONFIRMED));
  }

  private static Experiment recalled(
      String work, String what, String value, String error, Quantity quantity, Bench bench) {
    return Experiment.of(
            new Published(work, what, value, Optional.of(error), "recalled"), quantity, bench)
        .standing(Standing.UNCONFIRMED);
  }

  private static Bench bench(String scenario, String pairs) {
    return new Bench(
        scenario,
        scenario,
        List.of("entanglement.requests.pairs.pairs=" + pairs, "run.sim_time=10d"));
  }
}
