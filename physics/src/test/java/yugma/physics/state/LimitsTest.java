// SPDX-License-Identifier: Apache-2.0
package yugma.physics.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;
import yugma.physics.density.Density;
import yugma.physics.density.Ensemble;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Matrix;
import yugma.physics.gate.Pauli;
import yugma.physics.noise.Damping;

/// What no state, channel or measurement can do.
class LimitsTest {
  private static final int[] NONE = {};

  private static Matrix turn(RandomStream random) {
    return Gate.named("U")
        .matrix(
            StrictMath.acos(1 - 2 * random.nextDouble()),
            6.2831853 * random.nextDouble(),
            6.2831853 * random.nextDouble());
  }

  /// A unitary matrix of turns and controlled flips, deep enough to be anything.
  private static Matrix unitary(int qubits, RandomStream random) {
    Matrix all = Matrix.identity(qubits);
    for (int layer = 0; layer < 3 * qubits; layer++) {
      Matrix turns = Matrix.identity(0);
      for (int q = 0; q < qubits; q++) {
        turns = turns.beside(turn(random));
      }
      all = turns.times(all);
      for (int q = 0; q + 1 < qubits; q++) {
        Matrix flip =
            Matrix.identity(q).beside(Gate.CX.matrix()).beside(Matrix.identity(qubits - q - 2));
        all = flip.times(all);
      }
    }
    return all;
  }

  private static Density state(int qubits, RandomStream random) {
    Density state = Density.zero(qubits);
    int[] all = new int[qubits];
    for (int q = 0; q < qubits; q++) {
      all[q] = q;
    }
    state.apply(unitary(qubits, random), NONE, 0, all);
    for (int q = 0; q < qubits; q++) {
      state.apply(Damping.amplitude(0.3 * random.nextDouble()), q);
    }
    state.apply(unitary(qubits, random), NONE, 0, all);
    return state;
  }

  private static List<Matrix> effects(int qubits, RandomStream random) {
    Matrix basis = unitary(qubits, random);
    List<Matrix> effects = new ArrayList<>();
    for (int k = 0; k < 1 << qubits; k++) {
      double[] diagonal = new double[2 << qubits];
      diagonal[2 * k] = 1;
      effects.add(basis.times(Matrix.diagonal(diagonal)).times(basis.adjoint()));
    }
    return effects;
  }

  @Property(tries = 40, seed = "1")
  void measurementsNeverTellMoreThanHolevosBoundNorThatMoreThanABitForEachQubit(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    RandomStream random = RandomStreams.seeded(seed).stream("ensemble");
    int qubits = 1 + random.nextInt(2);
    int count = 2 + random.nextInt(6);
    List<Double> chances = new ArrayList<>();
    List<Density> states = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      chances.add(1.0 / count);
      states.add(state(qubits, random));
    }
    Ensemble ensemble = new Ensemble(chances, states);
    assertThat(ensemble.holevo()).isLessThanOrEqualTo(qubits + 1e-9);
    for (int i = 0; i < 5; i++) {
      assertThat(ensemble.information(effects(qubits, random)))
          .isLessThanOrEqualTo(ensemble.holevo() + 1e-9);
    }
  }

  @Test
  void superdenseCodingTellsTwoBitsForTheQubitThatIsSentAndNotMore() {
    List<Density> sent = new ArrayList<>();
    List<Density> qubitAlone = new ArrayList<>();
    List<Double> chances = List.of(0.25, 0.25, 0.25, 0.25);
    List<Matrix> bellMeasurement = new ArrayList<>();
    for (Pauli pauli : Pauli.values()) {
      Density pair = Density.zero(2);
      pair.apply(Gate.H, 0);
      pair.apply(Gate.CX, 0, 1);
      pair.apply(pauli.matrix(), NONE, 0, 0);
      sent.add(pair);
      bellMeasurement.add(pair.matrix());
      qubitAlone.add(pair.part(0));
    }
    Ensemble both = new Ensemble(chances, sent);
    assertThat(both.information(bellMeasurement)).isCloseTo(2, within(1e-9));
    assertThat(both.holevo()).isCloseTo(2, within(1e-9));
    assertThat(new Ensemble(chances, qubitAlone).holevo()).isCloseTo(0, within(1e-9));
  }

  @Property(tries = 30, seed = "1")
  void whatIsDoneHereNeverShowsThere(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    RandomStream random = RandomStreams.seeded(seed).stream("pair");
    Density shared = state(3, random);
    Density far = shared.part(1, 2);
    for (int setting = 0; setting < 3; setting++) {
      Density turned = shared.copy();
      turned.apply(turn(random), NONE, 0, 0);
      turned.apply(Damping.thermal(random.nextDouble(), random.nextDouble()), 0);
      Matrix seen = far.matrix().scaled(0);
      for (boolean one : new boolean[] {false, true}) {
        Density after = turned.copy();
        double likely = after.collapse(Pauli.Z, 0, one);
        seen = seen.plus(after.part(1, 2).matrix().scaled(likely));
      }
      assertThat(seen.distance(far.matrix())).isLessThan(1e-12);
    }
  }

  private static final List<String> CARDINAL = List.of("id", "x", "h", "sy", "sx", "sxdg");

  /// The mean fidelity of both copies of the six cardinal states, and the least of the twelve.
  private static double[] copies(Matrix cloner) {
    double sum = 0;
    double least = 1;
    for (String turn : CARDINAL) {
      Density original = Density.zero(1);
      original.apply(Gate.named(turn), 0);
      Density all = original.beside(Density.zero(2));
      all.apply(cloner, NONE, 0, 0, 1, 2);
      for (int copy = 0; copy < 2; copy++) {
        Matrix product = all.part(copy).matrix().times(original.matrix());
        double fidelity = product.re(0, 0) + product.re(1, 1);
        sum += fidelity / 12;
        least = Math.min(least, fidelity);
      }
    }
    return new double[] {sum, least};
  }

  /// |0⟩ to √(2/3) |00⟩|0⟩ + √(1/6) (|01⟩ + |10⟩)|1⟩, |1⟩ alike with 0 and 1 exchanged (Bužek and
  /// Hillery 1996); other columns do not matter, so it is written as a Kraus operator.
  private static Matrix buzekHillery() {
    double large = Math.sqrt(2.0 / 3);
    double small = Math.sqrt(1.0 / 6);
    double[] entries = new double[64];
    entries[0b000 * 8] = large;
    entries[0b011 * 8] = small;
    entries[0b101 * 8] = small;
    entries[0b111 * 8 + 4] = large;
    entries[0b010 * 8 + 4] = small;
    entries[0b100 * 8 + 4] = small;
    return Matrix.real(entries);
  }

  @Test
  void theClonerOfBuzekAndHilleryCopiesEveryStateAtFiveSixths() {
    double[] fidelities = copies(buzekHillery());
    assertThat(fidelities[0]).isCloseTo(5.0 / 6, within(1e-12));
    assertThat(fidelities[1]).isCloseTo(5.0 / 6, within(1e-12));
  }

  @Property(tries = 60, seed = "1")
  void noClonerCopiesBetterThanFiveSixths(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    RandomStream random = RandomStreams.seeded(seed).stream("cloner");
    assertThat(copies(unitary(3, random))[0]).isLessThanOrEqualTo(5.0 / 6 + 1e-12);
    // near the best one: a small turn of it
    Matrix near = turn(random).beside(turn(random)).beside(Matrix.identity(1));
    assertThat(copies(near.times(buzekHillery()))[0]).isLessThanOrEqualTo(5.0 / 6 + 1e-12);
  }
}
