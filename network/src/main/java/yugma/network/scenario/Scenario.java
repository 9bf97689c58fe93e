// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yugma.network.scenario.entanglement.Entanglement;

/// A network and what shall happen to it: all that a run needs beside the version of Yugma.
///
/// Every value is resolved: presets and defaults are filled in. Maps keep the order of the file.
///
/// @param name of the scenario, `[a-z0-9-]`
/// @param title for people, language tag to text
/// @param sources where values come from, by id
/// @param nodes by id
/// @param links by id
/// @param qkd key distribution over a link, by the link's id
/// @param entanglement memories, heralded links and requests for pairs
/// @param demands for key, by id
/// @param happenings to the network, in the order of the file
/// @param goals that a run is judged by
/// @param run how to run it
public record Scenario(
    String name,
    Map<String, String> title,
    Map<String, Source> sources,
    Map<String, Node> nodes,
    Map<String, Link> links,
    Map<String, QkdLink> qkd,
    Entanglement entanglement,
    Map<String, Demand> demands,
    Happenings happenings,
    List<Goal> goals,
    Run run) {
  public Scenario {
    title = ordered(title);
    sources = ordered(sources);
    nodes = ordered(nodes);
    links = ordered(links);
    qkd = ordered(qkd);
    demands = ordered(demands);
    goals = List.copyOf(goals);
  }

  /// The SHA-256 of the canonical form, 64 hexadecimal digits.
  ///
  /// It depends on every resolved value, the seed among them, and on nothing else: not on comments,
  /// on the order of keys, on how a number is written, or on where the file lies.
  public String digest() {
    return Canonical.digest(this);
  }

  /// The link of an id.
  public Link link(String id) {
    return known(links, id, "link");
  }

  /// The key distribution over the link of an id.
  public QkdLink qkdOver(String link) {
    return known(qkd, link, "qkd entry");
  }

  /// The entry of an id that must be there.
  public static <V> V known(Map<String, V> map, String id, String noun) {
    return Optional.ofNullable(map.get(id))
        .orElseThrow(() -> new IllegalArgumentException("there is no " + noun + " '" + id + "'"));
  }

  /// What happens to the network, by kind.
  ///
  /// @param attacks on the light
  /// @param impairments of links
  /// @param lostClocks of links that herald
  /// @param recordings of ciphertext
  public record Happenings(
      List<Attack> attacks,
      List<Impairment> impairments,
      List<LostClock> lostClocks,
      List<Recording> recordings) {
    public Happenings {
      attacks = List.copyOf(attacks);
      impairments = List.copyOf(impairments);
      lostClocks = List.copyOf(lostClocks);
      recordings = List.copyOf(recordings);
    }
  }

  /// The node of an id.
  public Node node(String id) {
    return known(nodes, id, "node");
  }

  /// The same scenario under another seed.
  public Scenario withSeed(long seed) {
    return new Scenario(
        name,
        title,
        sources,
        nodes,
        links,
        qkd,
        entanglement,
        demands,
        happenings,
        goals,
        run.withSeed(seed));
  }

  static <V> Map<String, V> ordered(Map<String, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
