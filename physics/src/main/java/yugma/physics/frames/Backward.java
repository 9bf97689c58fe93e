// SPDX-License-Identifier: Apache-2.0
package yugma.physics.frames;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import yugma.physics.circuit.Circuit;
import yugma.physics.circuit.Instruction;
import yugma.physics.circuit.PauliProduct;
import yugma.physics.circuit.Qubits;
import yugma.physics.gate.CliffordAction;
import yugma.physics.gate.Pauli;
import yugma.physics.gate.PauliTerm;
import yugma.physics.tableau.Clifford;

/// A walk through a circuit from its end to its start that knows, at each place, which detectors an
/// error there would turn over.
///
/// It holds where no detector tells results that are not certain ([GaugeProbe]).
final class Backward {
  private final Errors errors;
  private final int[][] ofX;
  private final int[][] ofZ;

  /// What a wrong record would turn over, of records that are looked back to from later.
  private final int[][] ofRecord;

  private final int firstObservable;
  private final int observables;
  private int record;
  private int detector;

  /// Symptoms and probabilities of the chain that is being walked, its last choice first.
  private final List<int[]> chain = new ArrayList<>();

  private final List<Double> chances = new ArrayList<>();

  /// @param observables how many are told after the detectors
  Backward(Circuit circuit, int observables, Errors errors) {
    this.errors = errors;
    this.ofX = new int[circuit.qubits()][];
    this.ofZ = new int[circuit.qubits()][];
    Arrays.fill(ofX, Sets.NONE);
    Arrays.fill(ofZ, Sets.NONE);
    this.record = (int) circuit.measurements();
    this.ofRecord = new int[record][];
    Arrays.fill(ofRecord, Sets.NONE);
    this.detector = (int) circuit.detectors();
    this.firstObservable = detector;
    this.observables = observables;
    walk(circuit);
    endChain();
  }

  private void walk(Circuit circuit) {
    for (Instruction instruction : circuit.instructions().reversed()) {
      if (instruction instanceof Instruction.Repeat repeat) {
        for (long i = 0; i < repeat.times(); i++) {
          walk(repeat.body());
        }
      } else {
        step(instruction);
      }
    }
  }

  private void step(Instruction instruction) {
    switch (instruction) {
      case Instruction.Apply apply -> gate(new Clifford(apply));
      case Instruction.Measure measure -> measure(measure);
      case Instruction.MeasureProducts measure ->
          measure
              .products()
              .reversed()
              .forEach(product -> meet(product, nextRecord(measure.flip())));
      case Instruction.TurnProducts turn ->
          turn.products().reversed().forEach(product -> meet(product, of(product)));
      case Instruction.Pad pad -> pad.bits().forEach(_ -> nextRecord(pad.flip()));
      case Instruction.Reset reset -> reset(reset);
      case Instruction.Disturb disturb -> disturb(disturb);
      case Instruction.Correlated correlated -> chain(correlated);
      case Instruction.Feedback feedback ->
          turnRecord(feedback.back(), of(feedback.pauli(), feedback.target()));
      case Instruction.Detector told -> turnRecords(told.back(), --detector);
      case Instruction.Observable told -> {
        if (told.index() < observables) {
          turnRecords(told.back(), firstObservable + told.index());
        }
      }
      case Instruction.Damp _ ->
          throw new IllegalArgumentException(
              "frames cannot take it: amplitude damping is no Pauli error");
      case Instruction.Wait _, Instruction.Place _, Instruction.Shift _, Instruction.Tick _ -> {}
      case Instruction.Repeat repeat -> throw new IllegalStateException("walked: " + repeat);
    }
  }

  private void turnRecords(Qubits back, int bit) {
    int[] self = {bit};
    for (int i = 0; i < back.size(); i++) {
      turnRecord(back.get(i), self);
    }
  }

  private void turnRecord(int back, int[] symptom) {
    ofRecord[record - back] = Sets.xor(ofRecord[record - back], symptom);
  }

  /// Goes back before a record, which may be wrong.
  private int[] nextRecord(double flip) {
    int[] wrong = ofRecord[--record];
    ofRecord[record] = Sets.NONE;
    errors.flip(flip, wrong);
    return wrong;
  }

