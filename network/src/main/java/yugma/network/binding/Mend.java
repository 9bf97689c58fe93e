// SPDX-License-Identifier: Apache-2.0
package yugma.network.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yugma.network.binding.Binding.Stations;

/// The least stations on the hops of a path that make it fast enough: at equal distances on each,
/// with hardware like that of its ends, none closer to the next than 1 km.
///
/// @param chain the path
/// @param rateHz that it needs
record Mend(Chain chain, double rateHz) {
  private static final double LEAST_KM = 1;

  /// By how much several mended hops may have to be better than each by itself.
  private static final int MOST_ROUNDS = 100;

  /// A path that is fast enough, and what was put into it.
  record Mended(Chain chain, List<Stations> stations) {}

  /// Stations on every hop that is too slow; nothing where no number of them helps.
  Optional<Mended> least() {
    int[] stations = new int[chain.hops().size()];
    for (int hop = 0; hop < stations.length; hop++) {
      if (isTooSlow(hop)) {
        int least = least(hop);
        if (least == 0) {
          return Optional.empty();
        }
        stations[hop] = least;
      }
    }
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Chain mended = mended(stations);
      Estimate estimate = Estimate.of(mended);
      if (estimate.rateHz() >= rateHz) {
        return Optional.of(new Mended(mended, list(stations)));
      }
      int slowest = hopOf(estimate.slowest(), stations);
      if (chain.hops().get(slowest).part(stations[slowest] + 2).isEmpty()) {
        return Optional.empty();
      }
      stations[slowest]++;
    }
    return Optional.empty();
  }

  /// Whether a hop by itself makes less than is needed, or more noise than pairs.
  boolean isTooSlow(int hop) {
    return !isEnough(alone(hop));
  }

  private boolean isEnough(Chain one) {
    return Estimate.of(one).rateHz() >= rateHz && one.hops().stream().noneMatch(Hop::isDrowned);
  }

  private Chain alone(int hop) {
    return new Chain(
        chain.stops().subList(hop, hop + 2),
        chain.hops().subList(hop, hop + 1),
        false,
        chain.rounds());
  }

  /// The least number for a hop by itself; 0 if none is enough.
  private int least(int hop) {
    Chain alone = alone(hop);
    int most = (int) (chain.hops().get(hop).km() / LEAST_KM) - 1;
    for (int stations = 1; stations <= most; stations++) {
      if (alone.with(0, stations).filter(this::isEnough).isPresent()) {
        return stations;
      }
    }
    return 0;
  }

  /// From the last hop to the first, so that the places of those before stay.
  private Chain mended(int[] stations) {
    Chain mended = chain;
    for (int hop = stations.length - 1; hop >= 0; hop--) {
      if (stations[hop] > 0) {
        mended = mended.with(hop, stations[hop]).orElse(mended);
      }
    }
    return mended;
  }

  /// Which hop of the path a hop of the mended one is a part of.
  private static int hopOf(int part, int[] stations) {
    int hop = 0;
    for (int left = part; left > stations[hop]; hop++) {
      left -= stations[hop] + 1;
    }
    return hop;
  }

  private List<Stations> list(int[] stations) {
    List<Stations> list = new ArrayList<>();
    for (int hop = 0; hop < stations.length; hop++) {
      if (stations[hop] > 0) {
        Hop it = chain.hops().get(hop);
        list.add(new Stations(it.link(), stations[hop], it.km() / (stations[hop] + 1)));
      }
    }
    return list;
  }
}
