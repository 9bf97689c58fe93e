// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yugma.computing.problem.ProgramException;
import yugma.kernel.random.SeededStreams;

/// Wrong programs are told line, column, cause and what to do.
class ProblemsTest {
  private static final String HEAD =
      "include \"stdgates.inc\"; qubit[3] q; bit[3] c; int n = 1; float f;\n";

  private static ProgramException problems(String text) {
    return catchThrowableOfType(
        ProgramException.class,
        () -> {
          QasmProgram program = QasmProgram.parse("bell.qasm", text);
          int qubits = Math.min(program.qubits(), 10);
          program.player(Map.of()).play(new PlainKet(qubits, new SeededStreams(1).stream("ket")));
        });
  }

  @Test
  void messagesShowTheLineACaretAndTheFix() {
    assertThat(problems("include \"stdgates.inc\";\nqubit q;\n\thh q;"))
        .hasMessage(
            """
            bell.qasm:3:2: error unknown gate 'hh'
                3 |  hh q;
                  |  ^^ did you mean 'h'?
            """);
  }

  @Test
  void allProblemsOfAFileAreToldAtOnceInOrder() {
    ProgramException thrown =
        problems(HEAD + "h q[5];\ncx q[0], q[0];\nbit[2] d = \"011\";\nx e;\nrx q[0];\nd = 1;");
    assertThat(thrown.problems().stream().map(it -> it.place().line()).toList())
        .containsExactly(2, 3, 4, 5, 6);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '$',
      value = {
        "hadamard q[0]; ~ 2:1 ~ unknown gate 'hadamard'",
        "cxx q[0], q[1]; ~ 2:1 ~ unknown gate 'cxx'",
        "cx q[0]; ~ 2:1 ~ gate 'cx' takes 2 qubits, not 1",
        "rx q[0]; ~ 2:1 ~ gate 'rx' takes 1 angle, not 0",
        "ctrl @ x q[0]; ~ 2:8 ~ gate 'x' takes 2 qubits, not 1",
        "cx q[1], q[1]; ~ 2:10 ~ a gate acts on the same qubit twice",
        "for int i in [0:1] { cx q[i], q[1]; } ~ 2:31 ~ a gate acts on the same qubit twice",
        "h q[3]; ~ 2:5 ~ index 3 is out of range",
        "h q[-4]; ~ 2:5 ~ index -4 is out of range",
        "for int i in [0:3] h q[i]; ~ 2:24 ~ index 3 is out of range",
        "c = measure q[0:1]; ~ 2:5 ~ bit[2] does not become bit[3]",
        "cx q[0:1], q; ~ 2:12 ~ registers of 2 and 3 qubits do not pair",
        "h c; ~ 2:3 ~ bit[3] is no qubit",
        "c = q; ~ 2:5 ~ qubit[3] is no value",
        "h r; ~ 2:3 ~ 'r' is not declared",
        "int n = 2; ~ 2:5 ~ 'n' is declared already in line 1",
        "n = 0.5; ~ 2:5 ~ float[64] does not become int[64] by itself",
        "n = c + 1; ~ 2:5 ~ there is no '+' of bit[3] and int[64]",
        "f = sin(c); ~ 2:5 ~ 'sin' takes no arguments of types [bit[3]]",
        "f = sine(f); ~ 2:5 ~ unknown function 'sine'",
        "n = 1 / (n - 1); ~ 2:5 ~ division by zero",
        "n = 5 % 0; ~ 2:5 ~ division by zero",
        "while (true) n = 1; ~ 2:8 ~ one shot takes more than 10000000 steps",
        "def deep(int k) -> int { return deep(k + 1); } n = deep(0); ~ 2:33 ~ subroutines call each other more than 200 deep",
        "def g() { h q; } g(); ~ 2:13 ~ 'q' of the program is not known inside gates and subroutines",
        "gate g r { measure r; } ~ 2:12 ~ a measurement is not possible in a gate",
        "gate g r { h r[0]; } ~ 2:14 ~ a single qubit has no index",
        "break; ~ 2:1 ~ 'break' outside of a loop",
        "return; ~ 2:1 ~ 'return' outside of a subroutine",
        "const int k = n; ~ 2:15 ~ the value of constant 'k' is not known before the program runs",
        "bit[n] d; ~ 2:5 ~ the size of a register must be known before the program runs",
        "bit[0] d; ~ 2:5 ~ the size of a register is 0",
        "qubit[10000000] d; ~ 2:7 ~ the size of a register is 10000000",
        "array[int, 1000, 1000, 1000] d; ~ 2:1 ~ an array holds more than 1000000 values",
        "int[65] d; ~ 2:5 ~ the width of a number is 65",
        "float[20] d; ~ 2:7 ~ there is no float of 20 bits",
        "array[int, 2] d = {1, 2, 3}; ~ 2:19 ~ an array of 2 gets 3 values",
        "switch (n) { case 1 { } case 1 { } } ~ 2:30 ~ this case is there already",
        "extern f(int) -> int; n = f(1); ~ 2:1 ~ 'extern' is not supported",
        "cal { play; } ~ 2:1 ~ 'cal' is not supported: there are no pulses here",
        "include \"other.inc\"; ~ 2:1 ~ file 'other.inc' is not included",
        "pow(0.5) @ fsim(1, 2) q[0], q[1]; ~ 2:12 ~ pow(0.5) of gate 'fsim' is not supported",
        "h q[0] ~ 2:7 ~ unexpected the end of the file",
        "c[0] = measure q[0]) ~ 2:20 ~ unexpected ')'",
        "h q[-4:1]; ~ 2:5 ~ index -4 is out of range",
        "for uint[2] i in [0:5] n = 1; ~ 2:19 ~ the range goes to 5, which does not fit the variable of type uint[2]",
        "for int[3] i in [3:-1:-5] n = 1; ~ 2:18 ~ the range goes to -5, which does not fit",
        "for uint i in [1:-1:-1] n = 1; ~ 2:16 ~ the range goes to -1, which does not fit",
        "for bit i in [0:2] n = 1; ~ 2:15 ~ 2 does not fit 1 bit",
        "for int i in [-9000000000000000000:9000000000000000000] n = 1; ~ 2:15 ~ the range from -9000000000000000000 to 9000000000000000000 is too long",
        "n = 1; /* and so on ~ 2:8 ~ this comment never ends",
        "n = 1; /** and so on ~ 2:8 ~ this comment never ends",
        "switch (c) { case \"001\" { } case 1 { } } ~ 2:34 ~ this case is there already",
        "def g(int k) -> int { if (k > 9) { return k; } } n = g(1); ~ 2:54 ~ subroutine 'g' ended without a result",
        "n = hidden(q[0]); ~ 2:5 ~ unknown function 'hidden'",
        "opaque g a; ~ 2:1 ~ 'opaque' is not supported",
        "opaque g(k) a, b; ~ 2:1 ~ 'opaque' is not supported",
        "if (measure q[0]) { n = 1; } ~ 2:5 ~ unexpected 'measure'",
        "delay[1] q; ~ 2:7 ~ a delay is of type int[64]",
        "n = 1 +; ~ 2:8 ~ unexpected ';'",
        "n = \"01; ~ 2:5 ~ no word of OpenQASM begins with '\"01;'",
        "gate loop r { while (true) { x r; } } loop q[0]; ~ 2:30 ~ a gate comes to more than 200000 smaller ones"
      })
  void eachMistakeHasItsPlaceAndItsCause(String statement, String place, String what) {
    ProgramException thrown = problems(HEAD + statement);
    assertThat(thrown).as("nothing was wrong").isNotNull();
    assertThat(thrown.problems().getFirst().place() + " " + thrown.problems().getFirst().what())
        .startsWith(place + " " + what);
    assertThat(thrown.problems()).hasSize(1);
    assertThat(thrown.problems().getFirst().fix()).isNotEmpty();
  }

