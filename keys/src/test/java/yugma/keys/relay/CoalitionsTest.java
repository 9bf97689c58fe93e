// SPDX-License-Identifier: Apache-2.0
package yugma.keys.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;

class CoalitionsTest {
  private static final List<String> NODES = List.of("a", "b", "c", "d", "e", "f");

  private static List<List<String>> groups(Route... routes) {
    return Coalitions.of(List.of(routes)).groups();
  }

  @Test
  void everyNodeOfASinglePathReadsTheKey() {
    assertThat(groups(new Route(List.of(List.of("lyon", "bern")))))
        .containsExactly(List.of("bern"), List.of("lyon"));
  }

  @Test
  void disjointSharesAreReadByOneNodeOfEach() {
    assertThat(groups(new Route(List.of(List.of("genoa", "bern"), List.of("lyon")))))
        .containsExactly(List.of("bern", "lyon"), List.of("genoa", "lyon"));
  }

  @Test
  void aNodeOnAllSharesReadsAlone() {
    assertThat(groups(new Route(List.of(List.of("a"), List.of("a", "b")))))
        .containsExactly(List.of("a"));
    assertThat(groups(new Route(List.of(List.of("a", "b"), List.of("a")))))
        .containsExactly(List.of("a"));
  }

  @Test
  void nobodyReadsAShareWithoutNodes() {
    assertThat(groups(new Route(List.of(List.of())))).isEmpty();
    assertThat(groups(new Route(List.of(List.of("a"), List.of())))).isEmpty();
    assertThat(groups()).isEmpty();
  }

  @Test
  void oneRouteIsEnough() {
    assertThat(
            groups(
                new Route(List.of(List.of("a", "b"), List.of("c"))),
                new Route(List.of(List.of("b", "d")))))
        .containsExactly(List.of("b"), List.of("d"), List.of("a", "c"));
  }

  @Property(tries = 500, seed = "1")
  void areThoseThatTryingAllGroupsFinds(@ForAll long seed) {
    RandomStream random = RandomStreams.seeded(seed).stream("routes");
    List<Route> routes = new ArrayList<>();
    for (int r = random.nextInt(4); r > 0; r--) {
      List<List<String>> shares = new ArrayList<>();
      for (int s = 1 + random.nextInt(4); s > 0; s--) {
        shares.add(NODES.stream().filter(_ -> random.nextInt(5) < 2).toList());
      }
      routes.add(new Route(shares));
    }
    Coalitions coalitions = Coalitions.of(routes);
    assertThat(coalitions.groups()).isEqualTo(byTryingAllGroups(routes));
    assertThat(coalitions.isComplete()).isTrue();
  }

  /// Says by itself what it is to read a key.
  private static List<List<String>> byTryingAllGroups(List<Route> routes) {
    List<Set<String>> readers =
        IntStream.range(0, 1 << NODES.size())
            .mapToObj(CoalitionsTest::group)
            .filter(group -> routes.stream().anyMatch(route -> reads(group, route)))
            .toList();
    return readers.stream()
        .filter(
            group ->
                readers.stream().noneMatch(o -> o.size() < group.size() && group.containsAll(o)))
        .map(group -> group.stream().sorted().toList())
        .sorted(
            Comparator.<List<String>>comparingInt(List::size)
                .thenComparing(group -> String.join("", group)))
        .toList();
  }

  private static Set<String> group(int members) {
    return Set.copyOf(
        IntStream.range(0, NODES.size())
            .filter(n -> (members >>> n & 1) == 1)
            .mapToObj(NODES::get)
            .toList());
  }

  private static boolean reads(Set<String> group, Route route) {
    for (List<String> path : route.shares()) {
      if (path.stream().filter(group::contains).findAny().isEmpty()) {
        return false;
      }
    }
    return true;
  }

  @Test
  void saysWhenThereAreTooManyToList() {
    // 2^12 groups are listed, 2^13 are not.
    Coalitions listed = Coalitions.of(List.of(disjointPairs(12)));
    assertThat(listed.groups()).hasSize(Coalitions.MOST);
    assertThat(listed.isComplete()).isTrue();
    Route wide = disjointPairs(13);
    Coalitions tooMany = Coalitions.of(List.of(wide));
    assertThat(tooMany.isComplete()).isFalse();
    assertThat(tooMany.groups())
        .hasSize(Coalitions.MOST)
        .allMatch(group -> group.size() == 13 && wide.isReadBy(group));
  }

  private static Route disjointPairs(int shares) {
    return new Route(
        IntStream.range(0, shares).mapToObj(s -> List.of("left-" + s, "right-" + s)).toList());
  }

  @Test
  void aRouteHasAShare() {
    assertThatThrownBy(() -> new Route(List.of()))
        .hasMessage("number of shares is 0, must be at least 1");
  }
}
