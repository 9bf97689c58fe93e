// SPDX-License-Identifier: Apache-2.0
package yugma.report.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yugma.network.scenario.Link;
import yugma.network.scenario.Scenario;
import yugma.report.graph.Layout.Point;

/// Lays a graph out by forces, after [Fruchterman and Reingold
/// 1991](https://doi.org/10.1002/spe.4380211102): nodes repel by k²/d, links draw by d²/k, and no
/// step is longer than a temperature that falls.
///
/// It begins with the nodes on a circle in the order of the file, so that the same file gives the
/// same picture. O(n²) for each step; the more nodes, the fewer steps.
final class Springs {
  private static final int MOST_STEPS = 300;
  private static final double WORK = 2e8;

  private final int count;
  private final int[][] links;
  private final double[] x;
  private final double[] y;
  private final double[] moveX;
  private final double[] moveY;

  private Springs(int count, int[][] links) {
    this.count = count;
    this.links = links;
    this.x = new double[count];
    this.y = new double[count];
    this.moveX = new double[count];
    this.moveY = new double[count];
  }

  static Map<String, Point> relaxed(Scenario scenario) {
    List<String> ids = new ArrayList<>(scenario.nodes().keySet());
    Map<String, Integer> index = new LinkedHashMap<>();
    ids.forEach(id -> index.put(id, index.size()));
    int[][] links =
        scenario.links().values().stream()
            .map((Link link) -> new int[] {at(index, link.a()), at(index, link.b())})
            .toArray(int[][]::new);
    Springs springs = new Springs(ids.size(), links);
    springs.relax();
    boolean isTall = span(springs.y) > span(springs.x);
    double[] x = isTall ? springs.y : springs.x;
    double[] y = isTall ? springs.x : springs.y;
    Map<String, Point> points = new LinkedHashMap<>();
    ids.forEach(id -> points.put(id, new Point(x[at(index, id)], y[at(index, id)])));
    return points;
  }

  private static double span(double[] values) {
    return Arrays.stream(values).max().orElse(0) - Arrays.stream(values).min().orElse(0);
  }

  private static int at(Map<String, Integer> index, String id) {
    return index.getOrDefault(id, 0);
  }

  private void relax() {
    for (int i = 0; i < count; i++) {
      double angle = 2 * StrictMath.PI * i / count;
      x[i] = count * StrictMath.cos(angle) / 6;
      y[i] = count * StrictMath.sin(angle) / 6;
    }
    int steps = (int) StrictMath.min(MOST_STEPS, WORK / ((double) count * count));
    for (int step = 0; step < steps; step++) {
      repel();
      draw();
      move(StrictMath.max(0.01, count * (1.0 - (double) step / steps) / 20));
    }
  }

  private void repel() {
    for (int i = 0; i < count; i++) {
      for (int j = i + 1; j < count; j++) {
        double dx = x[i] - x[j];
        double dy = y[i] - y[j];
        double square = StrictMath.max(1e-6, dx * dx + dy * dy);
        moveX[i] += dx / square;
        moveY[i] += dy / square;
        moveX[j] -= dx / square;
        moveY[j] -= dy / square;
      }
    }
  }

  private void draw() {
    for (int[] link : links) {
      double dx = x[link[0]] - x[link[1]];
      double dy = y[link[0]] - y[link[1]];
      double distance = StrictMath.hypot(dx, dy);
      moveX[link[0]] -= dx * distance;
      moveY[link[0]] -= dy * distance;
      moveX[link[1]] += dx * distance;
      moveY[link[1]] += dy * distance;
    }
  }

  private void move(double longest) {
    for (int i = 0; i < count; i++) {
      double length = StrictMath.max(1e-9, StrictMath.hypot(moveX[i], moveY[i]));
      double scale = StrictMath.min(length, longest) / length;
      x[i] += moveX[i] * scale;
      y[i] += moveY[i] * scale;
      moveX[i] = 0;
      moveY[i] = 0;
    }
  }
}
