// SPDX-License-Identifier: Apache-2.0
package yugma.physics.decoding;

import java.util.Arrays;

/// A search for a way to match one exposed event more, by growing an alternating tree around it.
///
/// [Edmonds 1965](https://doi.org/10.4153/CJM-1965-045-4), primal and dual: outer nodes at an even
/// distance from the root grow, those at an odd distance shrink, until an edge becomes tight. It
/// adds two nodes to the tree, closes a blossom, or ends the search; a shrunken blossom dissolves.
final class AlternatingTree {
  private static final byte FREE = 0;
  private static final byte EVEN = 1;
  private static final byte ODD = 2;

  private final Matching matching;
  private final Neighbours neighbours;
  private byte[] label = {};
  private int[] treeFrom = {};
  private int[] treeTo = {};
  private int[] marks = {};
  private int mark;
  private int[] nodes = new int[64];
  private int size;
  private int[] pathNode = new int[64];
  private int[] pathFrom = new int[64];
  private int[] pathTo = new int[64];

  private int delta;
  private int from;
  private int to;
  private int dissolving;

  AlternatingTree(Matching matching, Neighbours neighbours) {
    this.matching = matching;
    this.neighbours = neighbours;
  }

  /// Matches an exposed event, with others matched anew as needed.
  void match(int event) {
    size = 0;
    add(matching.outer(event), EVEN);
    boolean done = false;
    while (!done) {
      findTight();
      grow();
      done = step();
    }
    forget();
  }

  private void forget() {
    for (int i = 0; i < size; i++) {
      label[nodes[i]] = FREE;
    }
  }

  private void add(int node, byte as) {
    if (label.length <= node) {
      int room = Math.max(matching.nodes(), 2 * node) + 1;
      label = Arrays.copyOf(label, room);
      treeFrom = Arrays.copyOf(treeFrom, room);
      treeTo = Arrays.copyOf(treeTo, room);
      marks = Arrays.copyOf(marks, room);
    }
    if (size == nodes.length) {
      nodes = Arrays.copyOf(nodes, 2 * size);
    }
    nodes[size++] = node;
    label[node] = as;
  }

  private byte label(int node) {
    return node < label.length ? label[node] : FREE;
  }

  /// Finds what happens first when the tree grows, and after how much.
  private void findTight() {
    delta = Nearby.FAR;
    dissolving = -1;
    for (int i = 0; i < size; i++) {
      int node = nodes[i];
      if (!matching.isOuter(node)) {
        continue;
      }
      if (label[node] == EVEN) {
        for (int event = matching.first(node); ; event = matching.next(event)) {
          look(node, event);
          if (event == matching.last(node)) {
            break;
          }
        }
      } else if (matching.isBlossom(node) && matching.dual(node) < delta) {
        delta = matching.dual(node);
        dissolving = node;
      }
    }
    if (delta == Nearby.FAR) {
      forget();
      throw new IllegalArgumentException("no errors of the model flip these detectors");
    }
  }

  private void look(int node, int event) {
    int radius = matching.radius(event);
    if (neighbours.toBoundary(event) < Nearby.FAR) {
      offer(neighbours.toBoundary(event) - radius, event, Matching.BOUNDARY);
    }
    int end = neighbours.end(event);
    for (int place = neighbours.start(event); place < end; place++) {
      int slack = neighbours.distance(place) - radius;
      int other = neighbours.to(place);
      slack -= matching.radius(other);
      if (slack < 2 * delta) {
        int otherNode = matching.outer(other);
        byte as = label(otherNode);
        if (otherNode != node && as != ODD) {
          offer(as == EVEN ? slack >> 1 : slack, event, other);
        }
      }
    }
  }

  private void offer(int slack, int event, int other) {
    if (slack < delta) {
      delta = slack;
      from = event;
      to = other;
      dissolving = -1;
    }
  }

  private void grow() {
    for (int i = 0; i < size && delta > 0; i++) {
      if (matching.isOuter(nodes[i])) {
        matching.grow(nodes[i], label[nodes[i]] == EVEN ? delta : -delta);
      }
    }
  }

  /// Does what became possible; true if the root is matched by it.
  private boolean step() {
    if (dissolving >= 0) {
      dissolve(dissolving);
      return false;
    }
    if (to == Matching.BOUNDARY) {
      augment(from, Matching.BOUNDARY);
      return true;
    }
    int node = matching.outer(to);
    if (label(node) == EVEN) {
      close();
      return false;
    }
    int mate = matching.mateTo(node);
    if (mate < 0) {
      matching.match(node, to, from);
      augment(from, to);
      return true;
    }
    add(node, ODD);
    treeFrom[node] = from;
    treeTo[node] = to;
    add(matching.outer(mate), EVEN);
    return false;
  }

