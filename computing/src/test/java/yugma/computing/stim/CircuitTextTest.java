// SPDX-License-Identifier: Apache-2.0
package yugma.computing.stim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import yugma.computing.problem.ProgramException;
import yugma.physics.circuit.Circuit;

class CircuitTextTest {
  private static final String LETTERS = "XZ01 9.!*()[]{}#-rec,MH\n\r\t\u0000é";

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  @Property(tries = 400, seed = "1")
  void readsBackEqualWhatItWrote(@ForAll long seed) {
    Circuit circuit = CircuitReader.read("drawn.stim", RandomText.draw(random(seed)));
    assertThat(CircuitReader.read("again.stim", CircuitWriter.write(circuit))).isEqualTo(circuit);
  }

  @Property(tries = 3000, seed = "2")
  void refusesBrokenTextInNoOtherWayThanByItsProblems(@ForAll long seed) {
    RandomGenerator random = random(seed);
    StringBuilder text = new StringBuilder(RandomText.draw(random));
    for (int i = 0; i <= random.nextInt(4); i++) {
      int at = random.nextInt(text.length() + 1);
      String letter = "" + LETTERS.charAt(random.nextInt(LETTERS.length()));
      text.replace(at, Math.min(text.length(), at + random.nextInt(4)), letter);
    }
    String back = rewritten(text.toString());
    assertThat(rewritten(back)).isEqualTo(back);
  }

  private static String rewritten(String text) {
    try {
      return CircuitWriter.write(CircuitReader.read("broken.stim", text));
    } catch (ProgramException e) {
      assertThat(e.problems()).isNotEmpty();
      assertThat(e.problems()).allSatisfy(p -> assertThat(p.place().line()).isBetween(1, 400));
      assertThat(e.problems()).allSatisfy(p -> assertThat(p.place().column()).isPositive());
      return "";
    }
  }
}
