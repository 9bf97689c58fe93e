// SPDX-License-Identifier: Apache-2.0
package yugma.computing.stim;

import java.util.List;
import java.util.stream.Collectors;
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
import yugma.physics.gate.Gate;
import yugma.physics.gate.Pauli;

/// Writes circuit files of Stim, which read back equal.
public final class CircuitWriter {
  private final StringBuilder text = new StringBuilder();

  private CircuitWriter() {}

  /// The circuit as a file, one instruction a line.
  ///
  /// @throws IllegalArgumentException if such files have no word for something in it: gates with
  ///   angles or controls, t, ccx …
  public static String write(Circuit circuit) {
    CircuitWriter writer = new CircuitWriter();
    writer.block(circuit, "");
    return writer.text.toString();
  }

  private void block(Circuit circuit, String indent) {
    for (Instruction instruction : circuit.instructions()) {
      text.append(indent);
      instruction(instruction, indent);
      text.append('\n');
    }
  }

  private void instruction(Instruction instruction, String indent) {
    switch (instruction) {
      case Apply apply -> word(name(apply)).targets(apply.targets());
      case Measure measure -> measure(measure);
      case MeasureProducts measure -> word("MPP").flip(measure.flip()).products(measure.products());
      case TurnProducts turn ->
          word(turn.isInverse() ? "SPP_DAG" : "SPP").products(turn.products());
      case Pad pad -> pad(pad);
      case Reset reset -> word("R" + basis(reset.basis())).targets(reset.targets());
      case Disturb disturb ->
          word(disturb.noise().name()).numbers(disturb.arguments()).targets(disturb.targets());
      case Correlated correlated -> correlated(correlated);
      case Feedback feedback -> feedback(feedback);
      case Detector detector ->
          word("DETECTOR").numbers(detector.coordinates()).records(detector.back());
      case Observable observable ->
          word("OBSERVABLE_INCLUDE(" + observable.index() + ")").records(observable.back());
      case Place place ->
          word("QUBIT_COORDS").numbers(place.coordinates()).targets(place.targets());
      case Shift shift -> word("SHIFT_COORDS").numbers(shift.coordinates());
      case Damp _, Wait _ ->
          throw new IllegalArgumentException(
              "a circuit file of Stim has no word for " + instruction);
      case Tick _ -> word("TICK");
      case Repeat repeat -> {
        word("REPEAT " + repeat.times() + " {\n");
        block(repeat.body(), indent + "    ");
        word(indent + "}");
      }
    }
  }

  private static String name(Apply apply) {
    Gate gate = apply.gate();
    if (gate.stimNames().isEmpty()) {
      throw new IllegalArgumentException(
          "gate " + gate + " has no name in circuit files of Stim, which know Clifford gates only");
    }
    if (apply.controls().size() > 0) {
      throw new IllegalArgumentException(
          "gate " + gate + " has controls " + apply.controls() + ", which Stim cannot say");
    }
    return gate.stimNames().getFirst();
  }

  private void measure(Measure measure) {
    word(measure.resets() ? "MR" : "M");
    word(basis(measure.basis())).flip(measure.flip());
    for (int i = 0; i < measure.targets().size(); i++) {
      text.append(measure.isInverted(i) ? " !" : " ").append(measure.targets().get(i));
    }
  }

  private void pad(Pad pad) {
    word("MPAD").flip(pad.flip());
    pad.bits().forEach(bit -> text.append(bit ? " 1" : " 0"));
  }

  private void correlated(Correlated correlated) {
    word(correlated.isElse() ? "ELSE_CORRELATED_ERROR" : "E");
    numbers(List.of(correlated.probability()));
    correlated
        .product()
        .factors()
        .forEach(factor -> text.append(' ').append(factor.pauli()).append(factor.qubit()));
  }

  private void feedback(Feedback feedback) {
    if (feedback.pauli() == Pauli.I) {
      throw new IllegalArgumentException("feedback is of I, must be of X, Y or Z");
    }
    word("C" + feedback.pauli() + " rec[-" + feedback.back() + "] " + feedback.target());
  }

  private static String basis(Pauli basis) {
    return basis == Pauli.Z ? "" : basis.name();
  }

  private CircuitWriter word(String word) {
    text.append(word);
    return this;
  }

  private CircuitWriter flip(double probability) {
    return probability == 0 ? this : numbers(List.of(probability));
  }

  private CircuitWriter numbers(List<Double> numbers) {
    if (!numbers.isEmpty()) {
      text.append(numbers.stream().map(Decimal::text).collect(Collectors.joining(", ", "(", ")")));
    }
    return this;
  }

  private void targets(Qubits targets) {
    for (int i = 0; i < targets.size(); i++) {
      text.append(' ').append(targets.get(i));
    }
  }

  private void records(Qubits back) {
    for (int i = 0; i < back.size(); i++) {
      text.append(" rec[-").append(back.get(i)).append(']');
    }
  }

  private void products(List<PauliProduct> products) {
    for (PauliProduct product : products) {
      String joined =
          product.factors().stream()
              .map(factor -> factor.pauli().name() + factor.qubit())
              .collect(Collectors.joining("*"));
      if (joined.isEmpty()) {
        throw new IllegalArgumentException("a product has no factor, which Stim cannot say");
      }
      text.append(product.inverted() ? " !" : " ").append(joined);
    }
  }
}