  /// Matches an event of the tree with another, and all on the way to the root anew.
  private void augment(int event, int other) {
    int inner = event;
    int outside = other;
    while (true) {
      int node = matching.outer(inner);
      int before = matching.mateTo(node);
      matching.match(node, inner, outside);
      if (before == Matching.EXPOSED) {
        return;
      }
      int odd = matching.outer(before);
      matching.match(odd, treeTo[odd], treeFrom[odd]);
      inner = treeFrom[odd];
      outside = treeTo[odd];
    }
  }

  /// The even node two steps nearer to the root, -1 of the root.
  private int up(int node) {
    int mate = matching.mateTo(node);
    return mate < 0 ? -1 : matching.outer(treeFrom[matching.outer(mate)]);
  }

  private int meeting(int a, int b) {
    mark++;
    for (int node = a; node >= 0; node = up(node)) {
      marks[node] = mark;
    }
    int node = b;
    while (marks[node] != mark) {
      node = up(node);
    }
    return node;
  }

  /// Makes a blossom of the cycle that the tight edge closes.
  private void close() {
    int a = matching.outer(from);
    int b = matching.outer(to);
    int top = meeting(a, b);
    int length = path(a, top);
    matching.addToCycle(
        top, length == 0 ? from : pathTo[length - 1], length == 0 ? to : pathFrom[length - 1]);
    for (int i = length - 1; i >= 0; i--) {
      matching.addToCycle(
          pathNode[i], i == 0 ? from : pathTo[i - 1], i == 0 ? to : pathFrom[i - 1]);
    }
    length = path(b, top);
    for (int i = 0; i < length; i++) {
      matching.addToCycle(pathNode[i], pathFrom[i], pathTo[i]);
    }
    add(matching.makeBlossom(), EVEN);
  }

  /// Writes down the nodes from one up to another, which is left out, with the edges between.
  private int path(int bottom, int top) {
    int length = 0;
    for (int node = bottom; node != top; node = up(node)) {
      int odd = matching.outer(matching.mateTo(node));
      length = step(length, node, matching.mateFrom(node), matching.mateTo(node));
      length = step(length, odd, treeTo[odd], treeFrom[odd]);
    }
    return length;
  }

  private int step(int at, int node, int near, int far) {
    if (at == pathNode.length) {
      pathNode = Arrays.copyOf(pathNode, 2 * at);
      pathFrom = Arrays.copyOf(pathFrom, 2 * at);
      pathTo = Arrays.copyOf(pathTo, 2 * at);
    }
    pathNode[at] = node;
    pathFrom[at] = near;
    pathTo[at] = far;
    return at + 1;
  }

  /// Puts an odd blossom's nodes in its place: an even number of steps of the cycle into the tree,
  /// the others matched among themselves.
  private void dissolve(int blossom) {
    int entry = matching.placeOf(blossom, treeTo[blossom]);
    int base = matching.placeOf(blossom, matching.mateFrom(blossom));
    int count = matching.cycleSize(blossom);
    matching.dissolve(blossom);
    int ahead = Math.floorMod(base - entry, count);
    int way = ahead % 2 == 0 ? 1 : -1;
    int steps = way > 0 ? ahead : count - ahead;
    int node = matching.cycleNode(blossom, entry);
    add(node, ODD);
    treeFrom[node] = treeFrom[blossom];
    treeTo[node] = treeTo[blossom];
    for (int i = 0; i < steps; i += 2) {
      int at = entry + way * i;
      pair(blossom, at, way);
      add(matching.cycleNode(blossom, at + way), EVEN);
      join(blossom, at + way, way);
    }
    int last = matching.cycleNode(blossom, base);
    matching.match(last, matching.mateFrom(blossom), matching.mateTo(blossom));
    for (int i = 1; i < count - steps; i += 2) {
      pair(blossom, base + way * i, way);
    }
  }

  /// The event on the edge from a place of a cycle to the next one in a direction.
  private int near(int blossom, int at, int way) {
    return way > 0 ? matching.cycleFrom(blossom, at) : matching.cycleTo(blossom, at - 1);
  }

  private int far(int blossom, int at, int way) {
    return way > 0 ? matching.cycleTo(blossom, at) : matching.cycleFrom(blossom, at - 1);
  }

  private void pair(int blossom, int at, int way) {
    int near = near(blossom, at, way);
    int far = far(blossom, at, way);
    matching.match(matching.cycleNode(blossom, at), near, far);
    matching.match(matching.cycleNode(blossom, at + way), far, near);
  }

  /// Hangs the next node of a cycle below an even one.
  private void join(int blossom, int at, int way) {
    int node = matching.cycleNode(blossom, at + way);
    add(node, ODD);
    treeFrom[node] = near(blossom, at, way);
    treeTo[node] = far(blossom, at, way);
  }
}
