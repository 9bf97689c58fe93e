// SPDX-License-Identifier: Apache-2.0
package yugma.network.binding;

import java.util.ArrayList;
import java.util.List;
import yugma.entanglement.chain.DistilledLink;
import yugma.physics.bell.BellDiagonal;
import yugma.physics.bell.BellState;
import yugma.physics.bell.LocalGates;
import yugma.physics.bell.XState;
import yugma.physics.noise.PauliChannel;

/// What a path gives on average when its repeaters swap as soon as they can.
///
/// The slowest hop, and those less than twice as fast, are waited for as
/// [yugma.entanglement.chain.Slowest] says; a pair waits at a repeater for the next one as if
/// heralds came at random times, and not beyond the cut-off; the rate does not count the pairs that
/// a cut-off throws away, so that it is a bound from above there. Exact for Bell-diagonal pairs
/// whose waits do not depend on one another.
///
/// @param pace at which pairs come
/// @param fidelity of these
/// @param slowest the hop that takes longest for a pair, by its place in the path
record Estimate(Pace pace, double fidelity, int slowest) {
  /// So many means last as good as no wait.
  private static final double MANY_MEANS = 40;

  private static final XState PERFECT = BellDiagonal.of(BellState.PHI_PLUS).xState();

  /// Pairs a second between the ends.
  double rateHz() {
    return pace.hertz();
  }

  static Estimate of(Chain chain) {
    return of(chain, Flaws.ALL);
  }

  static Estimate of(Chain chain, Flaws flaws) {
    return new Work(chain, flaws).done();
  }

  /// A pair of a hop as it comes out of distillation.
  ///
  /// @param spent pairs for it, on average
  private record Fresh(BellDiagonal pair, double spent) {}

  private static final class Work {
    private final Chain chain;
    private final Flaws flaws;
    private final List<Fresh> fresh = new ArrayList<>();

    Work(Chain chain, Flaws flaws) {
      this.chain = chain;
      this.flaws = flaws;
      for (int hop = 0; hop < chain.hops().size(); hop++) {
        fresh.add(distilled(hop));
      }
    }

    Estimate done() {
      int slowest = 0;
      for (int hop = 1; hop < fresh.size(); hop++) {
        slowest = load(hop) > load(slowest) ? hop : slowest;
      }
      Pace pace = pace(slowest);
      return new Estimate(pace, fidelity(pace.eachSeconds()), slowest);
    }

    /// Seconds of a hop for each pair, with all its slots at work.
    private double load(int hop) {
      return seconds(hop) / chain.lanes(hop);
    }

    private double seconds(int hop) {
      return chain.hops().get(hop).secondsPerPair() * fresh.get(hop).spent();
    }

    private Pace pace(int slowest) {
      int like = 0;
      for (int hop = 0; hop < fresh.size(); hop++) {
        like += 2 * load(hop) >= load(slowest) ? 1 : 0;
      }
      Hop hop = chain.hops().get(slowest);
      return new Pace(
          chain.lanes(slowest),
          like,
          Math.max(Double.MIN_NORMAL, hop.right() / fresh.get(slowest).spent()),
          hop.periodSeconds(),
          chain.swapSuccess(),
          2 * chain.lightSeconds());
    }

    private Fresh distilled(int hop) {
      LocalGates near = chain.stops().get(hop).gates(flaws.gates());
      LocalGates far = chain.stops().get(hop + 1).gates(flaws.gates());
      DistilledLink link = DistilledLink.of(aged(hop), chain.distilling(), near, far);
      return new Fresh(link.pair().twirledToBellDiagonal(), link.spent());
    }

    /// As it is when both ends have heard of it.
    private XState aged(int number) {
      Hop hop = chain.hops().get(number);
      double decay =
          hop.nearAge() / chain.stops().get(number).coherenceSeconds()
              + hop.farAge() / chain.stops().get(number + 1).coherenceSeconds();
      XState pair = mixed(hop.made(), PERFECT, 1 - flaws.pairs());
      return pair.dephased(StrictMath.exp(-decay * flaws.memory()));
    }

    private static XState mixed(XState pair, XState other, double share) {
      double[] own = all(pair);
      double[] others = all(other);
      for (int i = 0; i < own.length; i++) {
        own[i] = (1 - share) * own[i] + share * others[i];
      }
      return XState.normalised(own);
    }

    private static double[] all(XState x) {
      return new double[] {
        x.p00(), x.p01(), x.p10(), x.p11(), x.evenRe(), x.evenIm(), x.oddRe(), x.oddIm()
      };
    }

    private static BellDiagonal dephased(BellDiagonal pair, double coherence) {
      return pair.after(PauliChannel.dephasing((1 - coherence) / 2));
    }

    private double fidelity(double together) {
      BellDiagonal pair = fresh.getFirst().pair();
      for (int stop = 1; stop < fresh.size(); stop++) {
        LocalGates gates = chain.stops().get(stop).gates(flaws.gates());
        pair = dephased(gates.swap(pair, fresh.get(stop).pair()), atRepeater(stop));
      }
      if (chain.keeps()) {
        int last = fresh.size() - 1;
        pair = dephased(pair, atEnd(0, 0, together) * atEnd(last + 1, last, together));
      }
      return pair.fidelity();
    }

    /// The coherence that is left of whichever pair comes first to a repeater when the other comes.
    private double atRepeater(int stop) {
      double left = seconds(stop - 1);
      double right = seconds(stop);
      double leftFirst = right / (left + right);
      return leftFirst * waited(stop, stop) + (1 - leftFirst) * waited(stop, stop - 1);
    }

    /// The coherence that is left at a stop when a hop's pair is there, which may come at any time.
    private double waited(int stop, int hop) {
      Hop trying = chain.hops().get(hop);
      double wait = seconds(hop) - trying.periodSeconds();
      double most = Math.max(0, chain.cutOff() - age(trying));
      return waited(wait, most, decay(stop, trying));
    }

    private static double age(Hop hop) {
      return Math.max(hop.nearAge(), hop.farAge());
    }

    /// What is left on average after a wait at random, of those that are no longer than the
    /// longest.
    ///
    /// @param mean of all waits, in s
    /// @param most in s; may be infinite
    /// @param decay in 1/s
    private static double waited(double mean, double most, double decay) {
      if (most == 0) {
        return 1;
      }
      double all = 1 / (1 + mean * decay);
      double longest = most / mean;
      return longest < MANY_MEANS
          ? all * StrictMath.expm1(-longest / all) / StrictMath.expm1(-longest)
          : all;
    }

    /// The coherence that is left at an end when the whole path has a pair, and word of it has
    /// come.
    private double atEnd(int stop, int hop, double together) {
      Hop own = chain.hops().get(hop);
      double wait = Math.max(0, together - seconds(hop));
      double decay = decay(stop, own);
      boolean isAlone = chain.hops().size() == 1;
      double told = isAlone ? 0 : chain.lightSeconds() * flaws.memory();
      double idle = StrictMath.exp(-told / chain.stops().get(stop).coherenceSeconds());
      double most = isAlone ? Double.POSITIVE_INFINITY : (chain.hops().size() - 1) * chain.cutOff();
      return idle * waited(wait, most, decay);
    }

    private double decay(int stop, Hop trying) {
      return chain.stops().get(stop).decayHz(trying) * flaws.memory();
    }
  }
}
