// SPDX-License-Identifier: Apache-2.0
package yugma.physics.characterisation;

import java.util.ArrayList;
import java.util.List;
import yugma.kernel.time.Time;
import yugma.physics.gate.Gate;

/// Pulses and pauses from |0⟩ to a measurement in Z. Immutable.
public record Sequence(List<Step> steps) {
  /// Nothing before the measurement.
  public static final Sequence EMPTY = new Sequence(List.of());

  public Sequence {
    steps = List.copyOf(steps);
  }

  /// With a gate of one qubit at its end.
  public Sequence pulse(Gate gate) {
    return with(new Step.Pulse(gate));
  }

  /// With a pause at its end.
  public Sequence pause(Time time) {
    return with(new Step.Pause(time));
  }

  private Sequence with(Step step) {
    List<Step> longer = new ArrayList<>(steps);
    longer.add(step);
    return new Sequence(longer);
  }

  /// What is done next.
  public sealed interface Step {
    /// A gate of one qubit without angles.
    record Pulse(Gate gate) implements Step {
      public Pulse {
        if (gate.qubits() != 1 || !gate.angles().isEmpty()) {
          throw new IllegalArgumentException(
              "pulse is " + gate + ", must be a gate of one qubit without angles");
        }
      }
    }

    /// Time in which nothing is done.
    record Pause(Time time) implements Step {}
  }
}
