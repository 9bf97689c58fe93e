// SPDX-License-Identifier: Apache-2.0
package yugma.physics.frames;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yugma.physics.circuit.Circuit;
import yugma.physics.circuit.Instruction;
import yugma.physics.circuit.PauliProduct;
import yugma.physics.circuit.Qubits;
import yugma.physics.gate.Pauli;
import yugma.physics.symptom.ErrorLaw;

/// Turns instructions into steps on batches of frames.
final class Compiler {
  private final int words;
  private final int shots;

  Compiler(int words) {
    this.words = words;
    this.shots = 64 * words;
  }

  static Program program(Circuit circuit, int words) {
    int ring = Integer.highestOneBit(Lookback.of(circuit)) << 1;
    Op[] ops = new Compiler(words).ops(circuit);
    return new Program(ops, words, circuit.qubits(), ring, circuit.observables());
  }

  Op[] ops(Circuit circuit) {
    List<Op> ops = new ArrayList<>();
    List<Instruction> run = circuit.instructions();
    for (int i = 0; i < run.size(); i++) {
      switch (run.get(i)) {
        case Instruction.Detector _ -> i = detectors(run, i, ops);
        case Instruction instruction -> compile(instruction, ops);
      }
    }
    return ops.toArray(new Op[0]);
  }

  private void compile(Instruction instruction, List<Op> ops) {
    switch (instruction) {
      case Instruction.Apply apply -> new GateRows(apply, words).addTo(ops);
      case Instruction.Measure measure -> ops.add(measuring(measure));
      case Instruction.MeasureProducts measure -> ops.add(measuring(measure));
      case Instruction.TurnProducts turn -> ops.add(new Op.Turning(products(turn.products())));
      case Instruction.Pad pad ->
          ops.add(new Op.Padding(pad.bits().size(), draw(pad.bits().size(), pad.flip())));
      case Instruction.Reset reset -> ops.add(resetting(reset));
      case Instruction.Disturb disturb -> disturb(disturb, ops);
      case Instruction.Correlated correlated -> ops.add(chaining(correlated));
      case Instruction.Feedback feedback -> ops.add(following(feedback));
      case Instruction.Observable observable -> ops.add(parity(observable));
      case Instruction.Repeat repeat -> ops.add(new Op.Loop(repeat.times(), ops(repeat.body())));
      case Instruction.Damp _ ->
          throw new IllegalArgumentException(
              "frames cannot take it: amplitude damping is no Pauli error");
      case Instruction.Detector _,
          Instruction.Wait _,
          Instruction.Place _,
          Instruction.Shift _,
          Instruction.Tick _ -> {}
    }
  }

  private Op chaining(Instruction.Correlated correlated) {
    return new Op.Chaining(
        draw(1, correlated.probability()),
        correlated.isElse(),
        products(List.of(correlated.product())).writes());
  }

  private Op following(Instruction.Feedback feedback) {
    Products pauli = single(feedback.pauli(), Qubits.of(feedback.target()));
    return new Op.Following(feedback.back(), pauli.writes());
  }

  private static Op parity(Instruction.Observable observable) {
    return new Op.Parities(
        new int[] {observable.index()},
        new int[] {0, observable.back().size()},
        observable.back().toArray());
  }

  /// Detectors in a row become one step.
  private static int detectors(List<Instruction> run, int from, List<Op> ops) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    List<Integer> back = new ArrayList<>();
    int at = from;
    while (at < run.size() && run.get(at) instanceof Instruction.Detector detector) {
      for (int record : detector.back().toArray()) {
        back.add(record);
      }
      starts.add(back.size());
      at++;
    }
    ops.add(new Op.Parities(new int[0], array(starts), array(back)));
    return at - 1;
  }

  private static int[] array(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  private Op.Measuring measuring(Instruction.Measure measure) {
    return new Op.Measuring(
        single(measure.basis(), measure.targets()),
        measure.resets()
            ? Optional.of(single(flip(measure.basis()), measure.targets()))
            : Optional.empty(),
        true,
        draw(measure.targets().size(), measure.flip()));
  }

  private Op.Measuring measuring(Instruction.MeasureProducts measure) {
    return new Op.Measuring(
        products(measure.products()),
        Optional.empty(),
        true,
        draw(measure.products().size(), measure.flip()));
  }

  private Op.Measuring resetting(Instruction.Reset reset) {
    return new Op.Measuring(
        single(reset.basis(), reset.targets()),
        Optional.of(single(flip(reset.basis()), reset.targets())),
        false,
        Optional.empty());
  }

  private static Pauli flip(Pauli basis) {
    return basis == Pauli.Z ? Pauli.X : Pauli.Z;
  }

  private Optional<ErrorDraw> draw(int sites, double probability) {
    return ErrorDraw.of(sites, shots, ErrorLaw.flip(probability));
  }

  private Products single(Pauli pauli, Qubits targets) {
    List<PauliProduct> products = new ArrayList<>();
    for (int qubit : targets.toArray()) {
      products.add(new PauliProduct(List.of(new PauliProduct.Factor(pauli, qubit)), false));
    }
    return products(products);
  }

  private Products products(List<PauliProduct> products) {
    ProductRows rows = new ProductRows(words);
    products.forEach(rows::add);
    return rows.products();
  }

  private void disturb(Instruction.Disturb disturb, List<Op> ops) {
    if (disturb.noise().isHeralded()) {
      int[] qubits = disturb.targets().toArray();
      for (int i = 0; i < qubits.length; i++) {
        qubits[i] *= 2 * words;
      }
      ops.add(new Op.Heralding(ErrorDraw.of(1, shots, ErrorLaw.of(disturb)), qubits));
      return;
    }
    double[] told = disturb.noise().probabilities(disturb.arguments());
    ErrorSites sites = ErrorSites.of(disturb.noise().qubits(), told);
    int[] rows = sites.rows(disturb.targets(), words);
    int count = rows.length / sites.perSite();
    for (int from = 0; from < count; from += ErrorDraw.MOST_SITES) {
      int to = Math.min(count, from + ErrorDraw.MOST_SITES);
      int[] part = java.util.Arrays.copyOfRange(rows, from * sites.perSite(), to * sites.perSite());
      ErrorDraw.of(to - from, shots, sites.law())
          .ifPresent(draw -> ops.add(new Op.Disturbing(draw, part, sites.perSite())));
    }
  }
}
