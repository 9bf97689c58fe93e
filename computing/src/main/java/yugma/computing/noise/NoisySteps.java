// SPDX-License-Identifier: Apache-2.0
package yugma.computing.noise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import yugma.kernel.time.Time;
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
import yugma.physics.circuit.Noise;
import yugma.physics.circuit.Qubits;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Pauli;
import yugma.physics.gate.Step;

/// What the steps of a perfect machine become on one with noise: they themselves, and errors.
///
/// Each gate is followed by the errors of its qubits, then by the decay of its time; a gate on
/// three qubits is done as the gates on two that its row in the table of gates names.
public final class NoisySteps {
  private static final Gate TOFFOLI = Gate.named("ccx");

  private final DeviceNoise noise;

  /// Probability of any error but the identity, by the number of qubits.
  private final double[] errors;

  private final Time[] times;

  /// The steps of a machine with this noise.
  public NoisySteps(DeviceNoise noise) {
    this.noise = noise;
    this.errors = new double[] {0, error(1, noise.gate1()), error(2, noise.gate2())};
    this.times = new Time[] {Time.ZERO, noise.gate1Time(), noise.gate2Time()};
  }

  /// Of `p = (1 - F) d / (d - 1)`, all but the `1 / d²` that the mixed state leaves as it is.
  private static double error(int qubits, double infidelity) {
    double levels = 1 << qubits;
    return infidelity * (levels + 1) / levels;
  }

  /// A whole circuit with noise.
  ///
  /// @throws IllegalArgumentException of a gate that is no gate of one, two or three qubits
  public Circuit of(Circuit circuit) {
    List<Instruction> noisy = new ArrayList<>();
    circuit.instructions().forEach(instruction -> noisy.addAll(of(instruction)));
    return new Circuit(noisy);
  }

  /// A step with noise.
  ///
  /// @throws IllegalArgumentException of a gate that is no gate of one, two or three qubits
  public List<Instruction> of(Instruction instruction) {
    List<Instruction> all = new ArrayList<>();
    switch (instruction) {
      case Apply apply -> gate(apply, all);
      case Measure measure -> {
        all.add(misread(measure));
        if (measure.resets()) {
          left(measure.basis(), measure.targets(), all);
        }
      }
      case Reset reset -> {
        all.add(reset);
        left(reset.basis(), reset.targets(), all);
      }
      case Wait wait -> {
        all.add(wait);
        decay(wait.time(), wait.targets(), all);
      }
      case Repeat(long often, Circuit body) -> all.add(new Repeat(often, of(body)));
      case MeasureProducts _, TurnProducts _, Pad _, Disturb _, Damp _, Correlated _ ->
          throw new IllegalArgumentException(
              "the noise of a machine does not say what becomes of " + instruction);
      case Feedback _, Detector _, Observable _, Place _, Shift _, Tick _ -> all.add(instruction);
    }
    return all;
  }

  /// What a reset leaves.
  private void left(Pauli basis, Qubits targets, List<Instruction> all) {
    disturb(basis == Pauli.Z ? Noise.X_ERROR : Noise.Z_ERROR, noise.reset(), targets, all);
  }

  private Measure misread(Measure measure) {
    double flip = measure.flip() + noise.readout() - 2 * measure.flip() * noise.readout();
    return new Measure(
        measure.basis(), measure.targets(), measure.inverted(), flip, measure.resets());
  }

  private void gate(Apply apply, List<Instruction> all) {
    int width = apply.controls().size() + apply.gate().qubits();
    if (width == 0 || isPerfect(width)) {
      all.add(apply);
    } else if (width <= 2 && isEachOnce(apply)) {
      all.add(apply);
      errors(width, together(apply), all);
    } else if (apply.targets().size() > apply.gate().qubits()) {
      apart(apply).forEach(one -> gate(one, all));
    } else {
      smaller(apply).forEach(one -> gate(one, all));
    }
  }

  /// A gate on more than two qubits is done as gates on one and two, so both must be perfect.
  private boolean isPerfect(int width) {
    return width > 2 ? isPerfect(1) && isPerfect(2) : errors[width] == 0 && !decays(width);
  }

  private boolean decays(int width) {
    return times[width].picos() > 0 && noise.decays();
  }

  /// Whether no qubit takes part in two of its groups.
  private static boolean isEachOnce(Apply apply) {
    if (apply.controls().size() > 0) {
      return apply.targets().size() <= apply.gate().qubits();
    }
    BitSet seen = new BitSet();
    Arrays.stream(apply.targets().toArray()).forEach(seen::set);
    return seen.cardinality() == apply.targets().size();
  }

  private static Qubits together(Apply apply) {
    int[] controls = apply.controls().toArray();
    int[] all = Arrays.copyOf(controls, controls.length + apply.targets().size());
    System.arraycopy(apply.targets().toArray(), 0, all, controls.length, apply.targets().size());
    return Qubits.of(all);
  }

  private static List<Apply> apart(Apply apply) {
    int width = apply.gate().qubits();
    int[] targets = apply.targets().toArray();
    List<Apply> parts = new ArrayList<>();
    for (int at = 0; at < targets.length; at += width) {
      Qubits own = Qubits.of(Arrays.copyOfRange(targets, at, at + width));
      parts.add(new Apply(apply.gate(), apply.angles(), apply.controls(), apply.states(), own));
    }
    return parts;
  }

  private static List<Apply> smaller(Apply apply) {
    boolean isToffoli =
        apply.controls().size() == 2 && apply.states() == 3 && apply.gate() == Gate.X;
    if (!isToffoli && (apply.controls().size() > 0 || apply.gate().isPrimitive())) {
      int controls = apply.controls().size();
      throw new IllegalArgumentException(
          "gate1 and gate2 do not say how noisy "
              + apply.gate().name()
              + (controls == 0 ? "" : " under " + controls + " controls")
              + " is, on "
              + (controls + apply.gate().qubits())
              + " qubits; write it as gates on two");
    }
    Qubits targets = together(apply);
    Gate gate = isToffoli ? TOFFOLI : apply.gate();
    return gate.steps(apply.angleArray()).stream().map(step -> on(step, targets)).toList();
  }

  private static Apply on(Step step, Qubits targets) {
    int[] own = step.targets().stream().mapToInt(targets::get).toArray();
    return new Apply(step.gate(), step.angles(), Qubits.NONE, 0, Qubits.of(own));
  }

  private void errors(int width, Qubits qubits, List<Instruction> all) {
    Noise kind = width == 1 ? Noise.DEPOLARIZE1 : Noise.DEPOLARIZE2;
    disturb(kind, errors[width], qubits, all);
    decay(times[width], qubits, all);
  }

  private static void disturb(Noise kind, double p, Qubits qubits, List<Instruction> all) {
    if (p > 0) {
      all.add(new Disturb(kind, List.of(p), qubits));
    }
  }

  private void decay(Time time, Qubits qubits, List<Instruction> all) {
    double fall = noise.decay().damping(time);
    if (fall > 0) {
      all.add(new Damp(fall, qubits));
    }
    disturb(Noise.Z_ERROR, noise.decay().dephasing(time), qubits, all);
  }
}
