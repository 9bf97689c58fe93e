// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yugma.computing.problem.ProgramException;
import yugma.kernel.random.RandomStreams;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.circuit.Instruction.Measure;

/// Programs without feed-forward come out as circuits; others say what keeps them from it.
class FlatProgramTest {
  private static FlatProgram flat(String text) {
    return QasmProgram.parse("flat.qasm", "include \"stdgates.inc\"; " + text)
        .player(Map.of())
        .flat();
  }

  private static FlatProgram.Flat circuit(String text) {
    assertThat(flat(text)).isInstanceOf(FlatProgram.Flat.class);
    return (FlatProgram.Flat) flat(text);
  }

  private static FlatProgram.Bits bits(FlatProgram.Flat flat, String name) {
    return (FlatProgram.Bits) Objects.requireNonNull(flat.outputs().get(name));
  }

  @Test
  void measuredBitsAreRecordsAndOthersAreConstant() {
    FlatProgram.Flat flat =
        circuit("qubit[2] q; bit[3] c; c[2] = 1; h q; c[1] = measure q[0]; c[0] = measure q[1];");
    FlatProgram.Bits c = bits(flat, "c");
    assertThat(c.record(1)).isZero();
    assertThat(c.record(0)).isEqualTo(1);
    assertThat(c.constant(2)).isTrue();
    assertThat(flat.circuit().instructions()).hasSize(2);
    assertThat(flat.circuit().measurements()).isEqualTo(2);
    assertThat(flat.circuit().instructions().getFirst()).isInstanceOf(Apply.class);
    assertThat(flat.circuit().instructions().getLast()).isInstanceOf(Measure.class);
  }

  @Test
  void copiesOfUnknownBitsStayFlat() {
    String text =
        """
        def look(qubit r) -> bit { bit b = measure r; return b; }
        qubit[2] q;
        bit[2] c;
        bit[4] d;
        h q;
        c[0] = look(q[1]);
        bool kept = c[0];
        d[1:2] = c;
        d = d << 1;
        d[0] = kept;
        array[bit[2], 2] held;
        held[1] = d[1:2];
        c[1] = held[1][1];
        c = rotl(c, 1);
        """;
    FlatProgram.Flat flat = circuit(text);
    FlatProgram.Bits c = bits(flat, "c");
    FlatProgram.Bits d = bits(flat, "d");
    assertThat(c.toString()).isEqualTo("[2, 2]");
    assertThat(d.toString()).isEqualTo("[2, 0, 2, 0]");
  }

  @Test
  void arraysOfMeasuredBitsArePlayedShotByShot() {
    String text = "qubit q; array[bool, 2] a; x q; a[0] = measure q;";
    assertThat(flat(text)).isInstanceOf(FlatProgram.FeedForward.class);
    Player player =
        QasmProgram.parse("flat.qasm", "include \"stdgates.inc\"; " + text).player(Map.of());
    assertThat(player.play(new PlainKet(1, RandomStreams.seeded(1).stream("shots"))))
        .containsEntry("a", "{1, 0}");
  }

  @Test
  void aBoolIsPrintedAlikeWhetherItIsFlatOrNot() {
    String text = "qubit q; bool b; x q; b = measure q;";
    Player player =
        QasmProgram.parse("flat.qasm", "include \"stdgates.inc\"; " + text).player(Map.of());
    assertThat(player.play(new PlainKet(1, RandomStreams.seeded(1).stream("shots"))))
        .containsEntry("b", "1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "qubit q; rx(1e400) q;",
        "qubit q; float f = 0.0; rz(log(f)) q;",
        "qubit q; pow(1e400) @ x q;",
        "qubit[4] q; bit c; c = measure q[3:1];",
        "int x = 3; x += 1.7;",
        "def f(int n) -> int { if (n > 0) { return f(n - 1) + 1; } return 0; } int x = f(100000);"
      })
  void refusesWhatHasNoMeaning(String text) {
    assertThatThrownBy(() -> flat(text)).isInstanceOf(ProgramException.class);
  }

  @Test
  void decisionsAnglesAndComputationsOnMeasuredBitsAreNamedWithTheirPlace() {
    String before = "qubit q; bit c; bit[2] d; h q; c = measure q; d[0] = c;\n";
    String[] readers = {
      "if (c) x q;",
      "if (d == 1) x q;",
      "rz(pi * c) q;",
      "int n = int(c);",
      "d = ~d;",
      "while (c) { c = measure q; }",
      "switch (d) { case 0 { x q; } }",
      "d = d ^ \"11\";",
      "angle[4] a; a[0] = c;"
    };
    for (String reader : readers) {
      assertThat(flat(before + reader)).as(reader).isInstanceOf(FlatProgram.FeedForward.class);
      FlatProgram.FeedForward why = (FlatProgram.FeedForward) flat(before + reader);
      assertThat(why.where().place().line()).as(reader).isEqualTo(2);
    }
  }

  @Test
  void loopsThatNothingMeasuredDecidesAreWrittenOut() {
    FlatProgram.Flat flat =
        circuit("qubit[4] q; for int i in [0:2] { cx q[i], q[i + 1]; if (i == 1) z q[i]; }");
    assertThat(flat.circuit().gates()).isEqualTo(4);
  }

  @Test
  void broadcastsAreOneInstruction() {
    assertThat(circuit("qubit[5] q; h q; inv @ s q;").circuit().instructions())
        .hasSize(2)
        .allSatisfy(it -> assertThat(((Apply) it).targets().size()).isEqualTo(5));
  }

  @Test
  void unseenPhasesAreLeftOut() {
    assertThat(circuit("qubit q; gphase(1); ctrl @ gphase(pi / 4) q;").circuit().instructions())
        .hasSize(1);
  }
}
