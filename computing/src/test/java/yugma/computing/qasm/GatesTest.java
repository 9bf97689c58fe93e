// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import yugma.kernel.random.SeededStreams;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Matrix;

/// Gates and the words before them, against matrices. A phase of the whole state shows in nothing,
/// so each law is asked under a control.
class GatesTest {
  private static final double NEAR = 1e-9;
  private static final double[] ANGLES = {0.7, -1.3, 2.1, 0.4};

  /// What statements do to qubits q, the first of them the most significant.
  private static Matrix unitary(int qubits, String statements) {
    String text = "include \"stdgates.inc\"; qubit[" + qubits + "] q; " + statements;
    QasmProgram program = QasmProgram.parse("gates.qasm", text);
    Player player = program.player(Map.of());
    int size = 1 << qubits;
    double[] entries = new double[2 * size * size];
    for (int column = 0; column < size; column++) {
      PlainKet ket = new PlainKet(qubits, new SeededStreams(1).stream("none"));
      for (int qubit = 0; qubit < qubits; qubit++) {
        if ((column >>> qubits - 1 - qubit & 1) != 0) {
          ket.apply(Apply.of(Gate.X, qubit));
        }
      }
      player.play(ket);
      for (int row = 0; row < size; row++) {
        int index = Integer.reverse(row) >>> Integer.SIZE - qubits;
        entries[2 * (row * size + column)] = ket.re(index);
        entries[2 * (row * size + column) + 1] = ket.im(index);
      }
    }
    return Matrix.complex(entries);
  }

  private static double[] angles(Gate gate) {
    return java.util.Arrays.copyOf(ANGLES, gate.angles().size());
  }

  private static String call(Gate gate, int first) {
    StringJoiner arguments = new StringJoiner(", ", "(", ")");
    for (double angle : angles(gate)) {
      arguments.add(Double.toString(angle));
    }
    StringJoiner qubits = new StringJoiner(", ", " ", ";");
    for (int i = 0; i < gate.qubits() + first; i++) {
      qubits.add("q[" + i + "]");
    }
    return gate.name() + (gate.angles().isEmpty() ? "" : arguments.toString()) + qubits;
  }

  @Test
  void everyRowOfTheTableCanBeCalled() {
    for (Gate gate : Gate.all()) {
      if (gate.qubits() > 0) {
        assertThat(unitary(gate.qubits(), call(gate, 0)).distance(gate.matrix(angles(gate))))
            .as(gate.name())
            .isLessThan(NEAR);
      }
    }
  }

  @Test
  void controlsKeepThePhaseOfEveryRow() {
    for (Gate gate : Gate.all()) {
      Matrix wanted = gate.matrix(angles(gate)).controlled();
      assertThat(unitary(gate.qubits() + 1, "ctrl @ " + call(gate, 1)).distance(wanted))
          .as(gate.name())
          .isLessThan(NEAR);
    }
  }

  @Test
  void inversesUndoEveryRowPhaseAndAll() {
    for (Gate gate : Gate.all()) {
      Matrix wanted = gate.matrix(angles(gate)).adjoint().controlled();
      assertThat(unitary(gate.qubits() + 1, "ctrl @ inv @ " + call(gate, 1)).distance(wanted))
          .as(gate.name())
          .isLessThan(NEAR);
    }
  }

  @Test
  void thirdsOfOneQubitGatesMakeThemThreeTimesOver() {
    for (Gate gate : Gate.all()) {
      List<String> pairs = List.of("swap", "iswap", "iswapdg", "rxx", "ryy", "rzz", "sxx", "syydg");
      if (gate.qubits() == 1 || pairs.contains(gate.name())) {
        String third = "ctrl @ pow(1 / 3.0) @ " + call(gate, 1);
        Matrix wanted = gate.matrix(angles(gate)).controlled();
        assertThat(unitary(gate.qubits() + 1, third + third + third).distance(wanted))
            .as(gate.name())
            .isLessThan(NEAR);
      }
    }
  }

  @Test
  void wholePowersAreRepetitions() {
    for (String gate : List.of("h", "t", "sx", "u3(0.7, -1.3, 2.1)", "cx", "swap", "fsim(1, 2)")) {
      String operands = gate.matches("cx|swap|fsim.*") ? " q[0], q[1], q[2];" : " q[0], q[1];";
      String once = "ctrl @ " + gate + operands;
      Matrix wanted = unitary(3, once.repeat(11));
      assertThat(unitary(3, "ctrl @ pow(11) @ " + gate + operands).distance(wanted))
          .as(gate)
          .isLessThan(NEAR);
      assertThat(
              unitary(3, "ctrl @ pow(-11) @ " + gate + operands + once.repeat(11))
                  .distance(Matrix.identity(3)))
          .as(gate)
          .isLessThan(NEAR);
    }
  }

  @Test
  void halfPowersAreThePrincipalOnes() {
    Matrix half = unitary(2, "ctrl @ pow(0.5) @ x q[0], q[1];");
    assertThat(half.distance(Gate.named("sx").matrix().controlled())).isLessThan(NEAR);
    Matrix quarter = unitary(2, "ctrl @ pow(0.25) @ z q[0], q[1];");
    assertThat(quarter.distance(Gate.T.matrix().controlled())).isLessThan(NEAR);
  }

