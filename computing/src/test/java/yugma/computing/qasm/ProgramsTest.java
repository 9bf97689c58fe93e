// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yugma.kernel.random.SeededStreams;

/// Values, statements and subroutines give what the language says.
class ProgramsTest {
  private static Map<String, String> play(String text, Map<String, String> inputs) {
    QasmProgram program = QasmProgram.parse("program.qasm", text);
    PlainKet machine = new PlainKet(program.qubits(), new SeededStreams(3).stream("ket"));
    return program.player(inputs).play(machine);
  }

  private static String value(String type, String expression) {
    return String.valueOf(
        play(type + " v = " + expression + "; output " + type + " o; o = v;", Map.of()).get("o"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "int ; 7 / 2 ; 3",
        "int ; -7 / 2 ; -3",
        "int ; -2 ** 2 ; -4",
        "int ; 2 ** 3 ** 2 ; 512",
        "int ; 1 + 2 * 3 % 4 ; 3",
        "int ; 1 << 2 + 1 ; 8",
        "int ; 6 & 3 ^ 1 | 8 ; 11",
        "int[8] ; 200 ; -56",
        "uint[8] ; -1 ; 255",
        "uint[4] ; ~uint[4](5) ; 10",
        "uint ; uint(-1) / 2 ; 9223372036854775807",
        "int ; 0xff + 0b11 + 0o7 + 1_000 ; 1265",
        "int ; int(-2.9) ; -2",
        "bool ; 1 < 2 && !(2 <= 1) ; 1",
        "bool ; int(-1) < uint[8](1) ; 1",
        "bool ; \"0110\" == 6 ; 1",
        "float ; 3 / 2.0 ; 1.5",
        "float ; 2.0 ** -1 ; 0.5",
        "float ; floor(-1.5) + ceiling(1.2) ; 0.0",
        "float ; sin(pi / 2) + cos(0) + sqrt(4) ; 4.0",
        "float ; log(exp(2.0)) ; 2.0",
        "float[32] ; 0.1 ; 0.10000000149011612",
        "float ; mod(7.5, 2) ; 1.5",
        "bit[4] ; \"0011\" << 1 ; 0110",
        "bit[4] ; rotl(\"1001\", 1) ; 0011",
        "bit[4] ; rotr(\"1001\", 1) ; 1100",
        "bit[4] ; \"1100\" & ~\"1010\" ; 0100",
        "bit[4] ; bit[4](int[4](-3)) ; 1101",
        "bit[2] ; \"0110\"[1:2] ; 11",
        "bit[3] ; \"0110\"[{0, 1, 2}] ; 110",
        "bit ; \"0110\"[-2] ; 1",
        "uint ; popcount(\"0111\") ; 3",
        "int ; int[4](\"1000\") ; -8",
        "bit[4] ; bit[4](angle[4](pi / 2)) ; 0100",
        "angle[4] ; angle[4](3 * pi / 2) + angle[4](pi) ; 1.5707963267948966",
        "angle[4] ; angle[4](pi) / 2 ; 1.5707963267948966",
        "bool ; angle[8](2 * pi) == 0 ; 1",
        "duration ; 2 * 10ns + 1us / 2 ; 5.2E-7",
        "float ; 1ms / 10us ; 100.0",
        "int ; int(300ns / 100ns) ; 3",
        "float ; 2.5us / 100ns ; 25.0",
        "duration ; 1.1us + 3ms ; 0.0030011",
        "complex ; (1.5 + 2im) ** 2 ; -1.75+6.0im",
        "complex ; (1 + 1im) ** -2 ; 0.0-0.5im",
        "complex ; (1 + 2im) * (3 - 1im) ; 5.0+5.0im",
        "float ; imag((1 + 2im) / 2im) ; -0.5"
      })
  void expressionsHaveTheirValue(String type, String expression, String wanted) {
    assertThat(value(type, expression)).isEqualTo(wanted);
  }

  @Test
  void loopsGoThroughRangesSetsBitsAndArrays() {
    String text =
        """
        output int sum;
        array[int, 3] some = {10, 20, 30};
        for int i in [0:2:6] { if (i == 4) continue; sum += i; }
        for int i in [3:-1:1] sum += i;
        for int i in {100, 200} sum += i;
        for int i in some { sum += i; if (i == 20) break; }
        for bit b in "1011" { sum += 1000 * int(b); }
        while (sum < 4000) sum += 1000;
        """;
    // 0 + 2 + 6, 3 + 2 + 1, 300, 30, 3000, and one round more.
    assertThat(play(text, Map.of())).containsEntry("sum", "4344");
  }

  @Test
  void switchesChooseAndEndsEnd() {
    String text =
        """
        output int found;
        for int i in [0:9] {
          switch (i) {
            case 1, 2 { found += 1; }
            case 5 { found += 10; end; }
            default { found += 100; }
          }
        }
        """;
    assertThat(play(text, Map.of())).containsEntry("found", "312");
  }

  @Test
  void subroutinesTakeValuesQubitsAndArrays() {
    String text =
        """
        include "stdgates.inc";
        qubit[3] q;
        array[int, 2, 3] table = {{1, 2, 3}, {4, 5, 6}};
        output int total;
        output bit[2] seen;
        def add(readonly array[int, #dim = 2] from, mutable array[int, 3] to) -> int {
          int all = 0;
          for int i in [0:sizeof(from) - 1] {
            for int j in [0:sizeof(from, 1) - 1] { to[j] += from[i, j]; all += from[i][j]; }
          }
          return all;
        }
        def look(qubit[2] p, bool flip) -> bit[2] {
          if (flip) { x p; }
          return measure p;
        }
        def factorial(int n) -> int { if (n < 2) return 1; return n * factorial(n - 1); }
        array[int, 3] sums;
        total = add(table, sums) + sums[2] + factorial(5);
        table[0] = sums;
        table[1, 0:1] = table[0, 1:2];
        total += 1000 * table[1, 1];
        seen = look(q[1:2], true);
        """;
    assertThat(play(text, Map.of())).isEqualTo(Map.of("total", "9150", "seen", "11"));
  }

  @Test
  void theHighestBitIsPrintedFirst() {
    String text =
        "include \"stdgates.inc\"; qubit[3] q; bit[3] c; bit d; x q[0]; c = measure q;"
            + "measure q[0] -> d; measure q;";
    assertThat(play(text, Map.of()).toString()).isEqualTo("{c=001, d=1}");
  }

  @Test
  void physicalQubitsKeepTheirNumbers() {
    QasmProgram program =
        QasmProgram.parse(
            "p.qasm", "include \"stdgates.inc\"; qubit q; bit c; x $2; c = measure $2;");
    assertThat(program.qubits()).isEqualTo(4);
    assertThat(program.player(Map.of()).play(new PlainKet(4, new SeededStreams(1).stream("x"))))
        .containsEntry("c", "1");
  }

  @Test
  void inputsAreExpressionsOfConstants() {
    String text = "input float turn; input int[8] n; output float o; o = turn * n;";
    assertThat(play(text, Map.of("turn", "pi / 2", "n", "2")))
        .containsEntry("o", Double.toString(Math.PI));
  }

  @Test
  void bitsOfNumbersCanBeSet() {
    String text =
        "output uint[4] n; output angle[4] a; output int[4] s; n[1] = 1; n[2:3] = \"11\";"
            + "a[3] = 1; s[3] = 1; a >>= 1;";
    assertThat(play(text, Map.of()).toString()).isEqualTo("{n=14, a=1.5707963267948966, s=-8}");
  }

  @Test
  void openQasm2DividesAnglesAsReals() {
    String text =
        """
        OPENQASM 2.0;
        include "qelib1.inc";
        qreg q[1];
        creg c[1];
        u3(pi * (1 / 2), 0, pi * 2 / 2) q[0];
        h q[0];
        measure q -> c;
        if (c == 1) x q[0];
        """;
    assertThat(play(text, Map.of())).containsEntry("c", "0");
  }

  @Test
  void filesOfOtherSystemsAreRead() {
    String text =
        "\uFEFFOPENQASM 3.1;\r\n\tinclude 'stdgates.inc';\r\nqubit größe; bit δ;\r\n"
            + "x größe;\r\nδ = measure größe;\r\n#pragma any thing\r\n@note it\r\nreset größe;";
    assertThat(play(text, Map.of())).containsEntry("δ", "1");
  }

  @Test
  void variablesBeginAnewInEveryShot() {
    QasmProgram program =
        QasmProgram.parse("p.qasm", "bit[2] c; c[0] = ~c[0]; bit[2] d = \"01\"; d[1] = d[0];");
    Player player = program.player(Map.of());
    PlainKet none = new PlainKet(0, new SeededStreams(1).stream("x"));
    assertThat(player.play(none)).isEqualTo(player.play(none)).containsEntry("c", "01");
  }

  @Test
  void arraysArePrintedAsTheirValuesAre() {
    String text =
        "output array[duration, 2] d; d[1] = 5ns; output array[angle[8], 1, 1] a; a[0][0] = pi;";
    Player player = QasmProgram.parse("arrays.qasm", text).player(Map.of());
    assertThat(player.play(new PlainKet(1, new SeededStreams(1).stream("none"))))
        .containsEntry("d", "{0.0, 5.0E-9}")
        .containsEntry("a", "{{3.141592653589793}}");
  }
}
