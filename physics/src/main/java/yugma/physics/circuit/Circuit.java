// SPDX-License-Identifier: Apache-2.0
package yugma.physics.circuit;

import java.util.List;
import java.util.function.ToLongFunction;
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

/// Instructions in order. Immutable; a repetition is kept as such, so a circuit of a million rounds
/// is as small as one of two.
public record Circuit(List<Instruction> instructions) {
  public Circuit {
    instructions = List.copyOf(instructions);
  }

  /// The number of qubits: one more than the highest that is named.
  public int qubits() {
    int most = -1;
    for (Instruction instruction : instructions) {
      most = Math.max(most, most(instruction));
    }
    return most + 1;
  }

  private static int most(Instruction instruction) {
    return switch (instruction) {
      case Apply apply -> Math.max(apply.targets().most(), apply.controls().most());
      case Measure measure -> measure.targets().most();
      case MeasureProducts measure -> most(measure.products());
      case TurnProducts turn -> most(turn.products());
      case Reset reset -> reset.targets().most();
      case Disturb disturb -> disturb.targets().most();
      case Damp damp -> damp.targets().most();
      case Wait wait -> wait.targets().most();
      case Correlated correlated -> most(List.of(correlated.product()));
      case Feedback feedback -> feedback.target();
      case Place place -> place.targets().most();
      case Repeat repeat -> repeat.body().qubits() - 1;
      case Pad _, Detector _, Observable _, Shift _, Tick _ -> -1;
    };
  }

  private static int most(List<PauliProduct> products) {
    return products.stream()
        .flatMap(product -> product.factors().stream())
        .mapToInt(PauliProduct.Factor::qubit)
        .max()
        .orElse(-1);
  }

  /// The number of records that it makes.
  public long measurements() {
    return sum(
        instruction ->
            switch (instruction) {
              case Measure measure -> measure.targets().size();
              case MeasureProducts measure -> measure.products().size();
              case Pad pad -> pad.bits().size();
              case Disturb disturb -> disturb.noise().isHeralded() ? disturb.targets().size() : 0;
              default -> 0;
            });
  }

  /// The number of detectors.
  public long detectors() {
    return sum(instruction -> instruction instanceof Detector ? 1 : 0);
  }

  /// The number of gates, each group of targets counted.
  public long gates() {
    return sum(
        instruction ->
            switch (instruction) {
              case Apply apply -> apply.targets().size() / Math.max(1, apply.gate().qubits());
              case TurnProducts turn -> turn.products().size();
              case Feedback _ -> 1;
              default -> 0;
            });
  }

  /// The number of observables: one more than the highest index.
  public int observables() {
    int most = -1;
    for (Instruction instruction : instructions) {
      most =
          switch (instruction) {
            case Observable observable -> Math.max(most, observable.index());
            case Repeat repeat -> Math.max(most, repeat.body().observables() - 1);
            default -> most;
          };
    }
    return most + 1;
  }

  /// Adds up what each instruction counts, repetitions as often as they are done.
  ///
  /// @throws ArithmeticException if the sum is beyond 2^63 - 1
  public long sum(ToLongFunction<Instruction> count) {
    long sum = 0;
    for (Instruction instruction : instructions) {
      long own =
          instruction instanceof Repeat repeat
              ? Math.multiplyExact(repeat.times(), repeat.body().sum(count))
              : count.applyAsLong(instruction);
      sum = Math.addExact(sum, own);
    }
    return sum;
  }

  /// Shows every instruction in the order of time, repetitions as often as they are done.
  public void forEach(java.util.function.Consumer<Instruction> visitor) {
    for (Instruction instruction : instructions) {
      if (instruction instanceof Repeat repeat) {
        for (long i = 0; i < repeat.times(); i++) {
          repeat.body().forEach(visitor);
        }
      } else {
        visitor.accept(instruction);
      }
    }
  }
}
