// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.closedform;

import java.util.List;
import java.util.OptionalInt;
import yugma.entanglement.chain.CutOff;
import yugma.entanglement.chain.NestedDoubling;
import yugma.entanglement.chain.Slowest;
import yugma.entanglement.chain.SwapAsap;
import yugma.entanglement.request.Swapping;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.SeededStreams;
import yugma.kernel.sampling.Geometric;

/// How long chains take, in attempts, and what waiting costs.
final class ChainFormulas {
  private static final String ENGINE = "network";

  private ChainFormulas() {}

  static List<Formula> all() {
    return List.of(
        slowest("1a", 2, 0.1, "14.736842"),
        slowest("1b", 2, 0.01, "149.748744"),
        slowest("2a", 4, 0.1, "20.273378"),
        slowest("2b", 8, 0.1, "26.295784"),
        Formula.of(
                "3",
                "attempts until 1024 links have a pair, p = 0.1",
                "71.77125",
                new Slowest(1024, 0.1)::mean)
            .by("skipped failures", ChainFormulas::slowestOf1024),
        nested("4a", 1, "29.473684"),
        nested("4b", 2, "84.81758"),
        cutOff(),
        waiting("6a", 2, "0.913483"),
        waiting("6b", 4, "0.765990"),
        waiting("6c", 8, "0.538682"));
  }

  private static Formula slowest(String row, int links, double success, String printed) {
    return Formula.of(
            row,
            "attempts until %d links have a pair, p = %s".formatted(links, success),
            printed,
            new Slowest(links, success)::mean)
        .by(ENGINE, (n, streams) -> ChainRun.of(links, success).run(n, streams).attempts());
  }

  /// A thousand nodes a hundred thousand times would take the network an hour: so its law alone.
  private static Sample slowestOf1024(int draws, SeededStreams streams) {
    RandomStream random = streams.stream("links");
    Geometric failures = new Geometric(0.1);
    Moments moments = new Moments();
    for (int i = 0; i < draws; i++) {
      long longest = 0;
      for (int link = 0; link < 1024; link++) {
        longest = Math.max(longest, failures.draw(random) + 1);
      }
      moments.add((double) longest);
    }
    return moments.sample();
  }

  private static Formula nested(String row, int levels, String printed) {
    ChainRun.Care care = new ChainRun.Care(Swapping.NESTED, 0.5, OptionalInt.empty(), 0);
    return Formula.of(
            row,
            "attempts of %d links swapped level by level, p = 0.1, swaps 0.5"
                .formatted(1 << levels),
            printed,
            new NestedDoubling(levels, 0.1, 0.5)::mean)
        .by(
            ENGINE,
            (n, streams) -> ChainRun.of(1 << levels, 0.1).with(care).run(n, streams).attempts());
  }

  private static Formula cutOff() {
    ChainRun.Care care = new ChainRun.Care(Swapping.ASAP, 1, OptionalInt.of(5), 0);
    return Formula.of(
            "5",
            "attempts of 2 links, p = 0.1, cut-off after 5",
            "20.751172",
            new CutOff(0.1, 5)::mean)
        .by(ENGINE, (n, streams) -> ChainRun.of(2, 0.1).with(care).run(n, streams).attempts());
  }

  private static Formula waiting(String row, int links, String printed) {
    ChainRun.Care care = new ChainRun.Care(Swapping.ASAP, 1, OptionalInt.empty(), 0.01);
    return Formula.of(
            row,
            "coherence of %d links swapped at once, p = 0.1, decay 0.01 an attempt"
                .formatted(links),
            printed,
            () -> new SwapAsap(links, 0.1).coherence(0.01))
        .by(ENGINE, (n, streams) -> ChainRun.of(links, 0.1).with(care).run(n, streams).coherence());
  }
}
