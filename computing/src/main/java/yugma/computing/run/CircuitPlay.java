// SPDX-License-Identifier: Apache-2.0
package yugma.computing.run;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import yugma.kernel.random.RandomStream;
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
import yugma.physics.circuit.PauliProduct.Factor;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Pauli;

/// One shot of a circuit, instruction by instruction, on any machine.
///
/// Noise is drawn: each shot is one of the ways in which it may go; a machine that holds mixed
/// states takes it whole.
final class CircuitPlay {
  private static final Gate S_BACK = Gate.named("sdg");

  /// In the order in which noise lists its probabilities.
  private static final String LETTERS = "IXYZ";

  private final StateMachine machine;
  private final RandomStream random;
  private final BitSet records = new BitSet();
  private int made;
  private boolean chainIsDone;

  CircuitPlay(StateMachine machine, RandomStream random) {
    this.machine = machine;
    this.random = random;
  }

  /// Goes through a circuit.
  ///
  /// @return the records, bit by bit
  BitSet play(Circuit circuit) {
    circuit.forEach(this::play);
    return records;
  }

  void play(Instruction instruction) {
    switch (instruction) {
      case Apply apply -> machine.apply(apply);
      case Measure measure -> measure(measure);
      case MeasureProducts measure -> measureProducts(measure);
      case TurnProducts turn -> turn.products().forEach(p -> turn(p, turn.isInverse()));
      case Reset reset -> reset(reset);
      case Disturb disturb -> {
        if (!machine.takesWhole(disturb)) {
          disturb(disturb);
        }
      }
      case Damp(double probability, var targets) ->
          Arrays.stream(targets.toArray()).forEach(q -> machine.damp(probability, q));
      case Correlated correlated -> correlated(correlated);
      case Feedback feedback -> {
        if (records.get(made - feedback.back())) {
          pauli(feedback.pauli(), feedback.target());
        }
      }
      case Pad pad -> pad.bits().forEach(bit -> record(bit, pad.flip()));
      case Detector _, Observable _, Place _, Shift _, Tick _, Wait _ -> {}
      case Repeat repeat -> new Circuit(List.of(repeat)).forEach(this::play);
    }
  }

  /// What the last measurement told.
  boolean lastRecord() {
    return records.get(made - 1);
  }

  private void record(boolean bit, double flip) {
    records.set(made++, bit ^ happens(flip));
  }

  private boolean happens(double probability) {
    return probability > 0 && random.nextDouble() < probability;
  }

  private void measure(Measure measure) {
    for (int at = 0; at < measure.targets().size(); at++) {
      int target = measure.targets().get(at);
      toZ(measure.basis(), target);
      boolean bit = machine.measure(target);
      record(bit ^ measure.isInverted(at), measure.flip());
      if (measure.resets()) {
        machine.reset(target);
      }
      fromZ(measure.basis(), target);
    }
  }

  private void reset(Reset reset) {
    for (int at = 0; at < reset.targets().size(); at++) {
      machine.reset(reset.targets().get(at));
      fromZ(reset.basis(), reset.targets().get(at));
    }
  }

  /// Turns a basis into the computational one.
  private void toZ(Pauli basis, int target) {
    if (basis == Pauli.Y) {
      machine.apply(Apply.of(S_BACK, target));
    }
    if (basis == Pauli.X || basis == Pauli.Y) {
      machine.apply(Apply.of(Gate.H, target));
    }
  }

  private void fromZ(Pauli basis, int target) {
    if (basis == Pauli.X || basis == Pauli.Y) {
      machine.apply(Apply.of(Gate.H, target));
    }
    if (basis == Pauli.Y) {
      machine.apply(Apply.of(Gate.S, target));
    }
  }

  private void pauli(Pauli pauli, int target) {
    switch (pauli) {
      case X -> machine.apply(Apply.of(Gate.X, target));
      case Y -> machine.apply(Apply.of(Gate.Y, target));
      case Z -> machine.apply(Apply.of(Gate.Z, target));
      case I -> {}
    }
  }

  private void measureProducts(MeasureProducts measure) {
    for (PauliProduct given : measure.products()) {
      PauliProduct product = Products.simplified(given);
      boolean bit = product.inverted();
      if (!product.factors().isEmpty()) {
        gather(product.factors());
        bit ^= machine.measure(product.factors().getLast().qubit());
        scatter(product.factors());
      }
      record(bit, measure.flip());
    }
  }

  /// Turns the state by a quarter about a product: as about Z of the qubit that holds its parity.
  private void turn(PauliProduct given, boolean isInverse) {
    PauliProduct product = Products.simplified(given);
    if (!product.factors().isEmpty()) {
      gather(product.factors());
      Gate gate = isInverse ^ product.inverted() ? S_BACK : Gate.S;
      machine.apply(Apply.of(gate, product.factors().getLast().qubit()));
      scatter(product.factors());
    }
  }

  private void gather(List<Factor> factors) {
    factors.forEach(factor -> toZ(factor.pauli(), factor.qubit()));
    int last = factors.getLast().qubit();
    factors.stream().limit(factors.size() - 1L).forEach(f -> cx(f.qubit(), last));
  }

  private void scatter(List<Factor> factors) {
    int last = factors.getLast().qubit();
    factors.stream().limit(factors.size() - 1L).forEach(f -> cx(f.qubit(), last));
    factors.forEach(factor -> fromZ(factor.pauli(), factor.qubit()));
  }

  private void cx(int control, int target) {
    machine.apply(Apply.of(Gate.CX, control, target));
  }

  private void disturb(Disturb disturb) {
    int width = disturb.noise().qubits();
    double[] law = disturb.noise().probabilities(disturb.arguments());
    boolean isHeralded = disturb.noise().isHeralded();
    for (int at = 0; at < disturb.targets().size(); at += width) {
      int outcome = draw(law);
      if (isHeralded) {
        record(outcome > 0, 0);
      }
      int paulis = isHeralded ? Math.max(0, outcome - 1) : outcome;
      for (int j = 0; j < width; j++) {
        int letter = paulis >>> 2 * (width - 1 - j) & 3;
        pauli(Pauli.of(LETTERS.charAt(letter)), disturb.targets().get(at + j));
      }
    }
  }

  /// 0 for nothing, else one more than the place in the law.
  private int draw(double[] law) {
    double left = random.nextDouble();
    for (int i = 0; i < law.length; i++) {
      left -= law[i];
      if (left < 0) {
        return i + 1;
      }
    }
    return 0;
  }

  private void correlated(Correlated correlated) {
    if (!correlated.isElse()) {
      chainIsDone = false;
    }
    if (!chainIsDone && happens(correlated.probability())) {
      chainIsDone = true;
      correlated.product().factors().forEach(f -> pauli(f.pauli(), f.qubit()));
    }
  }
}
