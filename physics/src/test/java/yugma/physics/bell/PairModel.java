// SPDX-License-Identifier: Apache-2.0
package yugma.physics.bell;

import java.util.ArrayList;
import java.util.List;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Matrix;
import yugma.physics.gate.Pauli;
import yugma.physics.noise.Channel;
import yugma.physics.noise.PauliChannel;

/// Two pairs as a density matrix of four qubits, gate by gate: what the closed forms are held
/// against. Qubits are 0 and 1 of the first pair, 2 and 3 of the second.
final class PairModel {
  private Matrix state;

  PairModel(Matrix first, Matrix second) {
    state = first.beside(second);
  }

  void apply(Matrix matrix, int... targets) {
    Matrix wide = wide(matrix, targets);
    state = wide.times(state).times(wide.adjoint());
  }

  void apply(Channel channel, int... targets) {
    Matrix sum = state.scaled(0);
    for (Matrix operator : channel.kraus()) {
      Matrix wide = wide(operator, targets);
      sum = sum.plus(wide.times(state).times(wide.adjoint()));
    }
    state = sum;
  }

  private static Matrix wide(Matrix matrix, int... targets) {
    List<Integer> chosen = new ArrayList<>();
    for (int target : targets) {
      chosen.add(target);
    }
    int[] order = new int[4];
    int next = targets.length;
    for (int q = 0; q < 4; q++) {
      int at = chosen.indexOf(q);
      order[q] = at >= 0 ? at : next++;
    }
    return matrix.beside(Matrix.identity(4 - targets.length)).reordered(order);
  }

  /// Qubits c and d found as two bits, and the other two then, a before b, unnormalised.
  Matrix found(int c, boolean bitC, int d, boolean bitD, int a, int b) {
    Matrix sorted = state.reordered(a, b, c, d);
    int low = (bitC ? 2 : 0) + (bitD ? 1 : 0);
    double[] part = new double[32];
    for (int row = 0; row < 4; row++) {
      for (int column = 0; column < 4; column++) {
        part[2 * (4 * row + column)] = sorted.re(4 * row + low, 4 * column + low);
        part[2 * (4 * row + column) + 1] = sorted.im(4 * row + low, 4 * column + low);
      }
    }
    return Matrix.complex(part);
  }

  /// The outer halves after a swap of the inner ones, summed over true and recorded results.
  static Matrix swapped(Matrix left, Matrix right, LocalGates gates) {
    PairModel model = new PairModel(left, right);
    model.apply(Gate.CX.matrix(), 1, 2);
    model.apply(PauliChannel.depolarizeMixed(2, gates.depolarizing()).channel(), 1, 2);
    model.apply(Gate.H.matrix(), 1);
    Matrix sum = left.scaled(0);
    for (int code = 0; code < 16; code++) {
      boolean z = (code & 1) != 0;
      boolean x = (code & 2) != 0;
      boolean toldZ = (code & 4) != 0;
      boolean toldX = (code & 8) != 0;
      Matrix fix = Matrix.identity(1).beside(Pauli.of(toldX, toldZ).matrix());
      Matrix found = model.found(1, z, 2, x, 0, 3);
      double likely = told(gates, z, toldZ) * told(gates, x, toldX);
      sum = sum.plus(fix.times(found).times(fix.adjoint()).scaled(likely));
    }
    return sum;
  }

  private static double told(LocalGates gates, boolean bit, boolean record) {
    double one = gates.readout().recordedOne(bit ? 1 : 0);
    return record ? one : 1 - one;
  }

  /// The first pair after a round of DEJMPS in which the records agree, unnormalised.
  static Matrix distilled(Matrix kept, Matrix spent, LocalGates left, LocalGates right) {
    PairModel model = new PairModel(kept, spent);
    for (int q = 0; q < 4; q++) {
      model.apply(Gate.named("rx").matrix(q % 2 == 0 ? Math.PI / 2 : -Math.PI / 2), q);
    }
    model.apply(Gate.CX.matrix(), 0, 2);
    model.apply(Gate.CX.matrix(), 1, 3);
    model.apply(PauliChannel.depolarizeMixed(2, left.depolarizing()).channel(), 0, 2);
    model.apply(PauliChannel.depolarizeMixed(2, right.depolarizing()).channel(), 1, 3);
    return model.agreeing(left, right);
  }

  private Matrix agreeing(LocalGates left, LocalGates right) {
    Matrix sum = Matrix.identity(2).scaled(0);
    for (int code = 0; code < 8; code++) {
      boolean a = (code & 1) != 0;
      boolean b = (code & 2) != 0;
      boolean told = (code & 4) != 0;
      sum = sum.plus(found(2, a, 3, b, 0, 1).scaled(told(left, a, told) * told(right, b, told)));
    }
    return sum;
  }
}
