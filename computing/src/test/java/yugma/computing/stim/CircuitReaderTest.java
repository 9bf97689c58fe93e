// SPDX-License-Identifier: Apache-2.0
package yugma.computing.stim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yugma.computing.problem.Problem;
import yugma.computing.problem.ProgramException;
import yugma.physics.circuit.Circuit;
import yugma.physics.circuit.Instruction;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.circuit.Instruction.Correlated;
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
import yugma.physics.circuit.Noise;
import yugma.physics.circuit.PauliProduct;
import yugma.physics.circuit.PauliProduct.Factor;
import yugma.physics.circuit.Qubits;
import yugma.physics.errormodel.ErrorAnalysis;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Pauli;

class CircuitReaderTest {
  private static List<Instruction> read(String text) {
    return CircuitReader.read("a.stim", text).instructions();
  }

  private static ProgramException refusal(String text) {
    return catchThrowableOfType(ProgramException.class, () -> read(text));
  }

  @Test
  void readsEveryKindOfInstruction() {
    PauliProduct product =
        new PauliProduct(List.of(new Factor(Pauli.X, 1), new Factor(Pauli.Z, 2)), true);
    assertThat(read("MRX(0.25) 3 !4"))
        .containsExactly(new Measure(Pauli.X, Qubits.of(3, 4), List.of(false, true), 0.25, true));
    assertThat(read("MPP !X1*Z2")).containsExactly(new MeasureProducts(List.of(product), 0));
    assertThat(read("SPP_DAG X1 * !Z2")).containsExactly(new TurnProducts(List.of(product), true));
    assertThat(read("RY 0")).containsExactly(new Reset(Pauli.Y, Qubits.of(0)));
    assertThat(read("DEPOLARIZE2(1e-3) 0 1"))
        .containsExactly(new Disturb(Noise.DEPOLARIZE2, List.of(1e-3), Qubits.of(0, 1)));
    assertThat(read("MPAD(0.5) 1 0")).containsExactly(new Pad(List.of(true, false), 0.5));
    assertThat(read("QUBIT_COORDS(1, -2.5) 7"))
        .containsExactly(new Place(List.of(1.0, -2.5), Qubits.of(7)));
    assertThat(read("SHIFT_COORDS(0, 1)\nTICK"))
        .containsExactly(new Shift(List.of(0.0, 1.0)), new Tick());
    assertThat(read("M 0\nOBSERVABLE_INCLUDE(2) rec[-1]").getLast())
        .isEqualTo(new Observable(2, Qubits.of(1)));
    assertThat(read("E(0.5) X1\nELSE_CORRELATED_ERROR(0.25) Z3").getLast())
        .isEqualTo(
            new Correlated(new PauliProduct(List.of(new Factor(Pauli.Z, 3)), false), 0.25, true));
  }

  @Test
  void readsRecordsAsControlsAmongPlainTargets() {
    assertThat(read("M 0 1\nCX 0 1 rec[-2] 5 2 3\nCZ 4 rec[-1]\nYCZ 4 rec[-1]").subList(1, 6))
        .containsExactly(
            Apply.of(Gate.CX, 0, 1),
            new Feedback(Pauli.X, 2, 5),
            Apply.of(Gate.CX, 2, 3),
            new Feedback(Pauli.Z, 1, 4),
            new Feedback(Pauli.Y, 1, 4));
  }

  @Test
  void readsPairsAsProducts() {
    PauliProduct product =
        new PauliProduct(List.of(new Factor(Pauli.Y, 0), new Factor(Pauli.Y, 1)), true);
    assertThat(read("MYY !0 1")).containsExactly(new MeasureProducts(List.of(product), 0));
    assertThat(read("MYY !0 !1")).isNotEqualTo(read("MYY !0 1")).isEqualTo(read("MYY 0 1"));
  }

