// SPDX-License-Identifier: Apache-2.0
package yugma.physics.decoding;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import yugma.physics.errormodel.DetectorErrorModel;
import yugma.physics.errormodel.DetectorErrorModel.Mechanism;
import yugma.physics.errormodel.Symptom;

/// A graph whose nodes are detectors and the boundary, and whose edges are errors.
///
/// Every part of an error is an edge with its probability. Edges between the same two nodes are
/// merged as independent; where they flip different observables, those of the likelier stay, so
/// that such a model is decoded less than best. An error likelier than 1/2 is taken to have
/// happened, and its edge stands for that it has not. Weights are `log((1-p)/p)`, as even whole
/// numbers in proportion, the largest 2^17, or less where a path has more than some 4,000 edges, so
/// that the lengths of paths are whole numbers of 32 bits. Immutable.
public final class MatchingGraph {
  private static final double LARGEST = 1 << 16;

  /// An edge being merged.
  private static final class Edge {
    private double probability;
    private double likeliest;
    private long observables;

    void add(double p, long flips) {
      probability = probability * (1 - p) + p * (1 - probability);
      if (p > likeliest) {
        likeliest = p;
        observables = flips;
      }
    }
  }

  private final int detectors;
  private final int observables;
  private final int[] ends;
  private final int[] weights;
  private final long[] flips;
  private final int[] starts;
  private final int[] incident;
  private final int[] toggled;
  private final long alwaysFlipped;

  private MatchingGraph(int detectors, int observables, Map<Long, Edge> edges) {
    this.detectors = detectors;
    this.observables = observables;
    int count = edges.size();
    ends = new int[2 * count];
    weights = new int[count];
    flips = new long[count];
    double[] exact = new double[count];
    boolean[] toggles = new boolean[detectors + 1];
    long always = 0;
    int at = 0;
    for (Map.Entry<Long, Edge> entry : edges.entrySet()) {
      Edge edge = entry.getValue();
      ends[2 * at] = (int) (entry.getKey() >>> 32);
      ends[2 * at + 1] = entry.getKey().intValue();
      flips[at] = edge.observables;
      double p = Math.max(edge.probability, 1e-300);
      exact[at] = StrictMath.abs(StrictMath.log((1 - p) / p));
      if (p > 0.5) {
        toggles[ends[2 * at]] ^= true;
        toggles[ends[2 * at + 1]] ^= true;
        always ^= edge.observables;
      }
      at++;
    }
    alwaysFlipped = always;
    toggled = indices(toggles);
    starts = new int[detectors + 2];
    incident = incident();
    discretise(exact, Math.min(LARGEST, Nearby.FAR / 2.0 / (longestPath() + 2)));
  }

  /// Detectors that are toggled; the boundary is none.
  private int[] indices(boolean[] toggles) {
    return java.util.stream.IntStream.range(0, detectors).filter(i -> toggles[i]).toArray();
  }

  private void discretise(double[] exact, double largest) {
    double most = Arrays.stream(exact).filter(Double::isFinite).max().orElse(1);
    double scale = most > 0 ? largest / most : 1;
    for (int i = 0; i < exact.length; i++) {
      weights[i] = 2 * (int) Math.rint(Math.min(largest, exact[i] * scale));
    }
  }

  /// No two detectors, and no detector and the boundary, are more edges apart by the shortest way:
  /// twice as many as from one detector of a part of the graph to its farthest, and one more.
  private long longestPath() {
    boolean[] seen = new boolean[detectors + 1];
    seen[detectors] = true;
    int[] queue = new int[detectors];
    long most = 0;
    for (int from = 0; from < detectors; from++) {
      if (!seen[from]) {
        most = Math.max(most, depth(from, queue, seen));
      }
    }
    return 2 * most + 1;
  }

  private int depth(int from, int[] queue, boolean[] seen) {
    int count = 0;
    int depth = -1;
    queue[count++] = from;
    seen[from] = true;
    for (int done = 0; done < count; depth++) {
      for (int layer = count; done < layer; done++) {
        for (int at = starts[queue[done]]; at < starts[queue[done] + 1]; at++) {
          int next = otherEnd(incident[at], queue[done]);
          if (!seen[next]) {
            seen[next] = true;
            queue[count++] = next;
          }
        }
      }
    }
    return depth;
  }

  private int[] incident() {
    for (int end : ends) {
      starts[end + 1]++;
    }
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    int[] next = starts.clone();
    int[] all = new int[ends.length];
    for (int i = 0; i < ends.length; i++) {
      all[next[ends[i]]++] = i >> 1;
    }
    return all;
  }

  /// The graph of a model whose errors have parts of at most two detectors.
  ///
  /// @throws IllegalArgumentException if a part has more, or the model more than 64 observables
  public static MatchingGraph of(DetectorErrorModel model) {
    if (model.observables() > Long.SIZE) {
      throw new IllegalArgumentException(
          "model has " + model.observables() + " observables, must have at most 64");
    }
    int boundary = model.detectorsHeld();
    Map<Long, Edge> edges = new TreeMap<>();
    for (Mechanism mechanism : model.mechanisms()) {
      for (Symptom part : mechanism.parts()) {
        int[] detectors = part.detectors().toArray();
        if (detectors.length > 2) {
          throw new IllegalArgumentException(
              "error " + part + " flips more than two detectors, so it is no edge; split it first");
        }
        if (detectors.length > 0 && mechanism.probability() > 0) {
          int second = detectors.length == 2 ? detectors[1] : boundary;
          edges
              .computeIfAbsent((long) detectors[0] << 32 | second, _ -> new Edge())
              .add(mechanism.probability(), mask(part));
        }
      }
    }
    return new MatchingGraph(boundary, model.observables(), edges);
  }

  private static long mask(Symptom part) {
    return Arrays.stream(part.observables().toArray())
        .mapToLong(l -> 1L << l)
        .reduce(0, (a, b) -> a ^ b);
  }

  /// The number of detectors, which is the number of the boundary too.
  public int detectors() {
    return detectors;
  }

  /// The number of observables.
  public int observables() {
    return observables;
  }

  /// The number of edges.
  public int edges() {
    return weights.length;
  }

  /// The end of an edge that is not the given one.
  int otherEnd(int edge, int end) {
    return ends[2 * edge] ^ ends[2 * edge + 1] ^ end;
  }

  int end(int edge) {
    return ends[2 * edge];
  }

  int weight(int edge) {
    return weights[edge];
  }

  long flips(int edge) {
    return flips[edge];
  }

  /// The edges at a node are [#incident(int)] of this place up to that of the next node.
  int start(int node) {
    return starts[node];
  }

  int incident(int place) {
    return incident[place];
  }

  /// Detectors that likelier errors than not flip.
  int[] toggled() {
    return toggled;
  }

  /// Observables that likelier errors than not flip.
  long alwaysFlipped() {
    return alwaysFlipped;
  }
}
