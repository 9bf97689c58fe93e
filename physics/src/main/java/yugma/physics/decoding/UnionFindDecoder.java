// SPDX-License-Identifier: Apache-2.0
package yugma.physics.decoding;

/// The decoder that grows a set around every event until each holds an even number of them or
/// reaches the boundary, and then takes edges inside.
///
/// [Delfosse and Nickerson 2021](https://doi.org/10.22331/q-2021-12-02-595), with weighted edges:
/// all odd sets grow at once. Its guesses are somewhat worse than those of matching. In graphs of
/// up to 4096 detectors and 8 observables sets are balls whose distances are tabled once, and most
/// events are done when they have found each other; else they grow edge by edge, in a time almost
/// linear in their size. Both make the same sets, but for those that would meet at one moment.
public final class UnionFindDecoder implements Decoder {
  private static final int TABLED = 4096;

  private final Decoder way;

  public UnionFindDecoder(MatchingGraph graph) {
    this(
        graph,
        graph.detectors() <= TABLED
            && graph.observables() <= Byte.SIZE
            && graph.toggled().length == 0);
  }

  UnionFindDecoder(MatchingGraph graph, boolean isTabled) {
    way = isTabled ? new GrownBalls(graph) : new GrownSets(graph);
  }

  @Override
  public long decode(int[] events, int count) {
    return way.decode(events, count);
  }
}
