// SPDX-License-Identifier: Apache-2.0
package yugma.physics.tableau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;
import yugma.physics.circuit.Instruction;
import yugma.physics.circuit.PauliProduct;
import yugma.physics.circuit.PauliProduct.Factor;
import yugma.physics.circuit.Qubits;
import yugma.physics.gate.CliffordAction;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Matrix;
import yugma.physics.gate.Pauli;

class TableauTest {
  private static final List<Gate> CLIFFORDS =
      Gate.all().stream().filter(gate -> gate.action().isPresent()).toList();

  private final RandomStream stream = RandomStreams.seeded(7).stream("tableau");

  @Test
  void agreesWithStateVectorsOnRandomCircuitsOfEveryGateWithMeasurements() {
    Random random = new Random(1);
    for (int run = 0; run < 60; run++) {
      int qubits = 1 + random.nextInt(7);
      Tableau tableau = Tableau.zeros(qubits);
      DenseState dense = new DenseState(qubits);
      for (int step = 0; step < 60; step++) {
        Gate gate = CLIFFORDS.get(random.nextInt(CLIFFORDS.size()));
        if (gate.qubits() <= qubits) {
          int[] targets = targets(random, qubits, gate.qubits());
          tableau.apply(gate, targets);
          dense.apply(gate.matrix(), targets);
        }
        PauliProduct product = product(random, qubits);
        int expected = tableau.expectation(product);
        assertThat(dense.expectation(product)).isCloseTo(expected, within(1e-9));
        if (step % 4 == 3) {
          boolean result = measure(tableau, product, random);
          assertThat(result ? -expected : expected).isGreaterThanOrEqualTo(0);
          dense.project(product, result);
        }
        if (step % 7 == 6) {
          tableau.turn(product, step % 2 == 0);
          turn(dense, qubits, product, step % 2 == 0);
        }
      }
      assertThat(tableau.stabilizers())
          .allSatisfy(s -> assertThat(dense.expectation(s)).isCloseTo(1, within(1e-9)));
      assertRowsAreOfAGate(tableau);
    }
  }

  private boolean measure(Tableau tableau, PauliProduct product, Random random) {
    if (product.factors().size() == 1 && !product.inverted()) {
      return tableau.measure(
          product.factors().getFirst().pauli(), product.factors().getFirst().qubit(), stream);
    }
    if (random.nextBoolean() && tableau.expectation(product) == 0) {
      boolean wanted = random.nextBoolean();
      assertThat(tableau.postselect(product, wanted)).isEqualTo(0.5);
      return wanted;
    }
    return tableau.measure(product, stream);
  }

  /// `exp(-+ i pi/4 P)` as a matrix on all qubits, from the definition.
  private static void turn(DenseState dense, int qubits, PauliProduct product, boolean isInverse) {
    Pauli[] paulis = new Pauli[qubits];
    java.util.Arrays.fill(paulis, Pauli.I);
    product.factors().forEach(factor -> paulis[factor.qubit()] = factor.pauli());
    Matrix matrix = Matrix.real(product.inverted() != isInverse ? -1 : 1);
    int[] targets = new int[qubits];
    for (int q = 0; q < qubits; q++) {
      matrix = matrix.beside(paulis[q].matrix());
      targets[q] = q;
    }
    double[] entries = matrix.turned(-Math.PI / 2).entries();
    for (int row = 0; row < matrix.size(); row++) {
      entries[2 * row * (matrix.size() + 1)] += 1;
    }
    for (int i = 0; i < entries.length; i++) {
      entries[i] *= Math.sqrt(0.5);
    }
    dense.apply(Matrix.complex(entries), targets);
  }

  /// Rows of one qubit anticommute, all others commute, and each is Hermitian.
  private static void assertRowsAreOfAGate(Tableau tableau) {
    Rows rows = tableau.rows();
    for (int a = 0; a < 2 * rows.qubits; a++) {
      assertThat((rows.phase(a) + rows.common(a)) % 2).isZero();
      for (int b = 0; b < a; b++) {
        int meet = 0;
        for (int input = 0; input < rows.qubits; input++) {
          meet += rows.x(a, input) && rows.z(b, input) ? 1 : 0;
          meet += rows.z(a, input) && rows.x(b, input) ? 1 : 0;
        }
        assertThat(meet % 2 == 1).isEqualTo(a / 2 == b / 2);
      }
    }
  }

