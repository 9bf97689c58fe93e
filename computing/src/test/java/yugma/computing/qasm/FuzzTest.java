// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import yugma.computing.machine.Machine;
import yugma.computing.problem.ProgramException;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.SeededStreams;
import yugma.physics.circuit.Instruction.Apply;

/// Programs that were changed at random are read and played, or refused by [ProgramException] and
/// by nothing else.
class FuzzTest {
  private static final String PROGRAM =
      """
      OPENQASM 3.0;
      include "stdgates.inc";
      const int n = 3;
      qubit[n] q;
      bit[n] c = "101";
      array[int[8], 2, 2] a = {{1, 2}, {3, 4}};
      gate g(x) r, s { rx(x / 2) r; ctrl @ p(-x) r, s; inv @ t s; }
      def f(qubit[2] r, int k) -> bit { if (k > 1) { return measure r[0]; } return c2(r); }
      def c2(qubit[2] r) -> bit { reset r; h r; return measure r[1]; }
      let pair = q[0:1] ++ q[2];
      for uint i in [0:2:n - 1] { g(pi * i) q[i], q[(i + 1) % n]; a[0, i % 2] += a[1][1] << 1; }
      negctrl(2) @ pow(0.5) @ x q[0], q[1], q[2];
      c[0] = c2(q[0:1]);
      while (c[0] && a[0, 0] < 40) { a[0, 0] *= 2; if (a[0, 0] == 8) break; }
      switch (uint[3](c)) { case 1, 5 { x q; } default { end; } }
      angle[8] phase = 3 * pi / 4;
      rz(phase + sin(0.5)) pair[1:2];
      box { delay[10ns] q; barrier q[0]; }
      c = measure q;
      """;

  private static final String[] WORDS = {
    "q",
    "c",
    "n",
    "a",
    "[",
    "]",
    "(",
    ")",
    "{",
    "}",
    ";",
    ",",
    "0",
    "-1",
    "3",
    "1.5",
    "pi",
    "\"01\"",
    "ctrl @ ",
    "inv @ ",
    "pow(2) @ ",
    "measure ",
    "reset ",
    "if ",
    "while (n < 2) ",
    "++",
    "**",
    "<<",
    "int ",
    "bit[2] ",
    "angle ",
    "let z = ",
    "return ",
    "end;",
    ":",
    "1/0",
    "99999999999999999999",
    "duration ",
    "10ns",
    "2im",
    "extern ",
    "cal {",
    "@",
    "#pragma x\n",
    "\"",
    "\u0000",
    "é",
    "/*",
    "$1"
  };

  /// What is measured does not matter: every other bit is 1.
  private static final class Coin implements Machine {
    private boolean bit;

    @Override
    public void apply(Apply gate) {
      gate.gate().matrix(gate.angleArray());
    }

    @Override
    public boolean measure(int qubit) {
      bit = !bit;
      return bit;
    }

    @Override
    public void reset(int qubit) {}
  }

  private static String mutated(String text, RandomStream random) {
    StringBuilder mutated = new StringBuilder(text);
    for (int i = random.nextInt(4); i >= 0; i--) {
      int from = random.nextInt(mutated.length());
      int to = Math.min(mutated.length(), from + random.nextInt(12));
      String word = WORDS[random.nextInt(WORDS.length)];
      switch (random.nextInt(4)) {
        case 0 -> mutated.delete(from, to);
        case 1 -> mutated.insert(from, word);
        case 2 -> mutated.replace(from, to, word);
        default -> mutated.insert(random.nextInt(mutated.length()), mutated.substring(from, to));
      }
    }
    return mutated.toString();
  }

  /// @return whether the program was played to its end
  private static boolean survives(String text) {
    try {
      Player player = QasmProgram.parse("fuzz.qasm", text).player(Map.of());
      player.play(new Coin());
      player.flat();
      return true;
    } catch (ProgramException refused) {
      assertThat(refused.problems()).as(text).isNotEmpty();
      return false;
    } catch (RuntimeException | StackOverflowError fault) {
      throw new AssertionError("this program fails:\n" + text, fault);
    }
  }

  @Test
  void programsThatWereChangedAtRandomAreRefusedByNameOrPlayed() {
    RandomStream random = new SeededStreams(11).stream("fuzz");
    String good = PROGRAM.replace("return c2(r);", "return measure r[1];");
    assertThat(survives(good)).isTrue();
    int played = 0;
    for (int i = 0; i < Integer.getInteger("fuzz", 400); i++) {
      played += survives(mutated(good, random)) ? 1 : 0;
    }
    assertThat(played).isPositive();
  }
}
