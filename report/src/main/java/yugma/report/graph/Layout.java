// SPDX-License-Identifier: Apache-2.0
package yugma.report.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yugma.network.scenario.Link;
import yugma.network.scenario.Node;
import yugma.network.scenario.Position;
import yugma.network.scenario.Scenario;

/// Where the nodes of a picture stand, x to the right and y downwards, in units of its own.
///
/// @param points by node, in the order of the scenario
/// @param isMap whether they lie as on a map
record Layout(Map<String, Point> points, boolean isMap) {
  private static final Point ORIGIN = new Point(0, 0);

  record Point(double x, double y) {}

  /// A map where at least half the nodes, and two of them, have positions; else by springs.
  static Layout of(Scenario scenario) {
    List<Position> positions =
        scenario.nodes().values().stream().flatMap(node -> node.position().stream()).toList();
    boolean isMap =
        2 * positions.size() >= scenario.nodes().size()
            && positions.stream().distinct().count() >= 2;
    return isMap
        ? new Layout(onMap(scenario, positions), true)
        : new Layout(Springs.relaxed(scenario), false);
  }

  /// The equirectangular projection that is true at the middle latitude. It is cut where the widest
  /// stretch of longitude without a node lies.
  private static Map<String, Point> onMap(Scenario scenario, List<Position> positions) {
    double west = cut(positions.stream().map(Position::lonDeg).sorted().toList());
    double south = positions.stream().mapToDouble(Position::latDeg).min().orElseThrow();
    double north = positions.stream().mapToDouble(Position::latDeg).max().orElseThrow();
    double squeeze = StrictMath.cos(StrictMath.toRadians((south + north) / 2));
    Map<String, Point> points = new LinkedHashMap<>();
    for (Node node : scenario.nodes().values()) {
      node.position()
          .ifPresent(
              at -> {
                double east = (at.lonDeg() - west + 720) % 360;
                points.put(node.id(), new Point(east * squeeze, north - at.latDeg()));
              });
    }
    double size = StrictMath.max(1e-6, (north - south) + 360 * squeeze * 0.01);
    placeOthers(scenario, points, size);
    Map<String, Point> ordered = new LinkedHashMap<>();
    scenario.nodes().keySet().forEach(id -> ordered.put(id, points.getOrDefault(id, ORIGIN)));
    return ordered;
  }

  /// The longitude behind the widest gap.
  private static double cut(List<Double> sorted) {
    double west = sorted.getFirst();
    double widest = sorted.getFirst() + 360 - sorted.getLast();
    for (int i = 1; i < sorted.size(); i++) {
      double gap = sorted.get(i) - sorted.get(i - 1);
      if (gap > widest) {
        widest = gap;
        west = sorted.get(i);
      }
    }
    return west;
  }

  /// Nodes without a position, satellites among them, stand above the middle of their neighbours,
  /// each a step higher than the one before.
  private static void placeOthers(Scenario scenario, Map<String, Point> points, double size) {
    Map<String, List<Point>> near = new HashMap<>();
    for (Link link : scenario.links().values()) {
      neighbour(link.a(), link.b(), points)
          .ifPresent(point -> near.computeIfAbsent(link.a(), _ -> new ArrayList<>()).add(point));
      neighbour(link.b(), link.a(), points)
          .ifPresent(point -> near.computeIfAbsent(link.b(), _ -> new ArrayList<>()).add(point));
    }
    Map<String, Point> others = new LinkedHashMap<>();
    for (String id : scenario.nodes().keySet()) {
      if (!points.containsKey(id)) {
        List<Point> around = near.getOrDefault(id, List.of());
        double x = around.stream().mapToDouble(Point::x).average().orElse(0);
        double y = around.stream().mapToDouble(Point::y).average().orElse(0);
        others.put(id, new Point(x, y - size * 0.15 * (1 + others.size() % 4)));
      }
    }
    points.putAll(others);
  }

  private static Optional<Point> neighbour(String of, String at, Map<String, Point> points) {
    return points.containsKey(of) ? Optional.empty() : Optional.ofNullable(points.get(at));
  }
}
