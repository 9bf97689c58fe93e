// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import yugma.physics.frames.Readout;

/// `yugma circuit detect`.
@Command(
    name = "detect",
    description = "Sample which detectors of a circuit of Clifford gates are set off by its noise.",
    footer = {
      "",
      "yugma circuit detect memory.stim --shots 1000 --out-format 01",
      "yugma circuit detect memory.stim --shots 1000000 --out shots.b8 --out-format b8",
    })
final class CircuitDetectVerb implements Verb {
  @Mixin private CircuitSampling sampling = new CircuitSampling();

  @Option(
      names = "--append-observables",
      description = "Also tell which observables the noise flipped, after the detectors.")
  private boolean observables;

  @Override
  public int run(Console console) throws IOException {
    return sampling.run(
        console, observables ? Readout.DETECTORS_THEN_OBSERVABLES : Readout.DETECTORS);
  }
}
