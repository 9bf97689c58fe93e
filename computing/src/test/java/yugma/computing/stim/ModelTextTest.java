// SPDX-License-Identifier: Apache-2.0
package yugma.computing.stim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yugma.computing.problem.Problem;
import yugma.computing.problem.ProgramException;
import yugma.physics.errormodel.DetectorErrorModel;
import yugma.physics.errormodel.ErrorAnalysis;
import yugma.physics.gate.Pauli;
import yugma.physics.memory.MemoryNoise;
import yugma.physics.memory.SurfaceMemory;

class ModelTextTest {
  private static final String OWN =
      """
      error(0.125) D0 D3 L1 # said
      ERROR[tag](1e-5) D2 ^ D1 L0 ^ D0
      error(0.5)
      detector(1, 2.5) D0 D1
      detector D4
      logical_observable L2
      repeat 3 {
          shift_detectors(0, 0.5) 2
          shift_detectors 0
      }
      """;

  private static DetectorErrorModel read(String text) {
    return ModelReader.read("a.dem", text);
  }

  @Test
  void readsBackWhatItWrote() {
    DetectorErrorModel own = read(OWN);
    assertThat(read(ModelWriter.write(own))).isEqualTo(own);
    assertThat(own.observables()).isEqualTo(3);
    assertThat(own.detectors()).isEqualTo(5);
    assertThat(own.mechanisms().get(1).symptom()).hasToString("D0 D1 D2 L0");
    DetectorErrorModel made =
        ErrorAnalysis.graphLike(SurfaceMemory.rotated(3, 3, Pauli.Z, MemoryNoise.everywhere(0.01)));
    assertThat(read(ModelWriter.write(made))).isEqualTo(made);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          error D0 | 1:1 | error takes 1 argument, a probability in [0, 1]
          error(2) D0 | 1:1 | error takes 1 argument, a probability in [0, 1]
          error(0.1) 5 | 1:12 | '5' is no target here
          error(0.1) D0 ^ | 1:15 | a part is empty
          detector L0 | 1:10 | 'L0' is no target here
          shift_detectors D1 | 1:1 | one whole number >= 0 must follow
          repeat 0 { / } | 1:1 | one whole number >= 1 must follow
          repeat 5 | 1:1 | only repeat is followed by '{', and it always is
          eror(0.1) D0 | 1:1 | there is no line 'eror'
          } | 1:1 | '}' closes nothing
          """)
  void refusesWithThePlaceAndTheCause(String text, String place, String message) {
    ProgramException refusal =
        catchThrowableOfType(ProgramException.class, () -> read(text.replace(" / ", "\n")));
    Problem problem = refusal.problems().getFirst();
    assertThat(problem.place().line() + ":" + problem.place().column()).isEqualTo(place);
    assertThat(problem.what()).isEqualTo(message);
  }

  @Property(tries = 1000, seed = "3")
  void refusesBrokenTextInNoOtherWayThanByItsProblems(@ForAll long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    StringBuilder text = new StringBuilder(OWN);
    for (int i = 0; i <= random.nextInt(4); i++) {
      int at = random.nextInt(text.length() + 1);
      String letter = "" + "DL01^ {}()\n#.-e".charAt(random.nextInt(15));
      text.replace(at, Math.min(text.length(), at + random.nextInt(4)), letter);
    }
    try {
      DetectorErrorModel model = read(text.toString());
      assertThat(read(ModelWriter.write(model))).isEqualTo(model);
    } catch (ProgramException e) {
      assertThat(e.problems()).isNotEmpty();
    }
  }

  @Test
  void refusesShiftsBeyondAllDetectors() {
    String once = "repeat 100000000000 {\nshift_detectors 1000000\nerror(0.1) D5\n}\n";
    assertThat(read(once).detectors()).isEqualTo(100_000_000_000_000_000L + 6);
    for (String text : new String[] {"repeat 2 {\n" + once + "}\n", once + "shift_detectors 1\n"}) {
      ProgramException refused = catchThrowableOfType(ProgramException.class, () -> read(text));
      assertThat(refused.problems()).hasSize(1);
      assertThat(refused.getMessage()).contains("numbers of detectors are shifted beyond 10^17");
    }
  }
}