  private int[] of(Pauli pauli, int qubit) {
    int[] x = pauli.x() ? ofX[qubit] : Sets.NONE;
    return pauli.z() ? Sets.xor(x, ofZ[qubit]) : x;
  }

  private int[] of(PauliProduct product) {
    int[] sum = Sets.NONE;
    for (PauliProduct.Factor factor : product.factors()) {
      sum = Sets.xor(sum, of(factor.pauli(), factor.qubit()));
    }
    return sum;
  }

  /// Errors that anticommute with a product turn over this too.
  private void meet(PauliProduct product, int[] symptom) {
    for (PauliProduct.Factor factor : product.factors()) {
      meet(factor.pauli(), factor.qubit(), symptom);
    }
  }

  private void meet(Pauli pauli, int qubit, int[] symptom) {
    ofX[qubit] = pauli.z() ? Sets.xor(ofX[qubit], symptom) : ofX[qubit];
    ofZ[qubit] = pauli.x() ? Sets.xor(ofZ[qubit], symptom) : ofZ[qubit];
  }

  private void measure(Instruction.Measure measure) {
    for (int i = measure.targets().size() - 1; i >= 0; i--) {
      int[] wrong = nextRecord(measure.flip());
      if (measure.resets()) {
        reset(measure.basis(), measure.targets().get(i), wrong);
      } else {
        meet(measure.basis(), measure.targets().get(i), wrong);
      }
    }
  }

  private void reset(Instruction.Reset reset) {
    for (int i = reset.targets().size() - 1; i >= 0; i--) {
      reset(reset.basis(), reset.targets().get(i), Sets.NONE);
    }
  }

  /// What anticommutes with the basis is undone, but also seen if there is a record.
  private void reset(Pauli basis, int qubit, int[] wrong) {
    Pauli flip = basis == Pauli.Z ? Pauli.X : Pauli.Z;
    meet(basis, qubit, Sets.xor(wrong, of(flip, qubit)));
  }

  private void gate(Clifford clifford) {
    if (clifford.isNothing()) {
      return;
    }
    CliffordAction action = clifford.action();
    for (int group = clifford.groups() - 1; group >= 0; group--) {
      int[] qubits = clifford.qubits(group);
      int[][] before = new int[2 * qubits.length][];
      for (int i = 0; i < before.length; i++) {
        before[i] = of(action.images().get(i), qubits);
      }
      for (int j = 0; j < qubits.length; j++) {
        ofX[qubits[j]] = before[2 * j];
        ofZ[qubits[j]] = before[2 * j + 1];
      }
    }
  }

  private int[] of(PauliTerm term, int[] qubits) {
    int[] sum = Sets.NONE;
    for (int j = 0; j < qubits.length; j++) {
      sum = Sets.xor(sum, of(term.at(j), qubits[j]));
    }
    return sum;
  }

  private void disturb(Instruction.Disturb disturb) {
    double[] told = disturb.noise().probabilities(disturb.arguments());
    int[] qubits = disturb.targets().toArray();
    int size = disturb.noise().qubits();
    for (int at = qubits.length - size; at >= 0; at -= size) {
      if (disturb.noise().isHeralded()) {
        int[] herald = nextRecord(0);
        errors.any(ErrorSites.heralded(told), herald, ofX[qubits[at]], ofZ[qubits[at]]);
      } else {
        errors.any(ErrorSites.law(size, told), rows(qubits, at, size));
      }
    }
  }

  private int[][] rows(int[] qubits, int at, int size) {
    int[][] rows = new int[2 * size][];
    for (int j = 0; j < size; j++) {
      rows[2 * j] = ofX[qubits[at + j]];
      rows[2 * j + 1] = ofZ[qubits[at + j]];
    }
    return rows;
  }

  private void chain(Instruction.Correlated correlated) {
    chain.add(of(correlated.product()));
    chances.add(correlated.probability());
    if (!correlated.isElse()) {
      endChain();
    }
  }

  /// The chain is whole: its first choice was found, or, of one without a head, the beginning.
  private void endChain() {
    if (!chain.isEmpty()) {
      double left = 1;
      double[] law = new double[chain.size()];
      for (int i = law.length - 1; i >= 0; i--) {
        law[i] = left * chances.get(i);
        left -= law[i];
      }
      errors.oneOf(law, chain.toArray(new int[0][]));
      chain.clear();
      chances.clear();
    }
  }
}
