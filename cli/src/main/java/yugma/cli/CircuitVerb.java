// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import picocli.CommandLine.Command;

/// `yugma circuit`: quantum circuits in OpenQASM and in Stim's files.
@Command(
    name = "circuit",
    description = {
      "Run, sample, generate, analyse, decode and draw quantum circuits.",
      "FILE is OpenQASM 3 or 2 (.qasm) or a circuit file of Stim (.stim).",
    },
    synopsisSubcommandLabel =
        "(run | sample | detect | gen | analyze | decode | info | draw | gates)",
    subcommands = {
      CircuitRunVerb.class,
      CircuitSampleVerb.class,
      CircuitDetectVerb.class,
      CircuitGenVerb.class,
      CircuitAnalyzeVerb.class,
      CircuitDecodeVerb.class,
      CircuitInfoVerb.class,
      CircuitDrawVerb.class,
      CircuitGatesVerb.class,
    },
    footer = {
      "",
      "yugma circuit run examples/circuits/bell.qasm --shots 1000",
      "yugma circuit gen surface --distance 5 --rounds 5 --noise 0.001 --out memory.stim",
      "yugma circuit detect memory.stim --shots 100000 --out events.b8 --out-format b8",
      "yugma circuit decode memory.stim --shots 100000 --decoder both",
    })
final class CircuitVerb {}
