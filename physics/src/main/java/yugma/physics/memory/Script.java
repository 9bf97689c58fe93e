// SPDX-License-Identifier: Apache-2.0
package yugma.physics.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import yugma.physics.circuit.Circuit;
import yugma.physics.circuit.Instruction;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.circuit.Instruction.Detector;
import yugma.physics.circuit.Instruction.Disturb;
import yugma.physics.circuit.Instruction.Measure;
import yugma.physics.circuit.Instruction.Observable;
import yugma.physics.circuit.Instruction.Place;
import yugma.physics.circuit.Instruction.Repeat;
import yugma.physics.circuit.Instruction.Reset;
import yugma.physics.circuit.Instruction.Shift;
import yugma.physics.circuit.Instruction.Tick;
import yugma.physics.circuit.Noise;
import yugma.physics.circuit.Qubits;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Pauli;

/// Instructions that are being written, each with its noise.
final class Script {
  private final MemoryNoise noise;
  private final List<Instruction> steps = new ArrayList<>();

  Script(MemoryNoise noise) {
    this.noise = noise;
  }

  Circuit circuit() {
    return new Circuit(steps);
  }

  void place(Spot spot, int qubit) {
    steps.add(new Place(List.of(spot.x(), spot.y()), Qubits.of(qubit)));
  }

  void tick() {
    steps.add(new Tick());
  }

  /// The beginning of a round.
  void round(int[] data) {
    tick();
    disturb(Noise.DEPOLARIZE1, noise.beforeRound(), data);
  }

  void gate(Gate gate, int[] qubits) {
    steps.add(Apply.of(gate, qubits));
    Noise kind = gate.qubits() == 1 ? Noise.DEPOLARIZE1 : Noise.DEPOLARIZE2;
    disturb(kind, noise.afterClifford(), qubits);
  }

  /// Resets in a row are one.
  void reset(Pauli basis, int[] qubits) {
    int[] all = qubits;
    if (!steps.isEmpty() && steps.getLast() instanceof Reset last && last.basis() == basis) {
      steps.removeLast();
      all =
          IntStream.concat(Arrays.stream(last.targets().toArray()), Arrays.stream(qubits))
              .toArray();
    }
    steps.add(new Reset(basis, Qubits.of(all)));
    disturb(flip(basis), noise.afterReset(), qubits);
  }

  void measure(Pauli basis, int[] qubits) {
    disturb(flip(basis), noise.beforeMeasurement(), qubits);
    steps.add(new Measure(basis, Qubits.of(qubits), List.of(), 0, false));
  }

  void measureAndReset(int[] qubits) {
    disturb(Noise.X_ERROR, noise.beforeMeasurement(), qubits);
    steps.add(new Measure(Pauli.Z, Qubits.of(qubits), List.of(), 0, true));
    disturb(Noise.X_ERROR, noise.afterReset(), qubits);
  }

  private static Noise flip(Pauli basis) {
    return basis == Pauli.X ? Noise.Z_ERROR : Noise.X_ERROR;
  }

  private void disturb(Noise kind, double p, int[] qubits) {
    if (p > 0) {
      steps.add(new Disturb(kind, List.of(p), Qubits.of(qubits)));
    }
  }

  void detector(List<Double> coordinates, int... back) {
    steps.add(new Detector(coordinates, Qubits.of(back)));
  }

  void observable(int... back) {
    steps.add(new Observable(0, Qubits.of(back)));
  }

  void shift(Double... coordinates) {
    steps.add(new Shift(List.of(coordinates)));
  }

  /// A body a number of times >= 0, written as a repetition if that is above 1.
  void repeat(long times, Circuit body) {
    if (times == 1) {
      steps.addAll(body.instructions());
    } else if (times > 1) {
      steps.add(new Repeat(times, body));
    }
  }
}
