// SPDX-License-Identifier: Apache-2.0
package yugma.physics.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GateTest {
  private static final double[] VALUES = {0.7, -1.9, 2.6, 0.3};

  static List<Gate> gates() {
    return Gate.all();
  }

  private static double[] angles(Gate gate) {
    return java.util.Arrays.copyOf(VALUES, gate.angles().size());
  }

  private static Matrix product(List<Step> steps, int qubits) {
    Matrix product = Matrix.identity(qubits);
    for (Step step : steps) {
      product = embedded(step, qubits).times(product);
    }
    return product;
  }

  private static Matrix embedded(Step step, int qubits) {
    Matrix wide =
        step.gate()
            .matrix(step.angleArray())
            .beside(Matrix.identity(qubits - step.gate().qubits()));
    int[] order = new int[qubits];
    int next = step.targets().size();
    for (int q = 0; q < qubits; q++) {
      int at = step.targets().indexOf(q);
      order[q] = at >= 0 ? at : next++;
    }
    return wide.reordered(order);
  }

  @ParameterizedTest
  @MethodSource("gates")
  void hasColumnsThatAgree(Gate gate) {
    Matrix matrix = gate.matrix(angles(gate));
    assertThat(matrix.isUnitary()).isTrue();
    assertThat(matrix.qubits()).isEqualTo(gate.qubits());
    assertThat(product(gate.steps(angles(gate)), gate.qubits()).distance(matrix)).isLessThan(1e-14);
    assertThat(product(gate.primitives(angles(gate)), gate.qubits()).distance(matrix))
        .isLessThan(1e-14);
    if (gate.action().isPresent()) {
      assertThat(CliffordAction.of(matrix)).isEqualTo(gate.action());
    } else if (gate.qubits() > 0) {
      assertThat(CliffordAction.of(matrix)).isEmpty();
    }
    assertThat(gate.help()).endsWith(".");
  }

  @ParameterizedTest
  @MethodSource("gates")
  void isUndoneByTheInverseAction(Gate gate) {
    gate.action()
        .ifPresent(
            action -> {
              CliffordAction both = action.then(action.inverse());
              assertThat(both)
                  .isEqualTo(CliffordAction.of(Matrix.identity(gate.qubits())).orElseThrow());
              assertThat(action.inverse())
                  .isEqualTo(CliffordAction.of(gate.matrix().adjoint()).orElseThrow());
            });
  }

  @Test
  void findsCliffordGatesAmongAngles() {
    assertThat(Gate.P.action(Math.PI / 2)).isEqualTo(Gate.S.action());
    assertThat(Gate.named("cp").action(Math.PI)).isEqualTo(Gate.CZ.action());
    assertThat(Gate.P.action(0.3)).isEmpty();
  }

  @Test
  void composesPauliProducts() {
    CliffordAction cx = Gate.CX.action().orElseThrow();
    assertThat(cx.of(PauliTerm.parse("YY"))).isEqualTo(PauliTerm.parse("-XZ"));
    assertThat(cx.of(PauliTerm.parse("-XI"))).isEqualTo(PauliTerm.parse("-XX"));
  }

  @Test
  void refusesWhatIsNoGate() {
    assertThatThrownBy(() -> CliffordAction.parse("X>X Z>X"))
        .hasMessageContaining("must anticommute");
    assertThatThrownBy(() -> Gate.named("nand")).hasMessageContaining("no gate 'nand'");
    assertThatThrownBy(() -> Gate.P.matrix()).hasMessageContaining("has 1 angles, not 0");
  }
}
