// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.closedform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.SeededStreams;
import yugma.physics.bell.BellDiagonal;
import yugma.physics.bell.BellState;
import yugma.physics.bell.LocalGates;
import yugma.physics.bell.Swapped;
import yugma.physics.bell.Werner;
import yugma.physics.bell.XState;
import yugma.physics.noise.ReadoutError;

/// What swapping and distillation make of Werner pairs; drawn with Bell states in place of
/// mixtures.
final class StateFormulas {
  private static final double RAW = 0.75;
  private static final List<BellState> WRONG =
      List.of(BellState.PHI_MINUS, BellState.PSI_PLUS, BellState.PSI_MINUS);

  private StateFormulas() {}

  static List<Formula> all() {
    List<Formula> rows = new ArrayList<>();
    String[] dejmps = {"0.788462", "0.902361", "0.970020", "0.989913"};
    String[] bbpssw = {"0.788462", "0.827007", "0.863459", "0.895887"};
    for (int rounds = 1; rounds <= 4; rounds++) {
      rows.add(distilled(8, "DEJMPS", rounds, dejmps[rounds - 1], false));
    }
    for (int rounds = 1; rounds <= 4; rounds++) {
      rows.add(distilled(9, "BBPSSW", rounds, bbpssw[rounds - 1], true));
    }
    rows.add(swapped("11a", 2, 0.95, LocalGates.PERFECT, "0.903333"));
    rows.add(swapped("11b", 10, 0.95, LocalGates.PERFECT, "0.626209"));
    rows.add(swapped("12", 2, 0.95, noisy(), "0.879638"));
    return rows;
  }

  private static LocalGates noisy() {
    return new LocalGates(0.01, ReadoutError.symmetric(0.01));
  }

  private static Formula distilled(
      int row, String name, int rounds, String printed, boolean isTwirled) {
    ToDoubleFunction<Integer> closed = isTwirled ? StateFormulas::bbpssw : StateFormulas::dejmps;
    return Formula.of(
            row + "abcd".substring(rounds - 1, rounds),
            "fidelity after %d %s of %s from 0.75"
                .formatted(rounds, rounds == 1 ? "round" : "rounds", name),
            printed,
            () -> closed.applyAsDouble(rounds))
        .by(
            "Bell states",
            (draws, streams) ->
                new Recurrence(isTwirled, streams.stream("pairs")).of(rounds, draws));
  }

  private static double dejmps(int rounds) {
    BellDiagonal pair = new Werner(RAW).pair();
    for (int i = 0; i < rounds; i++) {
      pair = pair.dejmps(pair).pair();
    }
    return pair.fidelity();
  }

  private static double bbpssw(int rounds) {
    Werner pair = new Werner(RAW);
    for (int i = 0; i < rounds; i++) {
      pair = pair.bbpssw(pair).pair();
    }
    return pair.fidelity();
  }

  private static Formula swapped(
      String row, int links, double fidelity, LocalGates gates, String printed) {
    return Formula.of(
            row,
            "fidelity of %d pairs of %s swapped%s"
                .formatted(
                    links,
                    fidelity,
                    gates.equals(LocalGates.PERFECT) ? "" : ", gates and readout 0.99"),
            printed,
            () -> swappedOnAverage(links, fidelity, gates))
        .by("Bell states", (draws, streams) -> swapped(links, fidelity, gates, draws, streams));
  }

  private static double swappedOnAverage(int links, double fidelity, LocalGates gates) {
    BellDiagonal pair = new Werner(fidelity).pair();
    BellDiagonal all = pair;
    for (int i = 1; i < links; i++) {
      all = gates.swap(all, pair);
    }
    return all.fidelity();
  }

  private static Sample swapped(
      int links, double fidelity, LocalGates gates, int draws, SeededStreams streams) {
    RandomStream random = streams.stream("swaps");
    Moments moments = new Moments();
    for (int i = 0; i < draws; i++) {
      XState all = drawn(fidelity, random);
      BellState told = BellState.PHI_PLUS;
      for (int link = 1; link < links; link++) {
        Swapped swap = gates.measure(all, drawn(fidelity, random), random);
        all = swap.pair();
        told = told.times(swap.told().pauli());
      }
      moments.add(all.fidelity(told));
    }
    return moments.sample();
  }

  private static XState drawn(double fidelity, RandomStream random) {
    return BellDiagonal.of(state(fidelity, random)).xState();
  }

  /// A Bell state of a Werner pair.
  static BellState state(double fidelity, RandomStream random) {
    return random.nextDouble() < fidelity ? BellState.PHI_PLUS : wrong(random);
  }

  static BellState wrong(RandomStream random) {
    return WRONG.get(random.nextInt(3));
  }
}
