// SPDX-License-Identifier: Apache-2.0
package yugma.physics.circuit;

import java.util.List;
import yugma.kernel.time.Time;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Pauli;

/// One step of a circuit. Records of measurements are numbered from 0 in the order they are made;
/// `back` counts them from the latest: 1 is the last one.
public sealed interface Instruction {

  /// A gate on each group of as many targets as it has qubits.
  ///
  /// @param angles in radians
  /// @param controls the gate acts where all of these are as `states` says; none of a plain gate
  /// @param states bit j: what control j must be
  /// @param targets groups of qubits, one after the other
  record Apply(Gate gate, List<Double> angles, Qubits controls, long states, Qubits targets)
      implements Instruction {
    public Apply {
      angles = List.copyOf(angles);
      if (gate.angles().size() != angles.size()) {
        throw new IllegalArgumentException(
            "gate " + gate + " has " + gate.angles().size() + " angles, not " + angles.size());
      }
      if (gate.qubits() > 0 && targets.size() % gate.qubits() != 0) {
        throw new IllegalArgumentException(
            "gate " + gate + " takes its targets " + gate.qubits() + " at a time, not " + targets);
      }
    }

    /// A plain gate.
    public static Apply of(Gate gate, int... targets) {
      return new Apply(gate, List.of(), Qubits.NONE, 0, Qubits.of(targets));
    }

    /// The angles as an array.
    public double[] angleArray() {
      return angles.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }

  /// Measures each target, and says the result in the record.
  ///
  /// @param basis X, Y or Z
  /// @param inverted for each target whether the record tells the other bit; empty for none
  /// @param flip probability that the record is wrong
  /// @param resets whether the target is left in the state of the result 0
  record Measure(Pauli basis, Qubits targets, List<Boolean> inverted, double flip, boolean resets)
      implements Instruction {
    public Measure {
      inverted = List.copyOf(inverted);
    }

    /// Whether the record of the target at a place tells the other bit.
    public boolean isInverted(int at) {
      return !inverted.isEmpty() && inverted.get(at);
    }
  }

  /// Measures products of Pauli matrices.
  ///
  /// @param flip probability that a record is wrong
  record MeasureProducts(List<PauliProduct> products, double flip) implements Instruction {
    public MeasureProducts {
      products = List.copyOf(products);
    }
  }

  /// Turns the state by a quarter about products of Pauli matrices: `exp(-+ i pi/4 P)`.
  ///
  /// @param isInverse whether it turns back
  record TurnProducts(List<PauliProduct> products, boolean isInverse) implements Instruction {
    public TurnProducts {
      products = List.copyOf(products);
    }
  }

  /// Puts bits into the record without looking at a qubit.
  ///
  /// @param flip probability that a record is wrong
  record Pad(List<Boolean> bits, double flip) implements Instruction {
    public Pad {
      bits = List.copyOf(bits);
    }
  }

  /// Puts each target into the state of the result 0 in a basis.
  record Reset(Pauli basis, Qubits targets) implements Instruction {}

  /// Noise on each group of targets.
  record Disturb(Noise noise, List<Double> arguments, Qubits targets) implements Instruction {
    public Disturb {
      arguments = List.copyOf(arguments);
    }
  }

  /// Falls from |1⟩ to |0⟩ with a probability: amplitude damping, which is no Pauli error.
  record Damp(double probability, Qubits targets) implements Instruction {
    public Damp {
      if (!(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException(
            "probability of damping is " + probability + ", must lie in [0, 1]");
      }
    }
  }

  /// A product that happens with a probability, or the next choice of a chain of such.
  ///
  /// @param isElse whether it is tried only if none of its chain happened before it
  record Correlated(PauliProduct product, double probability, boolean isElse)
      implements Instruction {}

  /// A Pauli gate on a target, if a record is 1.
  ///
  /// @param back which record, 1 the latest
  record Feedback(Pauli pauli, int back, int target) implements Instruction {}

  /// A set of records whose parity is the same in every run without noise.
  ///
  /// @param coordinates where it is, to people and plots; may be none
  /// @param back which records, 1 the latest
  record Detector(List<Double> coordinates, Qubits back) implements Instruction {
    public Detector {
      coordinates = List.copyOf(coordinates);
    }
  }

  /// Adds records to an observable of a code, whose parity a decoder must tell.
  ///
  /// @param index >= 0
  /// @param back which records, 1 the latest
  record Observable(int index, Qubits back) implements Instruction {}

  /// Says where qubits are.
  record Place(List<Double> coordinates, Qubits targets) implements Instruction {
    public Place {
      coordinates = List.copyOf(coordinates);
    }
  }

  /// Moves the coordinates of all that follows.
  record Shift(List<Double> coordinates) implements Instruction {
    public Shift {
      coordinates = List.copyOf(coordinates);
    }
  }

  /// Time that passes for qubits; what it does to them is a matter of their noise, else nothing.
  record Wait(Time time, Qubits targets) implements Instruction {}

  /// The end of a layer of gates.
  record Tick() implements Instruction {}

  /// A body that is done a number of times.
  ///
  /// @param times >= 1
  record Repeat(long times, Circuit body) implements Instruction {
    public Repeat {
      if (times < 1) {
        throw new IllegalArgumentException("repetition is " + times + ", must be at least 1");
      }
    }
  }
}
