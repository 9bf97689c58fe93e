// SPDX-License-Identifier: Apache-2.0
package yugma.network.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yugma.network.binding.Binding.Stations;

/// The fewest stations on the hops of a path that make it fast enough: at equal distances on each,
/// with hardware like that of its ends, none closer to the next than 1 km.
///
/// One fewer on any hop would be too few.
///
/// @param chain the path
/// @param need what it shall give
record Mend(Chain chain, Need need) {
  private static final double LEAST_KM = 1;

  /// By how much each hop is made faster than needed, since all are waited for, and how often.
  private static final double STEP = 1.1;

  private static final int MOST_STEPS = 60;

  /// A path that is fast enough, and what was put into it.
  record Mended(Chain chain, List<Stations> stations) {}

  /// Stations on every hop that is too slow; nothing where no number of them helps.
  Optional<Mended> least() {
    int[] stations = new int[chain.hops().size()];
    Need wanted = need;
    for (int step = 0; step < MOST_STEPS; step++) {
      for (int hop = 0; hop < stations.length; hop++) {
        stations[hop] = least(hop, stations[hop], wanted);
        if (stations[hop] < 0) {
          return Optional.empty();
        }
      }
      if (isFast(stations)) {
        spare(stations);
        return Optional.of(new Mended(mended(stations), list(stations)));
      }
      wanted = new Need(need.pairs(), wanted.seconds() / STEP, need.fidelity());
    }
    return Optional.empty();
  }

  private boolean isFast(int[] stations) {
    return need.isInTime(mended(stations));
  }

  /// Takes away what is not needed.
  private void spare(int[] stations) {
    for (int hop = 0; hop < stations.length; hop++) {
      boolean isSpare = true;
      while (isSpare && stations[hop] > 0) {
        stations[hop]--;
        isSpare = isFast(stations);
        stations[hop] += isSpare ? 0 : 1;
      }
    }
  }

  /// Whether a hop by itself is too slow, or makes more noise than pairs.
  boolean isTooSlow(int hop) {
    return !need.isInTime(chain.alone(hop));
  }

  /// The least number for a hop by itself, at least as many as there are; -1 if none is enough.
  private int least(int hop, int present, Need wanted) {
    Chain alone = chain.alone(hop);
    if (present == 0 && wanted.isInTime(alone)) {
      return 0;
    }
    int most = (int) (chain.hops().get(hop).km() / LEAST_KM) - 1;
    for (int stations = Math.max(1, present); stations <= most; stations++) {
      if (alone.with(0, stations).filter(wanted::isInTime).isPresent()) {
        return stations;
      }
    }
    return -1;
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
