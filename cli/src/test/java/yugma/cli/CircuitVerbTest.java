// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import yugma.report.json.ResultJson;

/// What `yugma circuit` prints and answers.
class CircuitVerbTest {
  private static final String PAIR =
      "H 0\nCX 0 1\nX_ERROR(0.25) 1\nM 0 1\nDETECTOR rec[-1] rec[-2]\n";

  @TempDir Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"auto", "ket", "stabilizer", "frame", "density"})
  void countsOnEveryEngine(String engine) throws IOException {
    String[] command = {
      "circuit", "run", file("pair.stim", PAIR), "--engine", engine, "--format", "json"
    };
    Ran ran = Ran.of(command);
    assertThat(ran.exit()).as(ran.err()).isZero();
    JsonNode json = ResultJson.read(ran.out());
    assertThat(json.path("engine").asString()).isEqualTo(engine.equals("auto") ? "frame" : engine);
    assertThat(json.path("shots").asInt()).isEqualTo(1000);
    assertThat(json.path("seed").asInt()).isEqualTo(1);
    JsonNode counts = json.path("counts").path("records");
    assertThat(counts.properties()).hasSize(4);
    // Binomial of 1000 and 1/4; five standard deviations.
    assertThat(counts.path("01").asInt() + counts.path("10").asInt()).isBetween(182, 318);
    assertThat(Ran.of(command).out()).isEqualTo(ran.out());
  }

  @Test
  void showsATableWithExactIntervals() throws IOException {
    Ran ran = Ran.of("circuit", "run", file("one.stim", "X 0\nM 0\n"), "--shots", "100");
    assertThat(ran.out())
        .isEqualTo(
            """
            engine  frame (all gates are Clifford gates, and no step waits for a result)
            shots   100, seed 1

            records       shots     share  95 % interval
            1               100  100.00 %   96.38 to 100.00 %  ████████████████████████
            """);
    assertThat(Ran.of("circuit", "run", folder + "/one.stim", "--format", "csv").out())
        .isEqualTo("register,value,count\nrecords,1,1000\n");
  }

  @Test
  void writesBitsOfShotsInBothForms() throws IOException {
    String name = file("pair.stim", PAIR);
    Ran text = Ran.of("circuit", "sample", name, "--shots", "70");
    assertThat(text.out().lines()).hasSize(70).allMatch(line -> line.matches("[01]{2}"));
    Path bytes = folder.resolve("shots.b8");
    Ran ran =
        Ran.of(
            "circuit",
            "sample",
            name,
            "--shots",
            "70",
            "--out",
            bytes.toString(),
            "--out-format",
            "b8");
    assertThat(ran.out()).isEqualTo("70 shots of 2 bits in " + bytes + "\n");
    byte[] packed = Files.readAllBytes(bytes);
    StringBuilder lines = new StringBuilder();
    for (byte shot : packed) {
      lines.append(shot & 1).append(shot >> 1 & 1).append('\n');
    }
    assertThat(lines.toString()).isEqualTo(text.out());
    Ran again = Ran.of("circuit", "sample", name, "--out", bytes.toString());
    assertThat(again.exit()).isEqualTo(Exit.ENVIRONMENT);
    assertThat(again.err()).contains("is there already and was left alone");
    assertThat(Files.readAllBytes(bytes)).isEqualTo(packed);
  }

  @Test
  void tellsOfDetectors() throws IOException {
    String name = file("pair.stim", PAIR + "OBSERVABLE_INCLUDE(0) rec[-1] rec[-2]\n");
    Ran ran = Ran.of("circuit", "detect", name, "--shots", "2000", "--append-observables");
    assertThat(ran.out().lines()).allMatch(line -> line.equals("00") || line.equals("11"));
    // Binomial of 2000 and 1/4; five standard deviations.
    assertThat(ran.out().lines().filter("11"::equals).count()).isBetween(404L, 596L);
  }

  @Test
  void generatesWhatItReads() throws IOException {
    Path memory = folder.resolve("memory.stim");
    Ran ran =
        Ran.of(
            "circuit",
            "gen",
            "surface",
            "--distance",
            "3",
            "--noise",
            "0.01",
            "--out",
            memory.toString());
    assertThat(ran.exit()).as(ran.err()).isZero();
    Ran info = Ran.of("circuit", "info", memory.toString(), "--format", "json");
    JsonNode facts = ResultJson.read(info.out());
    assertThat(facts.path("detectors").asInt()).isEqualTo(24);
    assertThat(facts.path("observables").asInt()).isEqualTo(1);
    assertThat(facts.path("engine").asString()).isEqualTo("frame");
    assertThat(facts.path("measurements").asInt()).isEqualTo(33);
    assertThat(Ran.of("circuit", "gen", "steane", "--distance", "3").err())
        .contains("there are surface, repetition and color");
    assertThat(Ran.of("circuit", "gen", "surface", "--distance", "1").exit()).isEqualTo(Exit.USAGE);
  }

  @Test
  void drawsToTheTerminalAndToAFile() throws IOException {
    String name = file("pair.stim", "H 0\nCX 0 1\n");
    assertThat(Ran.of("circuit", "draw", name).out())
        .isEqualTo("0: ─[H]──●──\n         │\n1: ──────⊕──\n");
    Ran ran = Ran.of("circuit", "draw", name, "--as", "svg", "--out", folder.toString());
    assertThat(ran.out()).isEqualTo(folder.resolve("pair.svg") + "\n");
    assertThat(Files.readString(folder.resolve("pair.svg"))).startsWith("<svg ");
  }

  @Test
  void listsGatesAndSaysAllOfOne() {
    assertThat(Ran.of("circuit", "gates").out()).contains("cx ", "fsim(a,b)");
    assertThat(Ran.of("circuit", "gates", "CZ").out()).contains("XI>XZ").contains("steps");
    assertThat(Ran.of("circuit", "gates", "ccz1").err()).contains("did you mean");
  }

  @Test
  void saysWhatIsWrongWithAFileAndWhere() throws IOException {
    Ran ran = Ran.of("circuit", "run", file("bad.stim", "H 0\r\nCXX 0 1\r\n"));
    assertThat(ran.exit()).isEqualTo(Exit.INVALID_SCENARIO);
    assertThat(ran.err()).contains("bad.stim:2:1: error ", "    2 | CXX 0 1\n", "did you mean CX?");
    Ran missing = Ran.of("circuit", "run", folder + "/none.stim");
    assertThat(missing.exit()).isEqualTo(Exit.USAGE);
    assertThat(missing.err()).contains("there is no file");
    Ran other = Ran.of("circuit", "run", file("circuit.txt", "H 0\n"));
    assertThat(other.exit()).isEqualTo(Exit.USAGE);
    assertThat(other.err()).contains(".qasm or .stim");
  }

  @Test
  void refusesNumbersOutOfRange() throws IOException {
    String name = file("pair.stim", PAIR);
    assertThat(Ran.of("circuit", "run", name, "--shots", "0").exit()).isEqualTo(Exit.USAGE);
    assertThat(Ran.of("circuit", "run", name, "--top", "0").exit()).isEqualTo(Exit.USAGE);
    assertThat(Ran.of("circuit", "sample", name, "--shots", "-1").exit()).isEqualTo(Exit.USAGE);
    assertThat(Ran.of("circuit", "draw", name, "--width", "3").exit()).isEqualTo(Exit.USAGE);
    String wide = file("wide.stim", "H 40\nM 40\n");
    Ran ran = Ran.of("circuit", "run", wide, "--engine", "ket");
    assertThat(ran.exit()).isEqualTo(Exit.USAGE);
    assertThat(ran.err()).contains("41 qubits need 32768 GiB");
  }

  @Test
  void runsOnAMachineWithNoiseAndSaysWhichEngineTakesIt() throws IOException {
    String name =
        file("wait.qasm", "qubit q;\nbit c;\nU(pi, 0, pi) q;\ndelay[1us] q;\nc = measure q;\n");
    Ran run = Ran.of("circuit", "run", name, "--noise", "t1=1us,readout=0", "--format", "json");
    assertThat(run.exit()).as(run.err()).isZero();
    JsonNode json = ResultJson.read(run.out());
    assertThat(json.path("noise").toString()).isEqualTo("[\"t1=1us\",\"readout=0\"]");
    assertThat(json.path("engine").asString()).isEqualTo("density");
    // Binomial of 1000 and 1/e; five standard deviations.
    assertThat(json.path("counts").path("c").path("1").asInt()).isBetween(292, 444);
    Ran info = Ran.of("circuit", "info", name, "--noise", "t1=1us");
    assertThat(info.out()).contains("relaxation (t1) is no Pauli error");
    Ran twirl = Ran.of("circuit", "run", name, "--noise=t1=1us", "--engine", "stabilizer");
    assertThat(twirl.exit()).isEqualTo(Exit.USAGE);
    assertThat(twirl.err()).contains("relaxation (t1) is no Pauli error");
    Ran unknown = Ran.of("circuit", "run", name, "--noise", "gat1=1");
    assertThat(unknown.exit()).isEqualTo(Exit.USAGE);
    assertThat(unknown.err()).contains("did you mean 'gate1'?");
  }

  @Test
  void saysThatNothingIsMeasured() throws IOException {
    Ran ran = Ran.of("circuit", "run", file("none.stim", "H 0\n"), "--format", "json");
    assertThat(ran.exit()).isZero();
    assertThat(ResultJson.read(ran.out()).path("counts").toString()).isEqualTo("{}");
    assertThat(ran.err()).isEqualTo("no qubit is measured, so there is nothing to count\n");
    Ran table = Ran.of("circuit", "run", file("none.qasm", "qubit[60] q;\nU(1, 2, 3) q;\n"));
    assertThat(table.exit()).as(table.err()).isZero();
    assertThat(table.out().lines()).hasSize(2);
    assertThat(table.err()).contains("no qubit is measured");
  }

  @Test
  void saysHowToGiveInputsAndWhatAFileIs() throws IOException {
    String name = file("in.qasm", "input int n;\nqubit q;\nbit c;\nc = measure q;\n");
    for (String input : new String[] {"n=abc", "m=1", "n=0.5", "n=1 +"}) {
      Ran ran = Ran.of("circuit", "run", name, "--input", input);
      assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.USAGE);
      assertThat(ran.err()).contains("--input NAME=VALUE");
    }
    Ran none = Ran.of("circuit", "run", name);
    assertThat(none.exit()).isEqualTo(Exit.USAGE);
    assertThat(none.err()).contains("input 'n' of type int[64] has no value", "--input NAME=VALUE");
    Ran directory = Ran.of("circuit", "run", folder.toString());
    assertThat(directory.exit()).isEqualTo(Exit.USAGE);
    assertThat(directory.err()).contains("is a directory");
    assertThat(Ran.of("circuit", "run", name, "--shots", "many").err())
        .contains("'many' is no whole number");
    assertThat(Ran.of("circuit", "sample", name, "--out-format", "TEXT").err())
        .contains("it is 'TEXT', must be 01 or b8");
  }

  @Test
  void refusesStatesLargerThanAnyMemoryWithTheFigure() throws IOException {
    String name = file("wide.qasm", "qubit[60] q;\nbit[60] c;\nU(1, 2, 3) q;\nc = measure q;\n");
    Ran ran = Ran.of("circuit", "run", name);
    assertThat(ran.exit()).isEqualTo(Exit.USAGE);
    assertThat(ran.err()).contains("not 60: it would need 2^64 bytes, this machine has");
    String clifford = file("million.stim", "H 0\nCX 0 999999\nM 999999\n");
    assertThat(Ran.of("circuit", "run", clifford).err())
        .contains("a tableau of 1000000 qubits takes 500227 MB");
  }
}
