// SPDX-License-Identifier: Apache-2.0
package yugma.physics.decoding;

/// The minimum-weight perfect matching of a shot's events with each other or the boundary, exact.
///
/// Every event begins with half the distance of its nearest neighbour as its radius, or with the
/// boundary's if that is less; then those nearest to each other are matched at no cost, which is
/// most of them where errors are rare, and each that is left is matched by one search.
final class EventMatching {
  private final Neighbours neighbours;
  private final Matching matching = new Matching();
  private final AlternatingTree tree;

  EventMatching(Neighbours neighbours) {
    this.neighbours = neighbours;
    this.tree = new AlternatingTree(matching, neighbours);
  }

  /// Is shown who is matched with whom.
  interface Pairs {
    /// Two events, or one and [Matching#BOUNDARY].
    void pair(int event, int other);
  }

  /// Matches all.
  void solve() {
    int count = neighbours.count();
    matching.clear(count);
    for (int i = 0; i < count; i++) {
      begin(i);
    }
    for (int i = 0; i < count; i++) {
      if (matching.mateTo(i) == Matching.EXPOSED) {
        matchNearest(i);
      }
    }
    for (int i = 0; i < count; i++) {
      if (matching.mateTo(matching.outer(i)) == Matching.EXPOSED) {
        tree.match(i);
      }
    }
  }

  private void begin(int event) {
    int nearest = 2 * Nearby.FAR;
    for (int place = neighbours.start(event); place < neighbours.end(event); place++) {
      nearest = Math.min(nearest, neighbours.distance(place));
    }
    int boundary = neighbours.toBoundary(event);
    matching.setRadius(event, Math.min(nearest >> 1, boundary));
    if (boundary <= nearest >> 1 && boundary < Nearby.FAR) {
      matching.match(event, event, Matching.BOUNDARY);
    }
  }

  private void matchNearest(int event) {
    int radius = matching.radius(event);
    for (int place = neighbours.start(event); place < neighbours.end(event); place++) {
      int other = neighbours.to(place);
      if (matching.mateTo(other) < 0
          && neighbours.distance(place) == radius + matching.radius(other)) {
        matching.match(event, event, other);
        matching.match(other, other, event);
        return;
      }
    }
  }

  /// Shows every pair once.
  void forEach(Pairs pairs) {
    for (int i = 0; i < neighbours.count(); i++) {
      int node = matching.outer(i);
      int other = matching.mateTo(node);
      if (matching.mateFrom(node) == i) {
        if (other < i) {
          pairs.pair(i, other);
        }
        inside(node, i, pairs);
      }
    }
  }

  /// Shows the pairs inside a node whose event `base` is matched outside.
  private void inside(int node, int base, Pairs pairs) {
    if (!matching.isBlossom(node)) {
      return;
    }
    int at = matching.placeOf(node, base);
    inside(matching.cycleNode(node, at), base, pairs);
    for (int i = 1; i < matching.cycleSize(node); i += 2) {
      int near = matching.cycleFrom(node, at + i);
      int far = matching.cycleTo(node, at + i);
      pairs.pair(near, far);
      inside(matching.cycleNode(node, at + i), near, pairs);
      inside(matching.cycleNode(node, at + i + 1), far, pairs);
    }
  }
}
