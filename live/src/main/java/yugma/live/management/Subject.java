// SPDX-License-Identifier: Apache-2.0
package yugma.live.management;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import yugma.kme.node.Node;
import yugma.live.network.LiveNetwork;
import yugma.live.network.LiveState;
import yugma.live.twin.Twin;
import yugma.network.scenario.Scenario;

/// The twin that is controlled.
///
/// @param scenario that came to life
/// @param started when
public record Subject(Scenario scenario, Twin twin, Instant started) {
  LiveNetwork network() {
    return twin.network();
  }

  TwinState state() {
    LiveState live = network().snapshot();
    return new TwinState(
        scenario.name(),
        ProcessHandle.current().pid(),
        started,
        TwinState.seconds(live.passed()),
        live.simulated(),
        live.speed(),
        TwinState.seconds(live.behind()),
        live.isRunning(),
        live.failure(),
        live.links().stream()
            .map(view -> TwinState.OneLink.of(view, ends(view.link()), live.passed()))
            .toList(),
        live.happenings().stream().map(TwinState.OneHappening::of).toList(),
        sites());
  }

  private List<String> ends(String link) {
    return List.of(scenario.link(link).a(), scenario.link(link).b());
  }

  private List<TwinState.OneSite> sites() {
    Map<String, Node> nodes = new TreeMap<>(twin.nodes());
    return nodes.entrySet().stream().map(node -> site(node.getKey(), node.getValue())).toList();
  }

  private static TwinState.OneSite site(String name, Node node) {
    return new TwinState.OneSite(name, node.applicationPort(), node.managementPort(), node.state());
  }
}
