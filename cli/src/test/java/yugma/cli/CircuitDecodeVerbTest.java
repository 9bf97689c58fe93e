// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import yugma.report.json.ResultJson;

/// What `yugma circuit analyze` and `yugma circuit decode` print and answer.
class CircuitDecodeVerbTest {
  /// Three bits of which neighbours are compared, so that every single flip is found.
  private static final String CODE =
      """
      R 0 1 2
      X_ERROR(0.1) 0 1 2
      MPP Z0*Z1 Z1*Z2
      DETECTOR(0) rec[-2]
      DETECTOR(1) rec[-1]
      M 0
      OBSERVABLE_INCLUDE(0) rec[-1]
      """;

  private static final String EXCLUSIVE =
      """
      MPP X0*X1 Z0*Z1
        PAULI_CHANNEL_1(0.3, 0.3, 0) 0
      MPP X0*X1 Z0*Z1
      DETECTOR rec[-1] rec[-3]
      DETECTOR rec[-2] rec[-4]
      """;

  @TempDir Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void writesTheModelOfACircuit() throws IOException {
    String name = file("code.stim", CODE);
    String model =
        """
        error(0.1) D0 L0
        error(0.1) D0 D1
        error(0.1) D1
        detector(0) D0
        detector(1) D1
        """;
    Ran ran = Ran.of("circuit", "analyze", name);
    assertThat(ran.out().lines().sorted()).isEqualTo(model.lines().sorted().toList());
    Ran written = Ran.of("circuit", "analyze", name, "--decompose", "--out", folder.toString());
    assertThat(written.out()).isEqualTo(folder.resolve("code.dem") + "\n");
    assertThat(folder.resolve("code.dem")).hasContent(ran.out());
    Ran info = Ran.of("circuit", "info", folder + "/code.dem");
    assertThat(info.out()).contains("detectors      2", "graph like     true");
    Ran again = Ran.of("circuit", "analyze", folder + "/code.dem", "--decompose");
    assertThat(again.out()).isEqualTo(ran.out());
    assertThat(Ran.of("circuit", "analyze", name, "--out", folder.toString()).exit())
        .isEqualTo(Exit.ENVIRONMENT);
  }

