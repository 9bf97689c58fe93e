// SPDX-License-Identifier: Apache-2.0
package yugma.kme.party;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The applications that are known and the pairs that may share keys; whoever is not in it gets
/// nothing.
public final class Registry {
  private final Map<SaeId, Sae> saes = new LinkedHashMap<>();
  private final List<Pair> pairs;
  private final Map<SaeId, Map<SaeId, Pair>> partners = new HashMap<>();

  public Registry(Collection<Sae> saes, Collection<Pair> pairs) {
    saes.forEach(sae -> this.saes.put(sae.id(), sae));
    this.pairs = List.copyOf(pairs);
    for (Pair pair : this.pairs) {
      require(pair.first());
      require(pair.second());
      partnersOf(pair.first()).putIfAbsent(pair.second(), pair);
      partnersOf(pair.second()).putIfAbsent(pair.first(), pair);
    }
  }

  private Map<SaeId, Pair> partnersOf(SaeId id) {
    return partners.computeIfAbsent(id, _ -> new HashMap<>());
  }

  private void require(SaeId id) {
    if (!saes.containsKey(id)) {
      throw new IllegalArgumentException("a pair names SAE '" + id + "', which is not registered");
    }
  }

  /// All applications, in the order in which they were registered.
  public List<Sae> saes() {
    return List.copyOf(saes.values());
  }

  /// All pairs.
  public List<Pair> pairs() {
    return pairs;
  }

  public Optional<Sae> sae(SaeId id) {
    return Optional.ofNullable(saes.get(id));
  }

  /// What these two may share, if anything.
  public Optional<Pair> pair(SaeId one, SaeId other) {
    return Optional.ofNullable(partners.getOrDefault(one, Map.of()).get(other));
  }
}
