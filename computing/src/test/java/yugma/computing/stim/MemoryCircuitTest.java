// SPDX-License-Identifier: Apache-2.0
package yugma.computing.stim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yugma.physics.circuit.Circuit;
import yugma.physics.gate.Pauli;
import yugma.physics.memory.ColorMemory;
import yugma.physics.memory.MemoryNoise;
import yugma.physics.memory.RepetitionMemory;
import yugma.physics.memory.SurfaceMemory;

class MemoryCircuitTest {
  private static Circuit made(String name) {
    String[] parts = name.split("-", -1);
    int distance = Integer.parseInt(parts[2].substring(1));
    int rounds = Integer.parseInt(parts[3].substring(1));
    MemoryNoise noise =
        switch (parts.length == 4 ? "" : parts[4]) {
          case "noisy" -> MemoryNoise.everywhere(0.001);
          default -> MemoryNoise.NONE;
        };
    return switch (parts[1]) {
      case "memory" -> RepetitionMemory.circuit(distance, rounds, noise);
      case "rotated_memory_x" -> SurfaceMemory.rotated(distance, rounds, Pauli.X, noise);
      case "rotated_memory_z" -> SurfaceMemory.rotated(distance, rounds, Pauli.Z, noise);
      case "unrotated_memory_x" -> SurfaceMemory.unrotated(distance, rounds, Pauli.X, noise);
      case "unrotated_memory_z" -> SurfaceMemory.unrotated(distance, rounds, Pauli.Z, noise);
      default -> ColorMemory.circuit(distance, rounds, noise);
    };
  }

  /// Digests of the text of circuits that were found equal to those of `stim gen` (commit 79ae4f1),
  /// with 0.001 in all four options where the name ends with noisy.
  @ParameterizedTest
  @CsvSource({
    "color_code-memory_xyz-d3-r2-noisy, aa9dc127c8356bcd",
    "color_code-memory_xyz-d3-r2, 344d762915fdfa5f",
    "color_code-memory_xyz-d3-r3-noisy, 1346aa14e8c2876a",
    "color_code-memory_xyz-d3-r3, 9241e1432f007ec8",
    "color_code-memory_xyz-d5-r5-noisy, 3d4c15fa26db9349",
    "color_code-memory_xyz-d5-r5, e1e2f7ddda670671",
    "repetition_code-memory-d3-r1-noisy, 3a000c8f1b0d7c37",
    "repetition_code-memory-d3-r1, 816f496f7cf82ce1",
    "repetition_code-memory-d3-r100-noisy, 79162985b2688472",
    "repetition_code-memory-d3-r3-noisy, ca01d16786d777ca",
    "repetition_code-memory-d3-r3, d20767d641dbd2d5",
    "repetition_code-memory-d5-r5-noisy, 0beafeee26c61d00",
    "repetition_code-memory-d5-r5, 785c097cd6270027",
    "surface_code-rotated_memory_x-d3-r1-noisy, 9d88689971183bfe",
    "surface_code-rotated_memory_x-d3-r1, 41d27678aa7d98eb",
    "surface_code-rotated_memory_x-d3-r3-noisy, c31c3aec8676349f",
    "surface_code-rotated_memory_x-d3-r3, 42b38e3950901401",
    "surface_code-rotated_memory_x-d5-r5-noisy, 867ba3ba1f432111",
    "surface_code-rotated_memory_x-d5-r5, ae876e7c0e976f1d",
    "surface_code-rotated_memory_z-d3-r1-noisy, f4a97acfbaff316b",
    "surface_code-rotated_memory_z-d3-r1, 633feaf27ddc8a5c",
    "surface_code-rotated_memory_z-d3-r3-noisy, e31b57f43f1026cc",
    "surface_code-rotated_memory_z-d3-r3, 1e3b11c75029de2b",
    "surface_code-rotated_memory_z-d5-r5-noisy, f81a6b91ee38809f",
    "surface_code-rotated_memory_z-d5-r5, 88abf88817c5999a",
    "surface_code-unrotated_memory_x-d3-r1-noisy, 3879567e6c016102",
    "surface_code-unrotated_memory_x-d3-r1, c4d05580317a57b8",
    "surface_code-unrotated_memory_x-d3-r3-noisy, c1ff08b935ee7f1e",
    "surface_code-unrotated_memory_x-d3-r3, 8c3b3725e52f6668",
    "surface_code-unrotated_memory_x-d5-r5-noisy, 45a9870913dfb459",
    "surface_code-unrotated_memory_x-d5-r5, 7eee496887d7092e",
    "surface_code-unrotated_memory_z-d3-r1-noisy, 200af7de1fa53fb3",
    "surface_code-unrotated_memory_z-d3-r1, 8281e86d6fd47c44",
    "surface_code-unrotated_memory_z-d3-r3-noisy, 5e116a25bc1caafe",
    "surface_code-unrotated_memory_z-d3-r3, 301e825a173603fd",
    "surface_code-unrotated_memory_z-d5-r5-noisy, 322b009c909d6de9",
    "surface_code-unrotated_memory_z-d5-r5, a2b63aa7af4cee62"
  })
  void makesTheCircuitsOfStimsGenerator(String name, String digest) throws Exception {
    byte[] text = CircuitWriter.write(made(name)).getBytes(StandardCharsets.UTF_8);
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
    assertThat(HexFormat.of().formatHex(hash)).startsWith(digest);
  }

  @Test
  void disturbsOnlyWhereItIsToldTo() {
    Circuit circuit = SurfaceMemory.rotated(3, 2, Pauli.Z, new MemoryNoise(0.25, 0, 0.125, 0));
    assertThat(CircuitWriter.write(circuit).lines().filter(line -> line.contains("(0.")).toList())
        .hasSize(2 + 2 * 7)
        .noneMatch(line -> line.startsWith("Z_ERROR"))
        .filteredOn(line -> line.startsWith("X_ERROR(0.125)"))
        .hasSize(4);
  }

  @Test
  void refusesSizesThatMakeNoCode() {
    assertThatThrownBy(() -> ColorMemory.circuit(4, 3, MemoryNoise.NONE))
        .hasMessage("distance is 4, must be odd");
    assertThatThrownBy(() -> RepetitionMemory.circuit(3, 0, MemoryNoise.NONE))
        .hasMessage("number of rounds is 0, must be at least 1");
    assertThatThrownBy(() -> SurfaceMemory.rotated(1, 1, Pauli.X, MemoryNoise.NONE))
        .hasMessage("distance is 1, must lie in [2, 2047]");
    assertThatThrownBy(() -> SurfaceMemory.rotated(3, 1, Pauli.Y, MemoryNoise.NONE))
        .hasMessage("basis is Y, must be X or Z");
    assertThatThrownBy(() -> MemoryNoise.everywhere(Double.NaN))
        .hasMessage("probability is NaN, must lie in [0, 1]");
  }
}
