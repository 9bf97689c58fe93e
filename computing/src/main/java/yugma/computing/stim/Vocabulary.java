// SPDX-License-Identifier: Apache-2.0
package yugma.computing.stim;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import yugma.computing.stim.Target.Kind;
import yugma.physics.circuit.Instruction;
import yugma.physics.circuit.Instruction.Correlated;
import yugma.physics.circuit.Instruction.Detector;
import yugma.physics.circuit.Instruction.Disturb;
import yugma.physics.circuit.Instruction.Measure;
import yugma.physics.circuit.Instruction.MeasureProducts;
import yugma.physics.circuit.Instruction.Observable;
import yugma.physics.circuit.Instruction.Pad;
import yugma.physics.circuit.Instruction.Place;
import yugma.physics.circuit.Instruction.Reset;
import yugma.physics.circuit.Instruction.Shift;
import yugma.physics.circuit.Instruction.Tick;
import yugma.physics.circuit.Instruction.TurnProducts;
import yugma.physics.circuit.Noise;
import yugma.physics.circuit.Qubits;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Pauli;

/// Every name of an instruction in a circuit file, and what it means.
final class Vocabulary {
  /// Turns a statement into instructions; what is wrong with it is noted in it.
  interface Meaning {
    List<Instruction> of(Statement statement);
  }

  private static final Map<String, Meaning> MEANINGS = new TreeMap<>();

  static {
    for (Gate gate : Gate.all()) {
      gate.stimNames().forEach(name -> MEANINGS.put(name, said -> GateStatement.of(gate, said)));
    }
    for (Noise noise : Noise.values()) {
      MEANINGS.put(noise.name(), said -> one(disturb(noise, said)));
    }
    for (Pauli basis : List.of(Pauli.X, Pauli.Y, Pauli.Z)) {
      single(basis, basis.name());
      MEANINGS.put("M" + basis + basis, said -> one(products(said, basis)));
    }
    single(Pauli.Z, "");
    MEANINGS.put("I_ERROR", said -> identity(said, "id"));
    MEANINGS.put("II_ERROR", said -> identity(said, "ii"));
    MEANINGS.put("MPP", said -> one(new MeasureProducts(Products.of(said), said.flip())));
    MEANINGS.put("SPP", said -> turn(said, false));
    MEANINGS.put("SPP_DAG", said -> turn(said, true));
    MEANINGS.put("E", said -> correlated(said, false));
    MEANINGS.put("CORRELATED_ERROR", said -> correlated(said, false));
    MEANINGS.put("ELSE_CORRELATED_ERROR", said -> correlated(said, true));
    annotations();
  }

  private static void single(Pauli basis, String name) {
    MEANINGS.put("M" + name, said -> one(measure(said, basis, false)));
    MEANINGS.put("MR" + name, said -> one(measure(said, basis, true)));
    MEANINGS.put("R" + name, said -> reset(said, basis));
  }

  private static void annotations() {
    MEANINGS.put("MPAD", said -> one(pad(said)));
    MEANINGS.put("DETECTOR", said -> one(new Detector(said.coordinates(), said.records())));
    MEANINGS.put("OBSERVABLE_INCLUDE", said -> one(observable(said)));
    MEANINGS.put("QUBIT_COORDS", said -> one(new Place(said.coordinates(), said.qubits())));
    MEANINGS.put("SHIFT_COORDS", said -> bare(said, new Shift(said.coordinates())));
    MEANINGS.put("TICK", Vocabulary::tick);
  }

  private Vocabulary() {}

  /// What a name in capitals means, if it is one.
  static Optional<Meaning> find(String name) {
    return Optional.ofNullable(MEANINGS.get(name));
  }

  /// All names.
  static Collection<String> names() {
    return MEANINGS.keySet();
  }

  private static List<Instruction> one(Instruction instruction) {
    return List.of(instruction);
  }

  private static List<Instruction> bare(Statement said, Instruction instruction) {
    said.noTargets();
    return one(instruction);
  }

  private static List<Instruction> tick(Statement said) {
    said.noArguments();
    return bare(said, new Tick());
  }

  private static Disturb disturb(Noise noise, Statement said) {
    List<Double> arguments = said.probabilities(noise.arguments());
    return new Disturb(noise, arguments, noise.qubits() == 2 ? said.pairs() : said.qubits());
  }

  /// Noise that does nothing is a gate that does nothing.
  private static List<Instruction> identity(Statement said, String gate) {
    said.disjoint();
    Qubits targets = gate.equals("ii") ? said.pairs() : said.qubits();
    return said.isFine()
        ? one(Instruction.Apply.of(Gate.named(gate), targets.toArray()))
        : List.of();
  }

  private static Measure measure(Statement said, Pauli basis, boolean resets) {
    return new Measure(basis, said.measured(), said.inverted(), said.flip(), resets);
  }

  private static MeasureProducts products(Statement said, Pauli basis) {
    return new MeasureProducts(Products.pairs(said, basis), said.flip());
  }

  private static List<Instruction> reset(Statement said, Pauli basis) {
    said.noArguments();
    return one(new Reset(basis, said.qubits()));
  }

  private static List<Instruction> turn(Statement said, boolean isInverse) {
    said.noArguments();
    return one(new TurnProducts(Products.of(said), isInverse));
  }

  private static List<Instruction> correlated(Statement said, boolean isElse) {
    return one(new Correlated(Products.all(said), said.probability(), isElse));
  }

  private static Pad pad(Statement said) {
    for (int bit : said.qubits().toArray()) {
      if (bit > 1) {
        said.problem("MPAD takes bits, not " + bit, "each is 0 or 1");
      }
    }
    return new Pad(said.targets().stream().map(bit -> bit.value() == 1).toList(), said.flip());
  }

  private static Observable observable(Statement said) {
    for (Target target : said.targets()) {
      if (target.is(Kind.PAULI)) {
        said.problem(
            target,
            "Pauli targets of OBSERVABLE_INCLUDE are not supported",
            "measure the operator and include its record");
        return new Observable(0, Qubits.NONE);
      }
    }
    return new Observable(said.index(), said.records());
  }
}