  @Test
  void phasesOfTheWholeStateUnderControlAreGatesOfTheControl() {
    assertThat(unitary(1, "ctrl @ gphase(0.7) q[0];").distance(Gate.P.matrix(0.7)))
        .isLessThan(NEAR);
    assertThat(
            unitary(2, "ctrl(2) @ gphase(0.7) q[0], q[1];").distance(Gate.named("cp").matrix(0.7)))
        .isLessThan(NEAR);
    Matrix onZero = Matrix.diagonal(StrictMath.cos(0.7), StrictMath.sin(0.7), 1, 0);
    assertThat(unitary(1, "negctrl @ gphase(0.7) q[0];").distance(onZero)).isLessThan(NEAR);
  }

  @Test
  void controlsThatMustBeZeroAreFlippedAndBack() {
    Matrix wanted = unitary(3, "x q[0]; ccx q[0], q[1], q[2]; x q[0];");
    assertThat(unitary(3, "negctrl @ ctrl @ x q[0], q[1], q[2];").distance(wanted))
        .isLessThan(NEAR);
    assertThat(unitary(3, "ctrl @ negctrl @ x q[1], q[0], q[2];").distance(wanted))
        .isLessThan(NEAR);
  }

  @Test
  void gatesOfAProgramsOwnAreInvertedAndControlled() {
    String own =
        "gate own(a) r, s { gphase(a); h r; cx r, s; rz(2 * a) s; for int i in [1:2] { t r; } } ";
    String steps =
        "ctrl @ gphase(0.3) q[0]; ctrl @ h q[0], q[1]; ctrl @ cx q[0], q[1], q[2];"
            + "ctrl @ rz(0.6) q[0], q[2]; ctrl @ s q[0], q[1];";
    Matrix wanted = unitary(3, steps);
    assertThat(unitary(3, own + "ctrl @ own(0.3) q[0], q[1], q[2];").distance(wanted))
        .isLessThan(NEAR);
    assertThat(
            unitary(3, own + "inv @ ctrl @ own(0.3) q[0], q[1], q[2];").distance(wanted.adjoint()))
        .isLessThan(NEAR);
  }

  @Test
  void registersAreGoneThroughQubitByQubit() {
    Matrix wanted = unitary(4, "h q[0]; h q[1]; cx q[0], q[2]; cx q[1], q[3]; cx q[0], q[3];");
    String slices = "let a = q[0:1]; let b = q[{2, 3}]; h a; cx a, b; cx q[0], b[1];";
    assertThat(unitary(4, slices).distance(wanted)).isLessThan(NEAR);
    Matrix fan = unitary(3, "cx q[0], q[1]; cx q[0], q[2];");
    assertThat(unitary(3, "cx q[0], q[1:2];").distance(fan)).isLessThan(NEAR);
    assertThat(unitary(3, "let all = q[2] ++ q[0:1]; cx all[1], all[{2, 0}];").distance(fan))
        .isLessThan(NEAR);
  }

  @Test
  void librariesOfOpenQasm2HaveTheirGates() {
    assertThat(
            unitary(4, "c3x q[0], q[1], q[2], q[3];")
                .distance(Gate.named("ccx").matrix().controlled()))
        .isLessThan(NEAR);
    assertThat(
            unitary(4, "c3sqrtx q[0], q[1], q[2], q[3];")
                .distance(Gate.named("sx").matrix().controlled().controlled().controlled()))
        .isLessThan(NEAR);
    // Toffoli gates up to phases of single states: every entry has the size of theirs.
    Matrix relative = unitary(3, "rccx q[0], q[1], q[2];");
    Matrix toffoli = Gate.named("ccx").matrix();
    for (int row = 0; row < 8; row++) {
      for (int column = 0; column < 8; column++) {
        double size = Math.hypot(relative.re(row, column), relative.im(row, column));
        assertThat(size)
            .isCloseTo(toffoli.re(row, column), org.assertj.core.data.Offset.offset(NEAR));
      }
    }
    Matrix relative3 = unitary(4, "rc3x q[0], q[1], q[2], q[3];");
    assertThat(Math.hypot(relative3.re(15, 14), relative3.im(15, 14))).isGreaterThan(1 - NEAR);
    assertThat(Math.hypot(relative3.re(5, 5), relative3.im(5, 5))).isGreaterThan(1 - NEAR);
  }

  @Test
  void anExponentOfOneOverTwoIsTheHalf() {
    assertThat(unitary(1, "pow(1/2) @ x q[0];").distance(unitary(1, "sx q[0];"))).isLessThan(1e-12);
    String half = "ctrl @ inv @ pow(1/2) @ x q[0], q[1];";
    assertThat(unitary(2, half).distance(unitary(2, "inv @ ctrl @ sx q[0], q[1];")))
        .isLessThan(1e-12);
  }
}
