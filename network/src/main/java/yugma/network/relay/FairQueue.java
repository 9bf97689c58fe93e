// SPDX-License-Identifier: Apache-2.0
package yugma.network.relay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who waits for the key of which links, and who of them comes first at each: the higher priority,
/// and among equals the one that has got least there, over its weight.
///
/// A demand that waits stands at every link of its best paths, and those behind it may take only
/// what is left when its next request has been put aside. So a request that needs several links
/// gets them all in the end, however small the requests behind it are. Who joins a link's queue
/// begins where the one stood that was served there last, or where it left that queue itself if
/// that is further on: start-time fair queueing ([Goyal, Vin, Cheng
/// 1997](https://doi.org/10.1109/90.649569)) at each link by itself.
final class FairQueue {
  /// A demand's place at one link.
  static final class Place {
    private final DemandRun run;
    private final int link;

    /// Bits that it got since it stands here, over its weight, from where it began.
    private double got;

    private Place(DemandRun run, int link, double got) {
      this.run = run;
      this.link = link;
      this.got = got;
    }
  }

  private static final Comparator<Place> FIRST =
      Comparator.<Place>comparingInt(place -> -priority(place.run))
          .thenComparingDouble(place -> place.got)
          .thenComparing(place -> place.run.demand().id());

  private final List<List<Place>> waiting = new ArrayList<>();

  /// Where the one stood that was served last, at each link.
  private final double[] served;

  FairQueue(int links) {
    served = new double[links];
    for (int i = 0; i < links; i++) {
      waiting.add(new ArrayList<>());
    }
  }

  private static int priority(DemandRun run) {
    return run.demand().share().priority();
  }

  /// The first at a link, some left out.
  Optional<DemandRun> first(int link, Set<DemandRun> without) {
    Place first = null;
    for (Place place : waiting.get(link)) {
      if (!without.contains(place.run) && (first == null || FIRST.compare(place, first) < 0)) {
        first = place;
      }
    }
    return Optional.ofNullable(first).map(place -> place.run);
  }

  /// Bits of a link's store that are put aside for those who come before a demand there.
  long putAside(int link, DemandRun by) {
    List<Place> places = waiting.get(link);
    if (places.isEmpty()) {
      return 0;
    }
    Optional<Place> own = by.places.stream().filter(place -> place.link == link).findFirst();
    long bits = 0;
    for (Place place : places) {
      boolean isBefore =
          own.map(mine -> FIRST.compare(place, mine) < 0)
              .orElse(priority(place.run) >= priority(by));
      if (place.run != by && isBefore) {
        bits += PathSet.mostCost(place.run.demand().requestBits());
      }
    }
    return bits;
  }

  /// A demand waits at some links; where it stood before it keeps its place.
  void wait(DemandRun run, List<Integer> links) {
    List<Place> places = new ArrayList<>();
    for (Place place : run.places) {
      if (links.contains(place.link)) {
        places.add(place);
      } else {
        leave(place);
      }
    }
    for (int link : links) {
      if (places.stream().noneMatch(place -> place.link == link)) {
        double got = Math.max(served[link], run.gotAt.getOrDefault(link, 0.0));
        Place place = new Place(run, link, got);
        places.add(place);
        waiting.get(link).add(place);
      }
    }
    run.places = List.copyOf(places);
  }

  void leave(DemandRun run) {
    run.places.forEach(this::leave);
    run.places = List.of();
  }

  private void leave(Place place) {
    waiting.get(place.link).remove(place);
    place.run.gotAt.put(place.link, place.got);
  }

  void served(DemandRun run) {
    double bits = run.demand().requestBits() / run.demand().share().weight();
    for (Place place : run.places) {
      served[place.link] = Math.max(served[place.link], place.got);
      place.got += bits;
    }
  }
}
