// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.published;

import java.util.List;
import java.util.Optional;
import yugma.evidence.published.Experiment.Bench;

/// Trapped ions.
final class Ions {
  private static final Bench PHOTON =
      new Bench(
          "two-nodes", "ca-innsbruck-2023", List.of("entanglement.links.line.scheme=one_way"));
  private static final Bench OXFORD = new Bench("two-nodes", "sr-oxford-2020", List.of());

  private Ions() {}

  static List<Experiment> all() {
    return List.of(
        Experiment.of(
            new Published(
                "Canteri 2024",
                "fidelity of ion and photon",
                "0.92",
                Optional.of("0.01"),
                "abstract, arXiv:2406.09480"),
            Quantity.FIDELITY,
            PHOTON),
        Experiment.of(
                new Published(
                    "Canteri 2024",
                    "an ion's photon is detected",
                    "0.091",
                    Optional.of("0.008"),
                    "abstract, arXiv:2406.09480"),
                Quantity.SUCCESS,
                PHOTON)
            .because(
                "the preset's collection was derived from 4e-5 successes of two ions, a hundredth of"
                    + " what half the square of this value gives: it holds losses of that experiment"
                    + " which are not the trap's"),
        Experiment.of(
            new Published(
                "Main 2025",
                "fidelity of a teleported controlled-Z gate",
                "0.86",
                Optional.empty(),
                "abstract, arXiv:2407.00835"),
            Quantity.GATE,
            OXFORD),
        Experiment.of(
                new Published(
                    "Nadlinger 2022",
                    "pairs a second over a run of eight hours",
                    "52",
                    Optional.empty(),
                    "1.5 million pairs in eight hours, abstract, arXiv:2109.14600"),
                Quantity.RATE,
                OXFORD)
            .because(
                "ours never pauses, and what a run spends on other things than attempts is not in"
                    + " the preset"));
  }
}