  @Test
  void refusesToApproximateUnlessAsked() throws IOException {
    String name = file("exclusive.stim", EXCLUSIVE);
    Ran refused = Ran.of("circuit", "analyze", name);
    assertThat(refused.exit()).isEqualTo(Exit.INVALID_SCENARIO);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err())
        .contains(
            "exclusive.stim:2:3: error the model takes exclusive Pauli errors as independent",
            "--approximate accepts it");
    Ran told = Ran.of("circuit", "analyze", name, "--approximate");
    assertThat(told.exit()).isZero();
    assertThat(told.err())
        .contains("exclusive.stim:2:3: note the model takes exclusive Pauli errors as independent");
    assertThat(told.out()).startsWith("error(0.3) D0\nerror(0.3) D0 D1\n");
    Ran decoded = Ran.of("circuit", "decode", name, "--shots", "1000");
    assertThat(decoded.exit()).isZero();
    assertThat(decoded.err()).contains(":2:3: note ", "only weights follow from it");
  }

  @Test
  void namesTheLineOfAnErrorThatHasNoParts() throws IOException {
    String wide =
        """
        R 0 1 2
        E(0.1) X0 X1 X2
        M 0 1 2
        DETECTOR rec[-1]
        DETECTOR rec[-2]
        DETECTOR rec[-3]
        """;
    String name = file("wide.stim", wide);
    Ran refused = Ran.of("circuit", "analyze", name, "--decompose");
    assertThat(refused.exit()).isEqualTo(Exit.INVALID_SCENARIO);
    assertThat(refused.err()).contains("wide.stim:2:1: error the error D0 D1 D2 is not made of");
    Ran lenient =
        Ran.of("circuit", "analyze", name, "--decompose", "--ignore-decomposition-failures");
    assertThat(lenient.out()).startsWith("error(0.1) D0 D1 D2\n");
    assertThat(lenient.err()).contains("1 errors have no parts", "the first is D0 D1 D2");
    assertThat(Ran.of("circuit", "decode", name).exit()).isEqualTo(Exit.INVALID_SCENARIO);
  }

  /// Two or three of three flips are guessed wrong: 0.028; five standard deviations of 20000.
  @Test
  void countsWrongGuessesOfBothDecoders() throws IOException {
    String name = file("code.stim", CODE);
    String[] command = {
      "circuit", "decode", name, "--shots", "20000", "--decoder", "both", "--format", "json"
    };
    Ran ran = Ran.of(command);
    assertThat(ran.exit()).as(ran.err()).isZero();
    JsonNode json = ResultJson.read(ran.out());
    assertThat(json.path("shots").asInt()).isEqualTo(20_000);
    assertThat(json.path("decoders")).hasSize(2);
    for (JsonNode decoder : json.path("decoders")) {
      assertThat(decoder.path("errors").asInt()).isBetween(443, 677);
      assertThat(decoder.path("low").asDouble()).isLessThan(decoder.path("rate").asDouble());
      assertThat(decoder.path("cpu_us_per_shot").asDouble()).isPositive();
      assertThat(decoder.path("per_observable").path(0).path("errors"))
          .isEqualTo(decoder.path("errors"));
    }
    assertThat(json.path("union_find_over_matching").path("errors").asDouble()).isEqualTo(1);
    JsonNode again = ResultJson.read(Ran.of(command).out());
    assertThat(again.path("decoders").path(0).path("errors"))
        .isEqualTo(json.path("decoders").path(0).path("errors"));
    Path model = folder.resolve("code.dem");
    assertThat(Ran.of("circuit", "analyze", name, "--out", model.toString()).exit()).isZero();
    JsonNode byModel =
        ResultJson.read(
            Ran.of("circuit", "decode", model.toString(), "--shots", "20000", "--format", "json")
                .out());
    assertThat(byModel.path("decoders").path(0).path("errors").asInt()).isBetween(443, 677);
    assertThat(Ran.of("circuit", "decode", name, "--shots", "10").out())
        .contains("graph   2 detectors, 3 edges, 1 observable\nshots   10, seed 1\n")
        .containsPattern("(?m)^matching +L0 ");
  }

  @Test
  void predictsRecordedShotsInBothForms() throws IOException {
    String name = file("code.stim", CODE);
    String shots = file("shots.01", "00\n10\r\n01\n11\n");
    Ran ran = Ran.of("circuit", "decode", name, "--detections", shots);
    assertThat(ran.out()).isEqualTo("0\n1\n0\n0\n");
    Path bytes = folder.resolve("shots.b8");
    Files.write(bytes, new byte[] {0, 1, 2, 3});
    Path out = folder.resolve("guesses.b8");
    Ran packed =
        Ran.of(
            "circuit",
            "decode",
            name,
            "--detections",
            bytes.toString(),
            "--in-format",
            "b8",
            "--decoder",
            "union-find",
            "--out",
            out.toString(),
            "--out-format",
            "b8");
    assertThat(packed.out()).isEqualTo("4 predictions of 1 bits in " + out + "\n");
    assertThat(Files.readAllBytes(out)).containsExactly(0, 1, 0, 0);
    String known = file("known.01", "000\n101\n011\n111\n".repeat(1_000));
    Ran counted =
        Ran.of(
            "circuit",
            "decode",
            name,
            "--detections",
            known,
            "--append-observables",
            "--format",
            "json");
    JsonNode json = ResultJson.read(counted.out());
    assertThat(json.path("shots").asInt()).isEqualTo(4_000);
    assertThat(json.path("decoders").path(0).path("errors").asInt()).isEqualTo(2_000);
  }

  @Test
  void saysWhatIsWrongWithRecordedShots() throws IOException {
    String name = file("code.stim", CODE);
    for (String[] broken :
        new String[][] {
          {"00\n000\n", "01", "shot 2 has 3 bits, must have 2 (2 detectors)"},
          {"0x\n", "01", "shot 1 holds the letter 'x'"},
          {"\u0000\u0004", "b8", "shot 2 has bit 2, must have only 2 (2 detectors)"}
        }) {
      String shots = file("shots." + broken[1], broken[0]);
      Ran ran = Ran.of("circuit", "decode", name, "--detections", shots, "--in-format", broken[1]);
      assertThat(ran.exit()).isEqualTo(Exit.USAGE);
      assertThat(ran.err()).contains(broken[2]);
    }
    String loop = file("loop.dem", "error(0.1) D0 D1 L0\ndetector D2\n");
    Ran odd = Ran.of("circuit", "decode", loop, "--detections", file("odd.01", "000\n100\n"));
    assertThat(odd.exit()).isEqualTo(Exit.USAGE);
    assertThat(odd.err()).contains("shot 2: no errors of the model flip these detectors");
  }

  @Test
  void refusesOptionsThatDoNotGoTogether() throws IOException {
    String name = file("code.stim", CODE);
    String shots = file("shots.01", "00\n");
    for (String[] more :
        new String[][] {
          {"--shots", "0"},
          {"--out", "x"},
          {"--detections", "none"},
          {"--detections", shots, "--shots", "5"},
          {"--detections", shots, "--decoder", "both"}
        }) {
      String[] command = new String[3 + more.length];
      System.arraycopy(new String[] {"circuit", "decode", name}, 0, command, 0, 3);
      System.arraycopy(more, 0, command, 3, more.length);
      assertThat(Ran.of(command).exit()).as(String.join(" ", more)).isEqualTo(Exit.USAGE);
    }
    assertThat(Ran.of("circuit", "analyze", file("a.qasm", "")).err())
        .contains("ends in .stim or .dem");
    assertThat(Ran.of("circuit", "analyze", name, "--ignore-decomposition-failures").exit())
        .isEqualTo(Exit.USAGE);
    String endless = file("endless.dem", "repeat 1000000000000 {\nerror(0.1) D0\n}\n");
    assertThat(Ran.of("circuit", "decode", endless).err())
        .contains("1000000000000 lines when repetitions are written out");
  }
}
