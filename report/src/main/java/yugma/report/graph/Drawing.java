// SPDX-License-Identifier: Apache-2.0
package yugma.report.graph;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import yugma.network.scenario.Link;
import yugma.network.scenario.Medium;
import yugma.network.scenario.Node;
import yugma.network.scenario.Scenario;

/// What a picture shows of a network: its nodes and links, and the words beside them.
///
/// @param scenario with the network
/// @param language of the titles: `en`, `gu`, `hi`
record Drawing(Scenario scenario, String language) {
  /// The title of the whole.
  String title() {
    return inLanguage(scenario.title()).orElse(scenario.name());
  }

  /// What a node is called.
  String label(Node node) {
    return inLanguage(node.title()).orElse(node.id());
  }

  /// What stands beside a link: the length of a fibre.
  Optional<String> label(Link link) {
    return switch (link.medium()) {
      case Medium.Glass(var fibre) -> Optional.of(km(fibre.lengthKm()));
      case Medium.Sky _ -> Optional.empty();
    };
  }

  private Optional<String> inLanguage(Map<String, String> title) {
    return Optional.ofNullable(title.get(language)).or(() -> Optional.ofNullable(title.get("en")));
  }

  private static String km(double km) {
    String form = km >= 100 ? "%.0f km" : km >= 1 ? "%.3g km" : "%.3f km";
    return String.format(Locale.ROOT, form, km);
  }
}
