// SPDX-License-Identifier: Apache-2.0
package yugma.computing.stim;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import yugma.computing.problem.Place;
import yugma.computing.problem.Problem;
import yugma.computing.problem.ProgramException;
import yugma.physics.circuit.Circuit;
import yugma.physics.circuit.Instruction;
import yugma.physics.errormodel.Analysis;
import yugma.physics.errormodel.ErrorAnalysis;
import yugma.physics.errormodel.ErrorAnalysis.Form;
import yugma.physics.symptom.InstructionException;

/// A circuit that knows where in its file each of its instructions stands. Immutable.
public final class SourcedCircuit {
  private final String file;
  private final List<String> lines;
  private final Circuit circuit;

  /// By identity: equal instructions stand on different lines.
  private final IdentityHashMap<Instruction, Place> places;

  SourcedCircuit(
      String file, String text, Circuit circuit, IdentityHashMap<Instruction, Place> places) {
    this.file = file;
    this.lines = text.lines().toList();
    this.circuit = circuit;
    this.places = places;
  }

  /// The circuit.
  public Circuit circuit() {
    return circuit;
  }

  /// Where an instruction stands, if it is one of the very objects of the circuit.
  public Optional<Place> place(Instruction instruction) {
    return Optional.ofNullable(places.get(instruction));
  }

  /// What a reader should know, with its line.
  public String note(Problem problem) {
    return problem.show(file, "note", lines);
  }

  /// Why the circuit cannot be used, each with its line.
  public ProgramException refusal(List<Problem> problems) {
    return new ProgramException(file, lines, problems);
  }

  /// The detector error model of its noise.
  ///
  /// @throws ProgramException if one of its instructions allows none, with its line
  /// @throws IllegalArgumentException if it allows none as a whole
  public Analysis analyse(Form form) {
    try {
      return ErrorAnalysis.analyse(circuit, form);
    } catch (InstructionException e) {
      if (e.instruction().flatMap(this::place).isEmpty()) {
        throw e;
      }
      throw refusal(List.of(problem(e.instruction().get(), "" + e.getMessage(), "")));
    }
  }

  /// What is wrong with an instruction, or should be known of it.
  ///
  /// @param fix what to do about it; may be empty
  public Problem problem(Instruction instruction, String what, String fix) {
    return new Problem(place(instruction).orElse(Place.START), what, fix);
  }
}
