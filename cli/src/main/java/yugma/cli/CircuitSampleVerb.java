// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import yugma.physics.frames.Readout;

/// `yugma circuit sample`.
@Command(
    name = "sample",
    description = "Sample the measurement records of a circuit of Clifford gates, with its noise.",
    footer = {
      "",
      "yugma circuit sample memory.stim --shots 1000 --out-format 01",
      "yugma circuit sample memory.stim --shots 1000000 --out shots.b8 --out-format b8",
    })
final class CircuitSampleVerb implements Verb {
  @Mixin private CircuitSampling sampling = new CircuitSampling();

  @Override
  public int run(Console console) throws IOException {
    return sampling.run(console, Readout.MEASUREMENTS);
  }
}