  @Test
  void keepsRepetitionsAsSuch() {
    Circuit inner = new Circuit(List.of(new Measure(Pauli.Z, Qubits.of(0), List.of(), 0, false)));
    Circuit outer = new Circuit(List.of(new Repeat(1_000_000_000_000L, inner), new Tick()));
    assertThat(
            read(
                "REPEAT[tag] 2{\n  REPEAT 1000000000000 {\n M 0\n }\n TICK\n} # end\n"
                    + "DETECTOR(1) rec[-2000000]"))
        .containsExactly(new Repeat(2, outer), new Detector(List.of(1.0), Qubits.of(2_000_000)));
  }

  @Test
  void takesCommentsTagsCapitalsAndLineEndsAsTheyCome() {
    assertThat(read("\uFEFF# a\r\n\r\n\th[a#b] 0#c\r\n cnot 0 1 \r\nR\tQ".replace("Q", "5")))
        .containsExactly(
            Apply.of(Gate.H, 0), Apply.of(Gate.CX, 0, 1), new Reset(Pauli.Z, Qubits.of(5)));
    assertThat(read("")).isEmpty();
    assertThat(read("I_ERROR(0.1, 0.2) 3")).containsExactly(Apply.of(Gate.named("id"), 3));
  }

  @Test
  void showsTheLineTheCauseAndWhatToDo() {
    assertThat(refusal("H 0\nCNTO 0 1\nM 0\n  DETECTOR rec[-1] rec[-2]"))
        .hasMessage(
            """
            a.stim:2:1: error there is no instruction 'CNTO'
                2 | CNTO 0 1
                  | ^^^^ did you mean CNOT?
            a.stim:4:20: error rec[-2] is before the first record
                4 |   DETECTOR rec[-1] rec[-2]
                  |                    ^^^^^^^ only 1 made up to here
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      CX 0 0 | 1:6 | both targets of CX are 0
      CX 0 1 2 | 1:8 | CX takes targets two at a time, not 3
      DEPOLARIZE2(0.1) 3 3 | 1:20 | both targets of DEPOLARIZE2 are 3
      X_ERROR(1.5) 0 | 1:9 | probability is 1.5, must lie in [0, 1]
      X_ERROR 0 | 1:1 | X_ERROR takes 1 argument, not 0
      PAULI_CHANNEL_1(0.5,0.5,0.1) 0 | 1:1 | probabilities of PAULI_CHANNEL_1 add up to 1.1, must be at most 1
      M(a) 0 | 1:3 | argument is 'a', must be a number
      H(0.1) 0 | 1:1 | H takes no arguments, not 1
      H !0 | 1:3 | H takes no inverted target
      H X0 | 1:3 | H takes no target 'X0'
      H 16777216 | 1:3 | '16777216' is no target
      E(0.1) 1 | 1:8 | E takes no target '1'
      MPP X0*Z0 | 1:5 | the product is anti-Hermitian
      MPP X0* | 1:7 | '*' joins nothing
      MPP *X0 | 1:5 | MPP takes no target '*'
      MPAD 2 | 1:1 | MPAD takes bits, not 2
      TICK 0 | 1:6 | TICK takes no targets
      REPEAT 0 { / } | 1:8 | repetition is '0', must be a whole number from 1 to 999999999999999999
      REPEAT 2 { / H 0 | 1:1 | the block is not closed
      } | 1:1 | '}' closes nothing
      H 0 { | 1:1 | H has no body
      H 0 } | 1:5 | '}' is no target
      CX sweep[0] 1 | 1:4 | sweep bits are not supported
      OBSERVABLE_INCLUDE(0) X1 | 1:23 | Pauli targets of OBSERVABLE_INCLUDE are not supported
      OBSERVABLE_INCLUDE(0.5) | 1:1 | OBSERVABLE_INCLUDE takes 1 argument, a whole number >= 0
      M 0 / CX 1 rec[-1] | 2:6 | a record controls and is not acted on
      CX rec[-1] 1 | 1:4 | rec[-1] is before the first record
      H[tag 0 | 1:2 | the tag has no end
      M (0.1) 0 | 1:3 | '(0.1)' is no target
      ? 0 | 1:1 | a line must begin with the name of an instruction
      """)
  void refusesWithThePlaceAndTheCause(String text, String place, String message) {
    ProgramException refusal = refusal(text.replace(" / ", "\n"));
    assertThat(refusal.problems()).hasSize(1);
    Problem problem = refusal.problems().getFirst();
    assertThat(problem.place().line() + ":" + problem.place().column()).isEqualTo(place);
    assertThat(problem.what()).isEqualTo(message);
  }

  @Test
  void namesAtMostAHundredProblems() {
    assertThat(refusal("H0\n".repeat(300)).problems()).hasSize(100);
  }

  @Test
  void cutsLongLinesAndHidesControlCharacters() {
    String shown = "" + refusal("H" + " 1".repeat(300) + " \u001b[0m 2").getMessage();
    assertThat(shown.lines().skip(1))
        .allSatisfy(line -> assertThat(line).hasSizeLessThan(140).doesNotContain("\u001b"));
  }

  @Test
  void writesOnlyWhatTheFormatKnows() {
    assertThatThrownBy(() -> CircuitWriter.write(new Circuit(List.of(Apply.of(Gate.T, 0)))))
        .hasMessageStartingWith("gate t has no name in circuit files of Stim");
  }

  @Test
  void refusesRepetitionsThatNobodyCanCount() {
    String deep = "REPEAT 999999999999 {\nREPEAT 999999999999 {\nM 0\n}\n}\n";
    assertThat(refusal(deep).getMessage())
        .startsWith("a.stim:1:1: error repetitions come to more than 10^17 targets");
    String wide = "REPEAT 100000000000 {\nM" + " 0".repeat(1_000) + "\n}\n";
    List<Problem> problems = refusal(wide.repeat(1_001)).problems();
    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().place().line()).isEqualTo(3_001);
    Circuit most = new Circuit(read("REPEAT 50000000000000000 {\nMR 0\nDETECTOR rec[-1]\n}\n"));
    assertThat(most.measurements()).isEqualTo(50_000_000_000_000_000L);
    assertThat(most.detectors()).isEqualTo(50_000_000_000_000_000L);
  }

