// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.closedform;

import java.util.List;
import yugma.entanglement.chain.Slowest;
import yugma.kernel.random.SeededStreams;

/// Every attempt drawn by itself, beside failures that are skipped by one draw.
final class AttemptFormulas {
  private static final String EACH = "network, each attempt";
  private static final double SUCCESS = 0.1;

  /// Waits of 1 to 30 attempts, and longer ones together.
  private static final int BINS = 31;

  private AttemptFormulas() {}

  static List<Formula> all() {
    return List.of(
        waits("E1", 1),
        waits("E2", 4),
        Formula.unprinted(
                "E3",
                "chi-squared of 31 waits of a link, each attempt against skipped ones",
                () -> BINS - 1)
            .by("network, both ways", AttemptFormulas::chiSquared));
  }

  private static Formula waits(String row, int links) {
    return Formula.unprinted(
            row,
            "attempts until %d %s a pair, p = 0.1"
                .formatted(links, links == 1 ? "link has" : "links have"),
            new Slowest(links, SUCCESS)::mean)
        .by(
            EACH,
            (draws, streams) ->
                ChainRun.of(links, SUCCESS).attemptByAttempt().run(draws, streams).attempts());
  }

  /// Of two histograms with the same law: as many as there are degrees of freedom, 30, with a
  /// variance of twice that; beyond three standard deviations once in 160 draws of all.
  private static Sample chiSquared(int draws, SeededStreams streams) {
    ChainRun link = ChainRun.of(1, SUCCESS);
    long[] skipped = histogram(link, draws, streams.part("skipped"));
    long[] each = histogram(link.attemptByAttempt(), draws, streams.part("each"));
    double sum = 0;
    for (int bin = 0; bin < BINS; bin++) {
      double difference = each[bin] - skipped[bin];
      sum += difference * difference / (each[bin] + skipped[bin]);
    }
    return new Sample(draws, sum, Math.sqrt(2.0 * (BINS - 1)));
  }

  private static long[] histogram(ChainRun link, int draws, SeededStreams streams) {
    ChainRun.Ends ends = new ChainRun.Ends(draws);
    link.run(draws, streams, ends);
    long[] bins = new long[BINS];
    for (long wait : ends.waits()) {
      bins[(int) Math.min(wait, BINS) - 1]++;
    }
    return bins;
  }
}
