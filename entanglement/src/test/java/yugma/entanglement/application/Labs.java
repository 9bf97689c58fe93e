// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.application;

import java.util.ArrayList;
import java.util.List;
import yugma.entanglement.hardware.GivenPairs;
import yugma.entanglement.hardware.Memory;
import yugma.entanglement.hardware.Processor;
import yugma.entanglement.program.QuantumNetwork;
import yugma.entanglement.simulation.NetworkPlan;
import yugma.kernel.time.Time;

/// Small networks for tests: a hub and leaves around it, or a row.
final class Labs {
  static final Time LIGHT = Time.ofMicros(50);
  static final Time DAY = Time.ofSeconds(86_400);

  private Labs() {}

  /// A hub "hub" and leaves "n1", "n2" …, with Werner pairs.
  static QuantumNetwork star(int leaves, double success, double fidelity, long seed) {
    List<NetworkPlan.Node> nodes = new ArrayList<>();
    List<NetworkPlan.Link> links = new ArrayList<>();
    nodes.add(node("hub"));
    for (int leaf = 1; leaf <= leaves; leaf++) {
      nodes.add(node("n" + leaf));
      links.add(link("l" + leaf, 0, leaf, success, fidelity));
    }
    return QuantumNetwork.of(new NetworkPlan(nodes, links, NetworkPlan.Control.PERFECT), seed);
  }

  /// A row of nodes "n0", "n1" ….
  static QuantumNetwork row(int links, double success, double fidelity, long seed) {
    List<NetworkPlan.Node> nodes = new ArrayList<>();
    List<NetworkPlan.Link> lines = new ArrayList<>();
    nodes.add(node("n0"));
    for (int link = 0; link < links; link++) {
      nodes.add(node("n" + (link + 1)));
      lines.add(link("l" + link, link, link + 1, success, fidelity));
    }
    return QuantumNetwork.of(new NetworkPlan(nodes, lines, NetworkPlan.Control.PERFECT), seed);
  }

  private static NetworkPlan.Node node(String name) {
    return new NetworkPlan.Node(name, Memory.perfect(100), Processor.PERFECT);
  }

  private static NetworkPlan.Link link(String name, int a, int b, double success, double fidelity) {
    GivenPairs pairs = new GivenPairs(success, fidelity, LIGHT, LIGHT);
    return new NetworkPlan.Link(name, a, b, pairs.attempts(), LIGHT);
  }

  static Finding finding(List<Finding> findings, String name) {
    return findings.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }
}
