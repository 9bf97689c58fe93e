// SPDX-License-Identifier: Apache-2.0
package yugma.computing.run;

import java.util.Arrays;
import java.util.OptionalLong;
import yugma.physics.circuit.Circuit;
import yugma.physics.circuit.Instruction;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.circuit.Instruction.Measure;
import yugma.physics.circuit.Instruction.MeasureProducts;
import yugma.physics.circuit.Instruction.Repeat;
import yugma.physics.circuit.Instruction.Reset;
import yugma.physics.circuit.PauliProduct;
import yugma.physics.circuit.Qubits;

/// The depth of a circuit: the longest chain of steps, each waiting for the one before on a qubit
/// that they share. Gates, measurements and resets are steps; noise and annotations are none.
public final class Depth {
  /// More steps than these nobody waits for.
  private static final long MOST = 10_000_000;

  private final long[] ready;
  private long seen;

  private Depth(int qubits) {
    this.ready = new long[qubits];
  }

  /// The depth, or nothing of a circuit whose repetitions come to more than ten million
  /// instructions.
  public static OptionalLong of(Circuit circuit) {
    Depth depth = new Depth(circuit.qubits());
    depth.addAll(circuit);
    if (depth.seen > MOST) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(Arrays.stream(depth.ready).max().orElse(0));
  }

  private void addAll(Circuit circuit) {
    for (Instruction instruction : circuit.instructions()) {
      seen++;
      switch (instruction) {
        case Apply apply -> apply(apply);
        case Measure measure -> each(measure.targets(), measure.resets() ? 2 : 1);
        case Reset reset -> each(reset.targets(), 1);
        case MeasureProducts measure -> measure.products().forEach(this::product);
        case Repeat repeat -> repeat(repeat);
        default -> {}
      }
    }
  }

  private void apply(Apply apply) {
    int width = Math.max(1, apply.gate().qubits());
    int groups = apply.gate().qubits() == 0 ? 1 : apply.targets().size() / width;
    for (int group = 0; group < groups; group++) {
      int own = apply.gate().qubits() == 0 ? 0 : width;
      int[] all = new int[apply.controls().size() + own];
      System.arraycopy(apply.controls().toArray(), 0, all, 0, apply.controls().size());
      for (int j = 0; j < own; j++) {
        all[apply.controls().size() + j] = apply.targets().get(group * width + j);
      }
      together(all, 1);
    }
  }

  private void product(PauliProduct product) {
    together(product.factors().stream().mapToInt(PauliProduct.Factor::qubit).toArray(), 1);
  }

  private void each(Qubits targets, int steps) {
    for (int at = 0; at < targets.size(); at++) {
      ready[targets.get(at)] += steps;
    }
  }

  private void together(int[] qubits, int steps) {
    long start = 0;
    for (int qubit : qubits) {
      start = Math.max(start, ready[qubit]);
    }
    for (int qubit : qubits) {
      ready[qubit] = start + steps;
    }
  }

  private void repeat(Repeat repeat) {
    for (long round = 0; round < repeat.times() && seen <= MOST; round++) {
      addAll(repeat.body());
    }
  }
}