  private static int[] targets(Random random, int qubits, int size) {
    return random.ints(0, qubits).distinct().limit(size).toArray();
  }

  private static PauliProduct product(Random random, int qubits) {
    List<Factor> factors = new ArrayList<>();
    for (int target : targets(random, qubits, 1 + random.nextInt(qubits))) {
      factors.add(new Factor(List.of(Pauli.X, Pauli.Y, Pauli.Z).get(random.nextInt(3)), target));
    }
    return new PauliProduct(factors, random.nextBoolean());
  }

  @Test
  void isTheSameForEveryGateWhetherBySpecialWaysOrByItsAction() {
    for (Gate gate : CLIFFORDS) {
      Tableau direct = random(5, 3);
      Tableau general = direct.copy();
      int[] targets = {3, 1};
      int[] some = java.util.Arrays.copyOf(targets, gate.qubits());
      direct.apply(gate, some);
      general.apply(gate.action().orElseThrow(), some);
      for (int row = 0; row < 10; row++) {
        assertThat(row(direct, row)).as(gate.name()).isEqualTo(row(general, row));
      }
    }
  }

  private static String row(Tableau tableau, int row) {
    StringBuilder text = new StringBuilder().append(tableau.rows().phase(row));
    for (int input = 0; input < tableau.qubits(); input++) {
      text.append(Pauli.of(tableau.rows().x(row, input), tableau.rows().z(row, input)));
    }
    return text.toString();
  }

  private static Tableau random(int qubits, long seed) {
    Random random = new Random(seed);
    Tableau tableau = Tableau.zeros(qubits);
    for (int i = 0; i < 10 * qubits; i++) {
      int[] two = targets(random, qubits, 2);
      tableau.h(two[0]);
      tableau.s(two[1]);
      tableau.cx(two[0], two[1]);
    }
    return tableau;
  }

  @Test
  void takesAnglesAndControlsThatMakeCliffordGates() {
    Tableau tableau = random(4, 5);
    Tableau plain = tableau.copy();
    tableau.apply(
        new Instruction.Apply(Gate.P, List.of(Math.PI / 2), Qubits.NONE, 0, Qubits.of(1)));
    plain.s(1);
    tableau.apply(new Instruction.Apply(Gate.X, List.of(), Qubits.of(0), 1, Qubits.of(2, 3)));
    plain.cx(0, 2);
    plain.cx(0, 3);
    tableau.apply(new Instruction.Apply(Gate.X, List.of(), Qubits.of(2), 0, Qubits.of(1)));
    plain.cx(2, 1);
    plain.pauli(Pauli.X, 1);
    tableau.apply(
        new Instruction.Apply(
            Gate.GLOBAL_PHASE, List.of(Math.PI), Qubits.of(0, 3), 3, Qubits.NONE));
    plain.cz(0, 3);
    assertThat(tableau.isSameStateAs(plain)).isTrue();
    plain.pauli(Pauli.Z, 0);
    plain.pauli(Pauli.X, 2);
    assertThat(tableau.isSameStateAs(plain)).isFalse();
  }

  @Test
  void refusesWhatIsNoCliffordGateAndSaysWhatCan() {
    Tableau tableau = Tableau.zeros(6);
    assertThatThrownBy(() -> tableau.apply(Gate.T, 0))
        .hasMessageContaining("gate t is not a Clifford gate")
        .hasMessageContaining("a ket can");
    assertThatThrownBy(() -> tableau.apply(Gate.named("ccx"), 0, 1, 2))
        .hasMessageContaining("gate ccx is not");
    assertThatThrownBy(
            () ->
                tableau.apply(
                    new Instruction.Apply(
                        Gate.X, List.of(), Qubits.of(0, 1, 2, 3), 15, Qubits.of(4))))
        .hasMessageContaining("gate x under 4 controls is not");
    assertThatThrownBy(() -> tableau.cx(2, 2)).hasMessageContaining("qubit 2 is named twice");
    assertThatThrownBy(() -> tableau.h(6)).hasMessageContaining("qubit is 6, must lie in [0, 6)");
    assertThatThrownBy(() -> Tableau.zeros(5_000_000)).hasMessageContaining("MB");
  }

