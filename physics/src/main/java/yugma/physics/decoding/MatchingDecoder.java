// SPDX-License-Identifier: Apache-2.0
package yugma.physics.decoding;

import java.util.Arrays;
import java.util.Optional;

/// The decoder that finds the likeliest set of edges, by an exact minimum-weight perfect matching.
///
/// Paths between detectors are tabled once for graphs of up to 4096 detectors and 8 observables,
/// else searched for from each event. What an error does beyond being edges, such as Y being X and
/// Z together, is not used. O(k²) and less for k events where errors are rare.
public final class MatchingDecoder implements Decoder {
  private static final int TABLED = 4096;

  private final MatchingGraph graph;
  private final Nearby nearby;
  private final Optional<PairTable> table;
  private final Neighbours neighbours = new Neighbours();
  private final EventMatching matching = new EventMatching(neighbours);
  private final EventMatching.Pairs addFlips = this::addFlips;
  private final EventMatching.Pairs addWeight = this::addWeight;
  private final int[] places;
  private int[] toggledEvents = new int[64];
  private int[] events = {};
  private long flips;
  private long weight;

  public MatchingDecoder(MatchingGraph graph) {
    this(graph, graph.detectors() <= TABLED && graph.observables() <= Byte.SIZE);
  }

  MatchingDecoder(MatchingGraph graph, boolean isTabled) {
    this.graph = graph;
    this.nearby = new Nearby(graph);
    this.table = isTabled ? Optional.of(new PairTable(graph, nearby)) : Optional.empty();
    this.places = new int[graph.detectors()];
    Arrays.fill(places, -1);
  }

  @Override
  public long decode(int[] shot, int size) {
    int count = size;
    events = shot;
    if (graph.toggled().length > 0) {
      count = toggle(shot, size);
      events = toggledEvents;
    }
    flips = graph.alwaysFlipped();
    neighbours.clear(count, events, nearby.toBoundary());
    if (count > 0) {
      if (table.isPresent()) {
        table.get().fill(neighbours, events, count);
      } else {
        search(count);
      }
      matching.solve();
      matching.forEach(addFlips);
    }
    return flips;
  }

  /// The sum of the weights of the latest shot's edges, in units of the graph.
  long weight() {
    weight = 0;
    matching.forEach(addWeight);
    return weight;
  }

  private void addWeight(int event, int other) {
    weight +=
        other == Matching.BOUNDARY
            ? neighbours.toBoundary(event)
            : neighbours.distance(event, other);
  }

  private void addFlips(int event, int other) {
    int from = events[event];
    if (other == Matching.BOUNDARY) {
      flips ^= nearby.boundaryFlips()[from];
    } else if (table.isPresent()) {
      flips ^= table.get().flips(from, events[other]);
    } else {
      nearby.search(from);
      flips ^= nearby.flips(events[other]);
    }
  }

  private void search(int count) {
    for (int i = 0; i < count; i++) {
      places[events[i]] = i;
    }
    for (int i = 0; i < count; i++) {
      nearby.search(events[i]);
      for (int j = 0; j < nearby.count(); j++) {
        int found = nearby.found(j);
        if (found > events[i] && places[found] >= 0) {
          neighbours.add(i, places[found], nearby.distance(found));
        }
      }
    }
    for (int i = 0; i < count; i++) {
      places[events[i]] = -1;
    }
  }

  /// The events without those that errors likelier than not flip, and with those missing of them.
  private int toggle(int[] shot, int size) {
    int[] toggled = graph.toggled();
    if (toggledEvents.length < size + toggled.length) {
      toggledEvents = new int[2 * (size + toggled.length)];
    }
    int count = 0;
    int i = 0;
    int j = 0;
    while (i < size || j < toggled.length) {
      if (j == toggled.length || i < size && shot[i] < toggled[j]) {
        toggledEvents[count++] = shot[i++];
      } else if (i == size || shot[i] > toggled[j]) {
        toggledEvents[count++] = toggled[j++];
      } else {
        i++;
        j++;
      }
    }
    return count;
  }
}