  @Test
  void gatesOfLibrariesAskForTheirInclude() {
    assertThat(problems("qubit q; h q;").problems().getFirst().fix())
        .contains("include \"stdgates.inc\";");
    assertThat(problems("OPENQASM 2.0; qreg q[1]; h q[0];").problems().getFirst().fix())
        .contains("include \"qelib1.inc\";");
    assertThat(problems("OPENQASM 4.0; qubit q;").problems().getFirst().what())
        .isEqualTo("there is no OpenQASM 4.0 here");
  }

  @Test
  void inputsAreAskedForByName() {
    QasmProgram program = QasmProgram.parse("in.qasm", "input float theta;");
    assertThat(program.inputs()).isEqualTo(Map.of("theta", "float[64]"));
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> program.player(Map.of()))
        .withMessageContaining("input 'theta' of type float[64] has no value");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> program.player(Map.of("theta", "1", "thet", "2")))
        .withMessageContaining("did you mean 'theta'?");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> program.player(Map.of("theta", "1 +")))
        .withMessageContaining("input 'theta' is '1 +': unexpected");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> program.player(Map.of("theta", "\"01\"")))
        .withMessageContaining("does not become");
  }

  @Test
  void whatIsDoneInAnotherWayIsNoted() {
    String text =
        HEAD
            + "delay[10dt] q;\nstretch s;\nrz(1 / 3) q;\n#pragma x y\n@a b\nx q;\ngate h r { x r; }";
    assertThat(QasmProgram.parse("notes.qasm", text).notices())
        .extracting(it -> it.place().line())
        .containsExactly(2, 3, 4, 5, 6, 8);
  }

  @Test
  void deepNestsAreRefused() {
    for (String deep :
        new String[] {
          "n = " + "(".repeat(5000) + "1" + ")".repeat(5000) + ";",
          "{".repeat(5000) + "}".repeat(5000),
          "n = " + "-".repeat(5000) + "1;",
          "n = 1" + " ** 1".repeat(5000) + ";",
          "n = 1" + " + 1".repeat(5000) + ";",
          "if (n == 1) ".repeat(5000) + "n = 1;",
          "if (n == 0) n = 1; " + "else if (n == 0) n = 1; ".repeat(50_000)
        }) {
      assertThat(problems(HEAD + deep).problems().getFirst().what())
          .containsAnyOf("nested more than 100 deep", "more than 1000 parts");
    }
  }
}
