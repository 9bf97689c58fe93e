// SPDX-License-Identifier: Apache-2.0
package yugma.physics.errormodel;

import java.util.List;
import yugma.physics.circuit.Circuit;
import yugma.physics.circuit.Instruction;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.circuit.Instruction.Correlated;
import yugma.physics.circuit.Instruction.Damp;
import yugma.physics.circuit.Instruction.Detector;
import yugma.physics.circuit.Instruction.Disturb;
import yugma.physics.circuit.Instruction.Feedback;
import yugma.physics.circuit.Instruction.Measure;
import yugma.physics.circuit.Instruction.MeasureProducts;
import yugma.physics.circuit.Instruction.Observable;
import yugma.physics.circuit.Instruction.Pad;
import yugma.physics.circuit.Instruction.Place;
import yugma.physics.circuit.Instruction.Repeat;
import yugma.physics.circuit.Instruction.Reset;
import yugma.physics.circuit.Instruction.Shift;
import yugma.physics.circuit.Instruction.Tick;
import yugma.physics.circuit.Instruction.TurnProducts;
import yugma.physics.circuit.Instruction.Wait;
import yugma.physics.circuit.PauliProduct;
import yugma.physics.circuit.Qubits;
import yugma.physics.gate.CliffordAction;

/// A walk through a circuit from its end to its start that tells what its noise flips.
final class BackwardPass {
  private final Circuit circuit;
  private final int detectors;
  private final Emission emission;
  private final ChannelErrors noise;
  private final Sensitivity sensitivity;
  private long record;
  private int detector;

  BackwardPass(Circuit circuit, int detectors, Emission emission) {
    this.circuit = circuit;
    this.detectors = detectors;
    this.emission = emission;
    this.sensitivity = new Sensitivity(circuit.qubits());
    this.noise = new ChannelErrors(sensitivity, emission);
    this.record = circuit.measurements();
    this.detector = detectors;
  }

  void run() {
    body(circuit);
    for (int qubit = 0; qubit < circuit.qubits(); qubit++) {
      requireFixed(sensitivity.z(qubit), "where qubit " + qubit + " starts");
    }
  }

  private void body(Circuit body) {
    List<Instruction> instructions = body.instructions();
    for (int i = instructions.size() - 1; i >= 0; i--) {
      switch (instructions.get(i)) {
        case Apply apply -> apply(apply);
        case Measure measure -> measure(measure);
        case MeasureProducts measure -> measure(measure);
        case TurnProducts turn -> turn(turn);
        case Pad pad -> pad(pad);
        case Reset reset -> reset(reset);
        case Disturb disturb -> record -= noise.disturb(disturb, record);
        case Correlated _ -> i = noise.chain(instructions, i);
        case Feedback feedback ->
            sensitivity.addToRecord(
                record - feedback.back(), sensitivity.of(feedback.pauli(), feedback.target()));
        case Detector told -> see(--detector, told.back());
        case Observable told -> see(detectors + told.index(), told.back());
        case Repeat repeat -> {
          for (long k = 0; k < repeat.times(); k++) {
            body(repeat.body());
          }
        }
        case Damp _ ->
            throw new IllegalArgumentException(
                "there is no error model of it: amplitude damping is no Pauli error");
        case Wait _, Place _, Shift _, Tick _ -> {}
      }
    }
  }

  private void see(int number, Qubits back) {
    int[] flips = {number};
    for (int i = 0; i < back.size(); i++) {
      if (back.get(i) > record) {
        throw new IllegalArgumentException(
            "record " + back.get(i) + " back is asked for, only " + record + " were made");
      }
      sensitivity.addToRecord(record - back.get(i), flips);
    }
  }

  private void apply(Apply apply) {
    if (apply.controls().size() > 0) {
      throw new IllegalArgumentException(
          "gate " + apply.gate() + " has controls " + apply.controls() + ", must have none");
    }
    if (apply.gate().qubits() == 0) {
      return;
    }
    CliffordAction action =
        apply
            .gate()
            .action(apply.angleArray())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "gate " + apply.gate() + " is not Clifford, so errors do not stay Pauli"));
    Qubits targets = apply.targets();
    for (int at = targets.size() - action.qubits(); at >= 0; at -= action.qubits()) {
      sensitivity.undo(action, targets, at);
    }
  }

  private void measure(Measure measure) {
    for (int i = measure.targets().size() - 1; i >= 0; i--) {
      int qubit = measure.targets().get(i);
      requireFixed(sensitivity.of(measure.basis(), qubit), "where qubit " + qubit + " is measured");
      if (measure.resets()) {
        sensitivity.clear(qubit);
      }
      sensitivity.addAgainst(measure.basis(), qubit, told(measure.flip()));
    }
  }

  /// What the next record before flips, whose own noise is told on the way.
  private int[] told(double flip) {
    int[] flips = sensitivity.forget(--record);
    emission.error(flips, flip);
    return flips;
  }

  private void measure(MeasureProducts measure) {
    for (int i = measure.products().size() - 1; i >= 0; i--) {
      PauliProduct product = measure.products().get(i);
      requireFixed(sensitivity.of(product), "where a product is measured");
      sensitivity.addAgainst(product, told(measure.flip()));
    }
  }

  private void turn(TurnProducts turn) {
    for (int i = turn.products().size() - 1; i >= 0; i--) {
      PauliProduct product = turn.products().get(i);
      sensitivity.addAgainst(product, sensitivity.of(product));
    }
  }

  private void pad(Pad pad) {
    for (int i = pad.bits().size() - 1; i >= 0; i--) {
      told(pad.flip());
    }
  }

  private void reset(Reset reset) {
    for (int i = reset.targets().size() - 1; i >= 0; i--) {
      int qubit = reset.targets().get(i);
      requireFixed(sensitivity.of(reset.basis(), qubit), "where qubit " + qubit + " is reset");
      sensitivity.clear(qubit);
    }
  }

  /// What a stabilizer of the state would flip is not certain.
  private void requireFixed(int[] flips, String where) {
    if (flips.length > 0) {
      int number = flips[0];
      String what =
          number < detectors ? "detector D" + number : "observable L" + (number - detectors);
      throw new GaugeException(what, where);
    }
  }
}
