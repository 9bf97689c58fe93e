// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.published;

import java.util.List;
import java.util.Optional;
import yugma.evidence.published.Experiment.Bench;

/// Values from which presets were derived: shown so that nobody takes their agreement for evidence.
final class Circular {
  private Circular() {}

  static List<Experiment> all() {
    return List.of(
        derived(
            new Published(
                "Krutyanskiy 2023",
                "fidelity of two ions over 520 m of fibre, at best",
                "0.882",
                Optional.of("0.023"),
                "doi:10.5281/zenodo.7031041"),
            Quantity.FIDELITY,
            "ca-innsbruck-2023",
            "links.line.length_km=0.52"),
        derived(
            new Published(
                "Krutyanskiy 2023",
                "herald of two ions over 520 m of fibre",
                "4e-5",
                Optional.empty(),
                "doi:10.5281/zenodo.7031041"),
            Quantity.SUCCESS,
            "ca-innsbruck-2023",
            "links.line.length_km=0.52"),
        derived(
            new Published(
                "Stephenson 2020",
                "pairs a second of two ions, 2 m apart",
                "182",
                Optional.empty(),
                "recalled"),
            Quantity.RATE,
            "sr-oxford-2020"),
        derived(
            new Published(
                "Stephenson 2020",
                "fidelity of two ions, 2 m apart",
                "0.940",
                Optional.of("0.005"),
                "recalled"),
            Quantity.FIDELITY,
            "sr-oxford-2020"),
        derived(
            new Published(
                "Saha 2025",
                "fidelity of two ions by time bins",
                "0.97",
                Optional.empty(),
                "abstract, doi:10.1038/s41467-025-57557-4"),
            Quantity.FIDELITY,
            "ba-duke-2025"),
        derived(
            new Published(
                "Luo 2022",
                "fidelity of two ensembles over 20.5 km of fibre",
                "0.90",
                Optional.empty(),
                "abstract, arXiv:2201.11953"),
            Quantity.FIDELITY,
            "ensemble-hefei-2022",
            "links.line.length_km=20.5"));
  }

  private static Experiment derived(
      Published published, Quantity quantity, String preset, String... settings) {
    return Experiment.of(published, quantity, new Bench("two-nodes", preset, List.of(settings)))
        .standing(Standing.DERIVED);
  }
}
