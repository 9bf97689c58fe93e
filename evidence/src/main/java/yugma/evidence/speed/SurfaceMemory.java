// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.speed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yugma.physics.circuit.Circuit;
import yugma.physics.circuit.Instruction;
import yugma.physics.circuit.Noise;
import yugma.physics.circuit.Qubits;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Pauli;

/// A memory experiment of the rotated surface code with noise after gates and resets and before
/// measurements, built as the load of samplers.
///
/// Data qubits lie at odd coordinates, ancillas at even ones; each of the four layers of gates
/// couples every ancilla with one neighbour. The noise is that of Stim's generator with its options
/// `after_clifford_depolarization`, `before_measure_flip_probability` and
/// `after_reset_flip_probability`.
final class SurfaceMemory {
  /// Where the neighbours of an X ancilla are, layer by layer.
  private static final int[][] X_ORDER = {{1, 1}, {-1, 1}, {1, -1}, {-1, -1}};

  private static final int[][] Z_ORDER = {{1, 1}, {1, -1}, {-1, 1}, {-1, -1}};

  private final int distance;
  private final double probability;
  private final Map<List<Integer>, Integer> data = new HashMap<>();
  private final List<Integer> dataQubits = new ArrayList<>();
  private final List<Ancilla> ancillas = new ArrayList<>();

  private record Ancilla(int x, int y, boolean isX, int qubit) {}

  private SurfaceMemory(int distance, double probability) {
    this.distance = distance;
    this.probability = probability;
    int qubits = 0;
    for (int y = 1; y < 2 * distance; y += 2) {
      for (int x = 1; x < 2 * distance; x += 2) {
        data.put(List.of(x, y), qubits);
        dataQubits.add(qubits++);
      }
    }
    for (int b = 0; b <= distance; b++) {
      for (int a = 0; a <= distance; a++) {
        boolean isX = a % 2 != b % 2;
        boolean isCut = isX ? a % distance == 0 : b % distance == 0;
        if (!isCut) {
          ancillas.add(new Ancilla(2 * a, 2 * b, isX, qubits++));
        }
      }
    }
  }

  /// The circuit that keeps Z of a code for as many rounds.
  ///
  /// @param distance odd, at least 3
  static Circuit circuit(int distance, int rounds, double probability) {
    SurfaceMemory memory = new SurfaceMemory(distance, probability);
    List<Instruction> all = new ArrayList<>();
    for (Qubits group : List.of(Qubits.of(memory.dataQubits), memory.measured())) {
      all.add(new Instruction.Reset(Pauli.Z, group));
      all.add(memory.noise(Noise.X_ERROR, group));
    }
    memory.addRound(all);
    memory.addFirstDetectors(all);
    List<Instruction> body = new ArrayList<>();
    memory.addRound(body);
    int count = memory.ancillas.size();
    for (int i = 0; i < count; i++) {
      body.add(new Instruction.Detector(List.of(), Qubits.of(count - i, 2 * count - i)));
    }
    all.add(new Instruction.Repeat(rounds - 1, new Circuit(body)));
    memory.addEnd(all);
    return new Circuit(all);
  }

  private Qubits measured() {
    return Qubits.of(ancillas.stream().map(Ancilla::qubit).toList());
  }

  private Instruction noise(Noise noise, Qubits targets) {
    return new Instruction.Disturb(noise, List.of(probability), targets);
  }

  private void addRound(List<Instruction> all) {
    Qubits turned = Qubits.of(ancillas.stream().filter(Ancilla::isX).map(Ancilla::qubit).toList());
    addGate(Gate.H, Noise.DEPOLARIZE1, turned, all);
    for (int layer = 0; layer < 4; layer++) {
      addGate(Gate.CX, Noise.DEPOLARIZE2, Qubits.of(pairs(layer)), all);
    }
    addGate(Gate.H, Noise.DEPOLARIZE1, turned, all);
    all.add(noise(Noise.X_ERROR, measured()));
    all.add(new Instruction.Measure(Pauli.Z, measured(), List.of(), 0, true));
    all.add(noise(Noise.X_ERROR, measured()));
  }

  private void addGate(Gate gate, Noise noise, Qubits targets, List<Instruction> all) {
    all.add(new Instruction.Apply(gate, List.of(), Qubits.NONE, 0, targets));
    all.add(noise(noise, targets));
  }

  private List<Integer> pairs(int layer) {
    List<Integer> pairs = new ArrayList<>();
    for (Ancilla ancilla : ancillas) {
      int[] step = (ancilla.isX ? X_ORDER : Z_ORDER)[layer];
      Integer neighbour = data.get(List.of(ancilla.x + step[0], ancilla.y + step[1]));
      if (neighbour != null) {
        pairs.add(ancilla.isX ? ancilla.qubit : neighbour);
        pairs.add(ancilla.isX ? neighbour : ancilla.qubit);
      }
    }
    return pairs;
  }

  private void addFirstDetectors(List<Instruction> all) {
    for (int i = 0; i < ancillas.size(); i++) {
      if (!ancillas.get(i).isX) {
        all.add(new Instruction.Detector(List.of(), Qubits.of(ancillas.size() - i)));
      }
    }
  }

  private void addEnd(List<Instruction> all) {
    Qubits last = Qubits.of(dataQubits);
    all.add(noise(Noise.X_ERROR, last));
    all.add(new Instruction.Measure(Pauli.Z, last, List.of(), 0, false));
    for (int i = 0; i < ancillas.size(); i++) {
      if (!ancillas.get(i).isX) {
        List<Integer> back = new ArrayList<>(List.of(last.size() + ancillas.size() - i));
        for (int[] step : Z_ORDER) {
          Integer qubit =
              data.get(List.of(ancillas.get(i).x + step[0], ancillas.get(i).y + step[1]));
          if (qubit != null) {
            back.add(last.size() - qubit);
          }
        }
        all.add(new Instruction.Detector(List.of(), Qubits.of(back)));
      }
    }
    List<Integer> row = new ArrayList<>();
    for (int qubit = 0; qubit < distance; qubit++) {
      row.add(last.size() - qubit);
    }
    all.add(new Instruction.Observable(0, Qubits.of(row)));
  }
}
