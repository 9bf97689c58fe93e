// SPDX-License-Identifier: Apache-2.0
package yugma.computing.run;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import yugma.physics.circuit.Circuit;
import yugma.physics.circuit.Instruction;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.circuit.Instruction.Damp;
import yugma.physics.circuit.Instruction.Detector;
import yugma.physics.circuit.Instruction.Disturb;
import yugma.physics.circuit.Instruction.Measure;
import yugma.physics.circuit.Instruction.Observable;
import yugma.physics.circuit.Instruction.Place;
import yugma.physics.circuit.Instruction.Reset;
import yugma.physics.circuit.Instruction.Shift;
import yugma.physics.circuit.Instruction.Tick;
import yugma.physics.circuit.Instruction.Wait;
import yugma.physics.circuit.Qubits;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Pauli;

/// A circuit whose measurements all come last, so that one state serves every shot.
///
/// @param steps what makes the state: gates, noise and resets
/// @param records for each record which qubit it tells of, and how
/// @param isPure whether all steps are gates
record LastMeasurements(List<Instruction> steps, List<Told> records, boolean isPure) {
  /// A longer circuit is not written out.
  private static final long LONGEST = 5_000_000;

  /// @param isInverted whether it tells the other bit
  /// @param flip probability that it is wrong
  record Told(int qubit, boolean isInverted, double flip) {}

  /// The circuit in this form, or nothing if something happens to a qubit after it was measured, or
  /// something is drawn before.
  static Optional<LastMeasurements> of(Circuit circuit) {
    if (circuit.sum(_ -> 1) > LONGEST) {
      return Optional.empty();
    }
    Reader reader = new Reader();
    circuit.forEach(reader::read);
    return reader.isPlain
        ? Optional.of(new LastMeasurements(reader.steps, reader.records, reader.isPure))
        : Optional.empty();
  }

  /// The steps of a pure one.
  List<Apply> gates() {
    return steps.stream().map(Apply.class::cast).toList();
  }

  private static final class Reader {
    private final List<Instruction> steps = new ArrayList<>();
    private final List<Told> records = new ArrayList<>();
    private final BitSet touched = new BitSet();
    private final BitSet measured = new BitSet();
    private boolean isPlain = true;
    private boolean isPure = true;

    void read(Instruction instruction) {
      switch (instruction) {
        case Apply apply -> {
          touch(apply.controls());
          touch(apply.targets());
          steps.add(apply);
        }
        case Measure measure -> measure(measure);
        case Disturb disturb -> disturb(disturb);
        case Reset reset -> reset(reset);
        case Damp damp -> {
          isPure = false;
          touch(damp.targets());
          steps.add(damp);
        }
        case Detector _, Observable _, Place _, Shift _, Tick _, Wait _ -> {}
        default -> isPlain = false;
      }
    }

    private void touch(Qubits qubits) {
      for (int at = 0; at < qubits.size(); at++) {
        isPlain &= !measured.get(qubits.get(at));
        touched.set(qubits.get(at));
      }
    }

    private void measure(Measure measure) {
      touch(measure.targets());
      for (int at = 0; at < measure.targets().size(); at++) {
        int qubit = measure.targets().get(at);
        isPlain &= !measured.get(qubit);
        measured.set(qubit);
        if (measure.basis() == Pauli.Y) {
          steps.add(Apply.of(Gate.named("sdg"), qubit));
        }
        if (measure.basis() != Pauli.Z) {
          steps.add(Apply.of(Gate.H, qubit));
        }
        records.add(new Told(qubit, measure.isInverted(at), measure.flip()));
      }
    }

    private void disturb(Disturb disturb) {
      isPlain &= !disturb.noise().isHeralded();
      isPure = false;
      touch(disturb.targets());
      steps.add(disturb);
    }

    /// A qubit that nothing has touched is in 0 already.
    private void reset(Reset reset) {
      boolean isFresh = reset.basis() == Pauli.Z;
      for (int at = 0; at < reset.targets().size(); at++) {
        isFresh &= !touched.get(reset.targets().get(at));
      }
      if (!isFresh) {
        isPure = false;
        touch(reset.targets());
        steps.add(reset);
      }
    }
  }
}