  @Test
  void knowsWhereEachInstructionStands() {
    SourcedCircuit source =
        CircuitReader.readWithPlaces("a.stim", "H 0\nREPEAT 2 {\n  H 0\n}\nM 0 # end\n");
    List<Instruction> top = source.circuit().instructions();
    Repeat repeat = (Repeat) top.get(1);
    assertThat(source.place(top.getFirst()).orElseThrow()).hasToString("1:1");
    assertThat(source.place(repeat.body().instructions().getFirst()).orElseThrow())
        .hasToString("3:3");
    assertThat(source.place(new Tick())).isEmpty();
    assertThat(source.note(source.problem(top.getLast(), "what", "fix")))
        .isEqualTo("a.stim:5:1: note what\n    5 | M 0 # end\n      | ^ fix\n");
  }

  @Test
  void namesTheLineThatAllowsNoErrorModel() {
    SourcedCircuit source =
        CircuitReader.readWithPlaces("a.stim", "R 0\nDEPOLARIZE1(0.9) 0\nM 0\nDETECTOR rec[-1]");
    assertThatThrownBy(() -> source.analyse(ErrorAnalysis.Form.WHOLE))
        .isInstanceOf(ProgramException.class)
        .hasMessageStartingWith("a.stim:2:1: error DEPOLARIZE1 is 0.9, must be at most 0.75");
    SourcedCircuit gauge = CircuitReader.readWithPlaces("a.stim", "H 0\nM 0\nDETECTOR rec[-1]");
    assertThatThrownBy(() -> gauge.analyse(ErrorAnalysis.Form.WHOLE))
        .isNotInstanceOf(ProgramException.class)
        .hasMessageContaining("D0 is random without noise")
        .hasMessageEndingWith("where qubit 0 starts");
  }
}
