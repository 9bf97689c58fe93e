// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import yugma.computing.noise.DeviceNoise;
import yugma.computing.noise.NoiseText;

/// The noise of the machine that a program in OpenQASM runs on.
final class CircuitNoise {
  @Option(
      names = "--noise",
      split = ",",
      paramLabel = "NAME=VALUE",
      description = {
        "Noise of the machine, for OpenQASM; may be repeated:",
        "gate1, gate2: average infidelity 1-F of gates on one and two qubits; with probability"
            + " p = (1-F)d/(d-1), d = 2 or 4, the mixed state takes their place;",
        "readout: that a recorded bit is wrong; reset: that a reset leaves 1;",
        "t1, t2: as in 80us (without t2: 2 t1); they act in delays, and in gates that take"
            + " gate1-time, gate2-time.",
      })
  private List<String> words = new ArrayList<>();

  DeviceNoise read() {
    try {
      return NoiseText.of(words);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--noise: " + e.getMessage());
    }
  }

  /// As it was given, empty for none.
  List<String> words() {
    return words;
  }
}
