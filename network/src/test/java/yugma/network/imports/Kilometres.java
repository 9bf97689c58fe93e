// SPDX-License-Identifier: Apache-2.0
package yugma.network.imports;

import java.util.List;
import yugma.network.scenario.Medium;
import yugma.network.scenario.Scenario;

/// The lengths of the fibres of a scenario.
final class Kilometres {
  private Kilometres() {}

  static List<Double> of(Scenario scenario) {
    return scenario.links().values().stream()
        .map(link -> ((Medium.Glass) link.medium()).fibre().lengthKm())
        .toList();
  }
}
