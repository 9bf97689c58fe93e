// SPDX-License-Identifier: Apache-2.0
package yugma.physics.errormodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yugma.physics.circuit.Circuit;
import yugma.physics.errormodel.DetectorErrorModel.Mechanism;
import yugma.physics.gate.Pauli;
import yugma.physics.memory.ColorMemory;
import yugma.physics.memory.MemoryNoise;
import yugma.physics.memory.RepetitionMemory;
import yugma.physics.memory.SurfaceMemory;

class MemoryModelTest {
  private static Circuit circuit(String name) {
    int distance = name.charAt(name.indexOf("-d") + 2) - '0';
    int rounds = name.charAt(name.indexOf("-r") + 2) - '0';
    MemoryNoise noise = MemoryNoise.everywhere(0.001);
    return switch (name.substring(0, name.indexOf("-d"))) {
      case "memory" -> RepetitionMemory.circuit(distance, rounds, noise);
      case "rotated_memory_x" -> SurfaceMemory.rotated(distance, rounds, Pauli.X, noise);
      case "rotated_memory_z" -> SurfaceMemory.rotated(distance, rounds, Pauli.Z, noise);
      case "unrotated_memory_x" -> SurfaceMemory.unrotated(distance, rounds, Pauli.X, noise);
      case "unrotated_memory_z" -> SurfaceMemory.unrotated(distance, rounds, Pauli.Z, noise);
      default -> ColorMemory.circuit(distance, rounds, noise);
    };
  }

  private static Map<String, Double> merged(
      DetectorErrorModel model, Function<Mechanism, String> key) {
    Map<String, Double> merged = new TreeMap<>();
    for (Mechanism each : model.mechanisms()) {
      merged.merge(key.apply(each), each.probability(), (p, q) -> p * (1 - q) + q * (1 - p));
    }
    return merged;
  }

  private static String whole(Mechanism mechanism) {
    return mechanism.symptom().toString();
  }

  private static String parts(Mechanism mechanism) {
    return mechanism.parts().stream().map(Symptom::toString).sorted().toList().toString();
  }

  /// Facts about models of Stim (commit 79ae4f1, `stim analyze_errors`, and `--decompose_errors`
  /// where in parts): how many errors, the sum of their probabilities, the sum weighted by the root
  /// of their place among sorted errors, and a digest of what they flip.
  @ParameterizedTest
  @CsvSource({
    "rotated_memory_x-d3-r3, false, 221, 0.171042743723, 1.61745007253, 225fcc12e336299d",
    "rotated_memory_x-d3-r3, true, 285, 0.171067902064, 2.08614255851, 69039980e933fd5f",
    "rotated_memory_z-d5-r5, false, 1677, 0.859612208181, 22.0964269686, 0dd65661a475dbc5",
    "rotated_memory_z-d5-r5, true, 1943, 0.859673004508, 25.4061718915, 0fac46ef1353f8ac",
    "unrotated_memory_x-d3-r3, false, 395, 0.266419630769, 3.55436021745, 95fee196ca4ab582",
    "unrotated_memory_x-d3-r3, true, 515, 0.266452959837, 4.40071515233, 7d63c577a694758a",
    "unrotated_memory_z-d3-r1, false, 41, 0.0753618805882, 0.324047809955, fd11cef05864660f",
    "unrotated_memory_z-d3-r1, true, 51, 0.0753719660178, 0.368709094041, 93a0c90429e4d45a",
    "memory-d5-r5, false, 65, 0.0985567558165, 0.528224194851, 3099a96340e5d139",
    "memory-d5-r5, true, 75, 0.0985688319546, 0.575552705391, 8148aa8b4f6a1509",
    "memory_xyz-d3-r3, false, 72, 0.0958311489785, 0.584406705640, 2c1b26cd45448537"
  })
  void hasTheErrorsThatStimFinds(
      String name, boolean split, int count, double sum, double weighted, String digest)
      throws Exception {
    Circuit circuit = circuit(name);
    Map<String, Double> errors =
        split
            ? merged(ErrorAnalysis.graphLike(circuit), MemoryModelTest::parts)
            : merged(ErrorAnalysis.of(circuit), MemoryModelTest::whole);
    byte[] text = (String.join("\n", errors.keySet()) + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
    assertThat(errors).hasSize(count);
    assertThat(HexFormat.of().formatHex(hash)).startsWith(digest);
    double total = 0;
    double byPlace = 0;
    int place = 0;
    for (double p : errors.values()) {
      total += p;
      byPlace += p * Math.sqrt(++place);
    }
    assertThat(total).isCloseTo(sum, within(1e-11 * sum));
    assertThat(byPlace).isCloseTo(weighted, within(1e-11 * weighted));
  }

  @ParameterizedTest
  @CsvSource({"rotated_memory_z-d3-r4", "unrotated_memory_x-d4-r2", "memory_xyz-d3-r4"})
  void splitsErrorsIntoPartsThatMakeThemUp(String name) {
    Circuit circuit = circuit(name);
    DetectorErrorModel split = ErrorAnalysis.graphLike(circuit);
    assertThat(split.mechanisms())
        .allSatisfy(each -> assertThat(each.parts()).allMatch(Symptom::isGraphLike));
    Map<String, Double> wholes = merged(split, MemoryModelTest::whole);
    Map<String, Double> expected = merged(ErrorAnalysis.of(circuit), MemoryModelTest::whole);
    assertThat(wholes.keySet()).isEqualTo(expected.keySet());
    expected.forEach((key, p) -> assertThat(wholes.get(key)).isCloseTo(p, within(1e-12)));
    DetectorErrorModel later = ErrorAnalysis.graphLike(ErrorAnalysis.of(circuit));
    assertThat(later.mechanisms())
        .allSatisfy(each -> assertThat(each.parts()).allMatch(Symptom::isGraphLike));
    assertThat(merged(later, MemoryModelTest::whole).keySet()).isEqualTo(expected.keySet());
  }

  @Test
  void namesAnErrorThatHasNoSuchParts() {
    Circuit circuit = ColorMemory.circuit(5, 5, MemoryNoise.everywhere(0.001));
    assertThatThrownBy(() -> ErrorAnalysis.graphLike(circuit))
        .hasMessageMatching("the error D.* is not made of errors with at most two detectors each");
  }

  @Test
  void saysWhereDetectorsAre() {
    DetectorErrorModel model = ErrorAnalysis.of(circuit("rotated_memory_x-d3-r3"));
    assertThat(model.detectors()).isEqualTo(24);
    assertThat(model.observables()).isEqualTo(1);
    assertThat(model.items().getLast().toString())
        .isEqualTo("Place[coordinates=[4.0, 6.0, 3.0], detectors=[23]]");
  }
}
