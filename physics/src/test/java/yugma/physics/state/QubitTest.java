// SPDX-License-Identifier: Apache-2.0
package yugma.physics.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;
import yugma.physics.bell.BellDiagonal;
import yugma.physics.bell.BellState;
import yugma.physics.bell.LocalGates;
import yugma.physics.bell.Werner;
import yugma.physics.density.Density;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Pauli;

class QubitTest {
  private final RandomStream random = RandomStreams.seeded(1).stream("qubits");

  @Test
  void qubitsMeetByGatesAndPartByMeasurement() {
    Qubit a = Qubit.zero();
    Qubit b = Qubit.zero();
    Qubit.apply(Gate.H, a);
    assertThat(a.isWith(b)).isFalse();
    Qubit.apply(Gate.CX, a, b);
    assertThat(a.isWith(b)).isTrue();
    assertThat(a.state().qubits()).isEqualTo(2);
    boolean one = a.measure(Pauli.Z, random);
    assertThat(a.isWith(b)).isFalse();
    assertThat(b.state().qubits()).isEqualTo(1);
    assertThat(a.measure(Pauli.Z, random)).isEqualTo(one);
    assertThat(b.measure(Pauli.Z, random)).isEqualTo(one);
  }

  @Test
  void lossOfOneLeavesTheOthersAsTheyWere() {
    for (int i = 0; i < 10; i++) {
      List<Qubit> ghz = List.of(Qubit.zero(), Qubit.zero(), Qubit.zero());
      Qubit.apply(Gate.H, ghz.get(0));
      Qubit.apply(Gate.CX, ghz.get(0), ghz.get(1));
      Qubit.apply(Gate.CX, ghz.get(0), ghz.get(2));
      ghz.get(1).discard(random);
      assertThat(ghz.get(0).measure(Pauli.Z, random))
          .isEqualTo(ghz.get(2).measure(Pauli.Z, random));
      assertThatThrownBy(() -> Qubit.apply(Gate.X, ghz.get(1)))
          .hasMessage("this qubit is lost: it was discarded");
    }
  }

  @Test
  void mixedPairsAreSwappedByGatesAsByTheirFormula() {
    BellDiagonal left = new BellDiagonal(0.8, 0.1, 0.06, 0.04);
    BellDiagonal right = new Werner(0.9).pair();
    Density mean = Density.of(left.xState().matrix().scaled(0));
    var sum = mean.matrix();
    // four results, each seen about 50 times; after correction all leave the same state
    for (int i = 0; i < 20; i++) {
      List<Qubit> one = Qubit.of(BellPair.of(left));
      List<Qubit> other = Qubit.of(BellPair.of(right));
      teleport(one.get(1), other.get(0), other.get(1), BellState.PHI_PLUS);
      assertThat(one.get(0).isWith(other.get(1))).isTrue();
      sum = sum.plus(one.get(0).state().density().matrix().scaled(1.0 / 20));
    }
    var expected = LocalGates.PERFECT.swap(left, right).xState().matrix();
    assertThat(sum.distance(expected)).isLessThan(1e-12);
  }

  /// A Bell measurement of a qubit and a half of a pair, and what it tells done to the other half.
  private BellState teleport(Qubit input, Qubit near, Qubit far, BellState pair) {
    Qubit.apply(Gate.CX, input, near);
    Qubit.apply(Gate.H, input);
    BellState found = BellState.of(near.measure(Pauli.Z, random), input.measure(Pauli.Z, random));
    Pauli fix = found.times(pair.pauli()).pauli();
    if (fix != Pauli.I) {
      Qubit.apply(Gate.named(fix.name().toLowerCase(java.util.Locale.ROOT)), far);
    }
    return found;
  }

  @Test
  void everyBellStateTeleportsAnyQubitThroughAllFourResults() {
    for (BellState pair : BellState.values()) {
      Set<BellState> seen = EnumSet.noneOf(BellState.class);
      for (int i = 0; i < 40; i++) {
        Qubit input = Qubit.zero();
        Qubit.apply(Gate.H, input);
        Qubit.apply(Gate.T, input);
        Qubit.apply(Gate.named("sx"), input);
        Density sent = input.state().density();
        List<Qubit> halves = Qubit.of(BellPair.of(BellDiagonal.of(pair)));
        seen.add(teleport(input, halves.get(0), halves.get(1), pair));
        assertThat(halves.get(1).state()).isInstanceOf(Ket.class);
        assertThat(halves.get(1).state().density().distance(sent)).isLessThan(1e-12);
      }
      // each result missing from 40 has (3/4)^40 = 1e-5
      assertThat(seen).hasSize(4);
    }
  }

  @Test
  void everyBellStateIsTeleportedThroughAllFourResults() {
    for (BellState sent : BellState.values()) {
      Set<BellState> seen = EnumSet.noneOf(BellState.class);
      for (int i = 0; i < 40; i++) {
        List<Qubit> kept = Qubit.of(BellPair.of(BellDiagonal.of(sent)));
        List<Qubit> halves = Qubit.of(BellPair.of(BellDiagonal.of(BellState.PSI_MINUS)));
        seen.add(teleport(kept.get(1), halves.get(0), halves.get(1), BellState.PSI_MINUS));
        assertThat(kept.get(0).state()).isInstanceOf(Stabilizer.class);
        Density made = kept.get(0).state().density();
        assertThat(made.distance(BellPair.of(BellDiagonal.of(sent)).density())).isLessThan(1e-12);
      }
      assertThat(seen).hasSize(4);
    }
  }

  @Test
  void teleportationByAWernerPairHasItsFidelityOnAverage() {
    // six cardinal states: (2 F + 1) / 3
    double sum = 0;
    for (String turn : List.of("id", "x", "h", "sy", "sx", "sxdg")) {
      Qubit input = Qubit.zero();
      Qubit.apply(Gate.named(turn), input);
      Density sent = input.state().density();
      List<Qubit> halves = Qubit.of(BellPair.of(new Werner(0.85).pair()));
      teleport(input, halves.get(0), halves.get(1), BellState.PHI_PLUS);
      sum += sent.fidelity(halves.get(1).state().density()) / 6;
    }
    assertThat(sum).isCloseTo(new Werner(0.85).pair().teleportationFidelity(), within(1e-12));
  }

  @Test
  void resetFreesAQubitOfItsPartners() {
    List<Qubit> halves = Qubit.of(BellPair.of(new Werner(0.9).pair()));
    halves.get(0).reset(random);
    assertThat(halves.get(0).isWith(halves.get(1))).isFalse();
    assertThat(halves.get(0).measure(Pauli.Z, random)).isFalse();
  }
}
