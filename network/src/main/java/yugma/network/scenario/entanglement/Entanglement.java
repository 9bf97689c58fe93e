// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario.entanglement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import yugma.entanglement.request.Request;

/// The part of a scenario that is about entangled pairs. Maps keep the order of the file.
///
/// @param sites the nodes that have a memory, by id
/// @param links that herald pairs, by the link's id
/// @param requests for pairs, by id
/// @param classical messages between its nodes
public record Entanglement(
    Map<String, Site> sites,
    Map<String, HeraldedLink> links,
    Map<String, Request> requests,
    Classical classical) {
  /// No such part.
  public static final Entanglement NONE =
      new Entanglement(Map.of(), Map.of(), Map.of(), Classical.PERFECT);

  public Entanglement {
    sites = ordered(sites);
    links = ordered(links);
    requests = ordered(requests);
  }

  /// The node of an id, which must have a memory.
  public Site site(String id) {
    return known(sites, id, "node with a memory");
  }

  /// The heralded link of an id.
  public HeraldedLink link(String id) {
    return known(links, id, "heralded link");
  }

  /// The request of an id.
  public Request request(String id) {
    return known(requests, id, "request");
  }

  private static <V> V known(Map<String, V> map, String id, String noun) {
    return Optional.ofNullable(map.get(id))
        .orElseThrow(() -> new IllegalArgumentException("there is no " + noun + " '" + id + "'"));
  }

  private static <V> Map<String, V> ordered(Map<String, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
