// SPDX-License-Identifier: Apache-2.0
package yugma.keys.relay;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/// The smallest groups of nodes that could read a key: no listed group contains another, smaller
/// ones come first, and among equals the names decide.
///
/// Who reads a node on each share's path reads the key. For one route these are the minimal
/// transversals of its paths, found share by share (Berge's multiplication). At most [#MOST] groups
/// of a route are followed from share to share, the first in the order above; beyond that the list
/// is not complete: whoever is listed can read the key and cannot do without any member, but others
/// may be able to as well.
///
/// @param groups each in the order of its names
/// @param isComplete whether no route exceeded the bound
public record Coalitions(List<List<String>> groups, boolean isComplete) {
  /// Groups that are followed for one route.
  public static final int MOST = 4096;

  private static final Comparator<NavigableSet<String>> SMALLEST_FIRST =
      Comparator.<NavigableSet<String>>comparingInt(NavigableSet::size)
          .thenComparing(List::copyOf, Coalitions::compareNames);

  public Coalitions {
    groups = groups.stream().map(List::copyOf).toList();
  }

  /// Those that could read at least one of the routes.
  ///
  /// @param routes that parts of the key took; a key that took none is read by nobody
  public static Coalitions of(Collection<Route> routes) {
    List<Route> different = routes.stream().distinct().toList();
    NavigableSet<NavigableSet<String>> all = new TreeSet<>(SMALLEST_FIRST);
    boolean isComplete = true;
    for (Route route : different) {
      isComplete &= addReaders(route, all);
    }
    List<List<String>> smallest =
        all.stream().filter(group -> isMinimal(group, different)).map(List::copyOf).toList();
    return new Coalitions(smallest, isComplete);
  }

  /// Adds a route's groups; whether these are all.
  private static boolean addReaders(Route route, Collection<NavigableSet<String>> all) {
    boolean isComplete = true;
    NavigableSet<NavigableSet<String>> groups = new TreeSet<>(SMALLEST_FIRST);
    groups.add(new TreeSet<>());
    for (int shares = 1; shares <= route.shares().size(); shares++) {
      groups = extended(groups, route.first(shares));
      isComplete &= groups.size() <= MOST;
      while (groups.size() > MOST) {
        groups.pollLast();
      }
    }
    all.addAll(groups);
    return isComplete;
  }

  /// From the groups that read all shares but the last, those that read it too.
  private static NavigableSet<NavigableSet<String>> extended(
      Collection<NavigableSet<String>> groups, Route route) {
    NavigableSet<NavigableSet<String>> extended = new TreeSet<>(SMALLEST_FIRST);
    for (NavigableSet<String> group : groups) {
      if (route.isReadBy(group)) {
        extended.add(group);
        continue;
      }
      for (String node : route.shares().getLast()) {
        NavigableSet<String> larger = new TreeSet<>(group);
        larger.add(node);
        if (isMinimal(larger, List.of(route))) {
          extended.add(larger);
        }
      }
    }
    return extended;
  }

  /// Whether the group cannot read any of the routes without each of its members.
  private static boolean isMinimal(NavigableSet<String> group, Collection<Route> routes) {
    return group.stream()
        .noneMatch(
            member -> {
              NavigableSet<String> others = new TreeSet<>(group);
              others.remove(member);
              return routes.stream().anyMatch(route -> route.isReadBy(others));
            });
  }

  private static int compareNames(List<String> one, List<String> other) {
    for (int n = 0; n < Math.min(one.size(), other.size()); n++) {
      int order = one.get(n).compareTo(other.get(n));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(one.size(), other.size());
  }
}
