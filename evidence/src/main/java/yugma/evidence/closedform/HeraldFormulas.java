// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.closedform;

import java.util.List;
import java.util.Optional;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.SeededStreams;
import yugma.kernel.sampling.Geometric;
import yugma.physics.bell.BellState;
import yugma.physics.bell.XState;
import yugma.physics.gate.Pauli;
import yugma.physics.herald.Arm;
import yugma.physics.herald.DoubleClick;
import yugma.physics.herald.Heralded;
import yugma.physics.herald.Heralding;
import yugma.physics.herald.SingleClick;
import yugma.physics.herald.Station;

/// How often attempts are heralded, and what pairs they leave.
final class HeraldFormulas {
  private static final String TESTS = "tests in X, Y, Z";
  private static final String PHOTONS = "photon by photon";
  private static final double OFTEN_ATTEMPTS = 50;
  private static final double ATTEMPTS = 1000;

  private static final Heralding RARE = doubleClick(1e-4, 1e-6);
  private static final Heralding OFTEN = doubleClick(0.2, 0.01);

  /// The single clicks of nitrogen vacancies.
  private static final Heralding NITROGEN =
      new SingleClick(
          new Arm(3.5e-4, 0.1),
          new Arm(3.5e-4, 0.1),
          Station.of(0.9, 20, 25e-9),
          StrictMath.toRadians(15));

  private HeraldFormulas() {}

  static List<Formula> all() {
    String rare = "double click, p = 1e-4, V = 0.9, d = 1e-6";
    String often = "double click, p = 0.2, V = 0.9, d = 0.01";
    String nitrogen = "single click of NV centres, bright 0.1";
    return List.of(
        Formula.of("20a", "herald of a " + rare, "5.40396e-9", () -> probability(RARE))
            .by("skipped failures", HeraldFormulas::skipped),
        Formula.of("20b", "fidelity after a " + rare, "0.897672", () -> fidelity(RARE))
            .by(TESTS, (draws, streams) -> tested(RARE, draws, streams)),
        Formula.unprinted("20c", "herald of a " + often, () -> probability(OFTEN))
            .by(
                PHOTONS,
                OFTEN_ATTEMPTS,
                (draws, streams) -> photons(OFTEN, draws, streams).probability()),
        Formula.unprinted("20d", "fidelity after a " + often, () -> fidelity(OFTEN))
            .by(
                PHOTONS,
                OFTEN_ATTEMPTS,
                (draws, streams) -> photons(OFTEN, draws, streams).fidelity()),
        Formula.of("21a", "herald of a " + nitrogen, "7.0999e-5", () -> probability(NITROGEN))
            .by(
                PHOTONS,
                ATTEMPTS,
                (draws, streams) -> photons(NITROGEN, draws, streams).probability()),
        Formula.of("21b", "fidelity after a " + nitrogen, "0.85166", () -> fidelity(NITROGEN))
            .by(
                PHOTONS,
                ATTEMPTS,
                (draws, streams) -> photons(NITROGEN, draws, streams).fidelity()),
        Formula.of(
                "21c",
                "fidelity after a " + nitrogen + ", by tests",
                "0.85166",
                () -> fidelity(NITROGEN))
            .by(TESTS, (draws, streams) -> tested(NITROGEN, draws, streams)));
  }

  private static Heralding doubleClick(double transmission, double darkClick) {
    Arm arm = Arm.of(transmission);
    return new DoubleClick(arm, arm, new Station(0.9, darkClick));
  }

  private static double probability(Heralding heralding) {
    return heralding.attempt().probability();
  }

  private static double fidelity(Heralding heralding) {
    return heralding.attempt().pair().fidelity(BellState.PSI_PLUS);
  }

  /// Of so rare a herald every photon cannot be drawn; by its waiting time alone.
  private static Sample skipped(int draws, SeededStreams streams) {
    RandomStream random = streams.stream("attempts");
    Geometric failures = new Geometric(probability(RARE));
    Moments moments = new Moments();
    for (int i = 0; i < draws; i++) {
      moments.add((double) failures.draw(random) + 1);
    }
    Sample attempts = moments.sample();
    double rate = 1 / attempts.mean();
    return new Sample(draws, rate, rate * rate * attempts.error());
  }

  /// Of Ψ+, whose halves agree in X and Y and differ in Z.
  private static Sample tested(Heralding heralding, int draws, SeededStreams streams) {
    RandomStream random = streams.stream("tests");
    Heralded heralded = heralding.attempt();
    List<Pauli> bases = List.of(Pauli.X, Pauli.Y, Pauli.Z);
    Moments moments = new Moments();
    for (int i = 0; i < draws; i++) {
      Pauli basis = bases.get(random.nextInt(3));
      double agree = (1 + heralded.pair().correlation(basis)) / 2;
      boolean isRight = random.nextDouble() < agree == BellState.PSI_PLUS.agrees(basis);
      moments.add(isRight ? 1 : -0.5);
    }
    return moments.sample();
  }

  private record Photons(Sample probability, Sample fidelity) {}

  private static Photons photons(Heralding heralding, int attempts, SeededStreams streams) {
    RandomStream random = streams.stream("photons");
    Moments fidelity = new Moments();
    for (int i = 0; i < attempts; i++) {
      Optional<XState> pair = heralding.draw(random);
      if (pair.isPresent()) {
        fidelity.add(pair.get().fidelity(BellState.PSI_PLUS));
      }
    }
    return new Photons(Sample.share(fidelity.draws(), attempts), fidelity.sample());
  }
}
