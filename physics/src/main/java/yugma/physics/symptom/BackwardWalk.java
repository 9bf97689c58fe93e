// SPDX-License-Identifier: Apache-2.0
package yugma.physics.symptom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import yugma.physics.tableau.Clifford;

/// A walk through a circuit from its end to its start that knows, at each place, which detectors
/// and observables an error there would flip.
///
/// Repetitions are walked as often as they are done: O(instructions x what an error flips).
public final class BackwardWalk {
  private final int detectors;
  private final int observables;
  private final ErrorSink sink;
  private final Sensitivity sensitivity;
  private long record;
  private int detector;

  /// The chain that is being walked, its last link first.
  private final List<Correlated> links = new ArrayList<>();

  private final List<int[]> linkFlips = new ArrayList<>();

  private BackwardWalk(Circuit circuit, int observables, ErrorSink sink) {
    this.detectors = Math.toIntExact(circuit.detectors());
    this.observables = observables;
    this.sink = sink;
    this.sensitivity = new Sensitivity(circuit.qubits());
    this.record = circuit.measurements();
    this.detector = detectors;
  }

  /// Tells of every error of a circuit with fewer than 2^31 detectors.
  ///
  /// @param observables those from this number on are passed by
  /// @throws InstructionException if an instruction is not one of Clifford gates
  public static void through(Circuit circuit, int observables, ErrorSink sink) {
    BackwardWalk walk = new BackwardWalk(circuit, observables, sink);
    walk.body(circuit);
    walk.endChain();
    for (int qubit = 0; qubit < circuit.qubits(); qubit++) {
      if (walk.sensitivity.z(qubit).length > 0) {
        sink.random(
            Optional.empty(), walk.sensitivity.z(qubit), "where qubit " + qubit + " starts");
      }
    }
  }

  private void body(Circuit body) {
    List<Instruction> instructions = body.instructions();
    for (int i = instructions.size() - 1; i >= 0; i--) {
      Instruction instruction = instructions.get(i);
      if (instruction instanceof Repeat repeat) {
        for (long k = 0; k < repeat.times(); k++) {
          body(repeat.body());
        }
      } else {
        namingItself(instruction);
      }
    }
  }

  /// Whoever reads of a refusal learns at which instruction.
  private void namingItself(Instruction instruction) {
    try {
      step(instruction);
    } catch (InstructionException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      InstructionException named =
          new InstructionException("" + e.getMessage(), Optional.of(instruction));
      named.initCause(e);
      throw named;
    }
  }

  private void step(Instruction instruction) {
    switch (instruction) {
      case Apply apply -> apply(new Clifford(apply));
      case Measure measure -> measure(measure);
      case MeasureProducts measure -> measure(measure);
      case TurnProducts turn -> turn(turn);
      case Pad pad -> pad.bits().forEach(_ -> nextRecord(pad, pad.flip()));
      case Reset reset -> reset(reset);
      case Disturb disturb -> disturb(disturb);
      case Correlated correlated -> chain(correlated);
      case Feedback feedback ->
          add(feedback.back(), sensitivity.of(feedback.pauli(), feedback.target()));
      case Detector told -> see(--detector, told.back());
      case Observable told -> {
        if (told.index() < observables) {
          see(detectors + told.index(), told.back());
        }
      }
      case Damp _ ->
          throw new IllegalArgumentException(
              "amplitude damping is no Pauli error, so no detectors tell of it");
      case Wait _, Place _, Shift _, Tick _ -> {}
      case Repeat repeat -> throw new IllegalStateException("walked: " + repeat);
    }
  }

  private void see(int number, Qubits back) {
    int[] flips = {number};
    for (int i = 0; i < back.size(); i++) {
      add(back.get(i), flips);
    }
  }

  private void add(int back, int[] flips) {
    if (back > record) {
      throw new IllegalArgumentException(
          "record " + back + " back is asked for, only " + record + " were made");
    }
    sensitivity.addToRecord(record - back, flips);
  }

  private void apply(Clifford clifford) {
    if (!clifford.isNothing()) {
      var action = clifford.action();
      for (int group = clifford.groups() - 1; group >= 0; group--) {
        sensitivity.undo(action, clifford.qubits(group));
      }
    }
  }

  private void measure(Measure measure) {
    for (int i = measure.targets().size() - 1; i >= 0; i--) {
      int qubit = measure.targets().get(i);
      requireFixed(measure, sensitivity.of(measure.basis(), qubit), qubit, "measured");
      if (measure.resets()) {
        sensitivity.clear(qubit);
      }
      sensitivity.addAgainst(measure.basis(), qubit, nextRecord(measure, measure.flip()));
    }
  }

  /// Goes back before a record, which may be wrong.
  private int[] nextRecord(Instruction by, double flip) {
    int[] flips = sensitivity.forget(--record);
    sink.flip(by, flip, flips);
    return flips;
  }

  private void measure(MeasureProducts measure) {
    for (PauliProduct product : measure.products().reversed()) {
      int[] flips = sensitivity.of(product);
      if (flips.length > 0) {
        sink.random(Optional.of(measure), flips, "where a product is measured");
      }
      sensitivity.addAgainst(product, nextRecord(measure, measure.flip()));
    }
  }

  private void turn(TurnProducts turn) {
    for (PauliProduct product : turn.products().reversed()) {
      sensitivity.addAgainst(product, sensitivity.of(product));
    }
  }

  private void reset(Reset reset) {
    for (int i = reset.targets().size() - 1; i >= 0; i--) {
      int qubit = reset.targets().get(i);
      requireFixed(reset, sensitivity.of(reset.basis(), qubit), qubit, "reset");
      sensitivity.clear(qubit);
    }
  }

  /// What a stabilizer of the state would flip is not certain.
  private void requireFixed(Instruction by, int[] flips, int qubit, String how) {
    if (flips.length > 0) {
      sink.random(Optional.of(by), flips, "where qubit " + qubit + " is " + how);
    }
  }

  private void disturb(Disturb disturb) {
    Qubits targets = disturb.targets();
    int size = disturb.noise().qubits();
    for (int at = targets.size() - size; at >= 0; at -= size) {
      if (disturb.noise().isHeralded()) {
        int[] herald = nextRecord(disturb, 0);
        int qubit = targets.get(at);
        sink.disturb(disturb, herald, sensitivity.x(qubit), sensitivity.z(qubit));
      } else {
        int[][] rows = new int[2 * size][];
        for (int j = 0; j < size; j++) {
          rows[2 * j] = sensitivity.x(targets.get(at + j));
          rows[2 * j + 1] = sensitivity.z(targets.get(at + j));
        }
        sink.disturb(disturb, rows);
      }
    }
  }

  private void chain(Correlated correlated) {
    links.add(correlated);
    linkFlips.add(sensitivity.of(correlated.product()));
    if (!correlated.isElse()) {
      endChain();
    }
  }

  /// The chain is whole: its head was found, or, of one without a head, the beginning.
  private void endChain() {
    if (!links.isEmpty()) {
      double none = 1;
      double[] probabilities = new double[links.size()];
      for (int i = probabilities.length - 1; i >= 0; i--) {
        probabilities[i] = none * links.get(i).probability();
        none *= 1 - links.get(i).probability();
      }
      sink.chain(List.copyOf(links), probabilities, linkFlips.toArray(new int[0][]));
      links.clear();
      linkFlips.clear();
    }
  }
}