  @Test
  void measuresPlusTwiceAlikeAndHalfTheTimeOne() {
    int ones = 0;
    for (int i = 0; i < 1_000; i++) {
      Tableau tableau = Tableau.zeros(2);
      tableau.h(1);
      boolean first = tableau.measure(Pauli.Z, 1, stream);
      assertThat(tableau.measure(Pauli.Z, 1, stream)).isEqualTo(first);
      assertThat(
              tableau.postselect(new PauliProduct(List.of(new Factor(Pauli.Z, 1)), false), !first))
          .isZero();
      ones += first ? 1 : 0;
    }
    // 5 sigma of a binomial: false alarm below 1e-6
    assertThat(ones).isBetween(421, 579);
  }

  @Test
  void joinsStatesAndSplitsThemWhereNothingIsEntangled() {
    Tableau left = random(5, 8);
    Tableau right = random(3, 9);
    Tableau both = left.beside(right);
    both.swap(1, 6);
    Tableau back = both.split(5, 1, 7).orElseThrow();
    assertThat(back.isSameStateAs(right)).isTrue();
    both.swap(1, 4);
    both.swap(2, 4);
    both.swap(3, 4);
    assertThat(both.qubits()).isEqualTo(5);
    assertThat(both.isSameStateAs(left)).isTrue();
    Tableau pair = Tableau.zeros(2);
    pair.h(0);
    pair.cx(0, 1);
    assertThat(pair.split(1)).isEmpty();
    assertThat(pair.qubits()).isEqualTo(2);
  }

  @Test
  void isMadeOfStabilizersAndRefusesThoseOfNoState() {
    Tableau tableau = random(70, 4);
    assertThat(Tableau.of(70, tableau.stabilizers()).isSameStateAs(tableau)).isTrue();
    PauliProduct z = new PauliProduct(List.of(new Factor(Pauli.Z, 0)), false);
    PauliProduct minusZ = new PauliProduct(z.factors(), true);
    PauliProduct x = new PauliProduct(List.of(new Factor(Pauli.X, 0)), false);
    assertThat(Tableau.of(1, List.of(minusZ)).expectation(z)).isEqualTo(-1);
    assertThatThrownBy(() -> Tableau.of(1, List.of(z, minusZ))).hasMessageContaining("contradict");
    assertThatThrownBy(() -> Tableau.of(1, List.of(z, x))).hasMessageContaining("commute");
    assertThatThrownBy(() -> Tableau.of(2, List.of(z, z))).hasMessageContaining("independent");
    PauliProduct xz =
        new PauliProduct(List.of(new Factor(Pauli.X, 0), new Factor(Pauli.Z, 0)), false);
    assertThatThrownBy(() -> Tableau.zeros(1).expectation(xz))
        .hasMessageContaining("not Hermitian");
  }

  @Test
  void resetsEachBasisAlsoOfEntangledQubits() {
    for (Pauli basis : List.of(Pauli.X, Pauli.Y, Pauli.Z)) {
      Tableau tableau = random(6, 2);
      tableau.reset(basis, 3, stream);
      PauliProduct product = new PauliProduct(List.of(new Factor(basis, 3)), false);
      assertThat(tableau.expectation(product)).isEqualTo(1);
    }
  }

  @Test
  void keepsLawsOnThousandsOfQubits() {
    Tableau tableau = random(600, 6);
    CliffordAction swap = Gate.SWAP.action().orElseThrow();
    tableau.apply(swap, 3, 599);
    int random = 0;
    for (int q = 0; q < 600; q++) {
      PauliProduct z = new PauliProduct(List.of(new Factor(Pauli.Z, q)), false);
      int before = tableau.expectation(z);
      random += before == 0 ? 1 : 0;
      boolean result = tableau.measure(Pauli.Z, q, stream);
      assertThat(tableau.expectation(z)).isEqualTo(result ? -1 : 1);
      assertThat(before == 0 || before == (result ? -1 : 1)).isTrue();
    }
    assertThat(random).isGreaterThan(500);
  }
}
