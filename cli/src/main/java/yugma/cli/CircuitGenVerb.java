// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yugma.computing.stim.CircuitWriter;
import yugma.physics.circuit.Circuit;
import yugma.physics.gate.Pauli;
import yugma.physics.memory.ColorMemory;
import yugma.physics.memory.MemoryNoise;
import yugma.physics.memory.RepetitionMemory;
import yugma.physics.memory.SurfaceMemory;

/// `yugma circuit gen`: the circuit of a memory experiment.
@Command(
    name = "gen",
    description = {
      "Write the circuit of a memory experiment: a code that keeps a logical qubit for some rounds.",
      "CODE is surface, repetition or color. Circuits and noise are those of Stim's generator.",
    },
    footer = {
      "",
      "yugma circuit gen surface --distance 5 --rounds 5 --noise 0.001 --out memory.stim",
      "yugma circuit gen repetition --distance 9 --rounds 100 --before-measure-flip-probability 0.01",
    })
final class CircuitGenVerb implements Verb {
  private static final Map<String, List<String>> TASKS =
      Map.of(
          "surface",
              List.of(
                  "rotated_memory_z",
                  "rotated_memory_x",
                  "unrotated_memory_z",
                  "unrotated_memory_x"),
          "repetition", List.of("memory"),
          "color", List.of("memory_xyz"));

  @Parameters(index = "0", paramLabel = "CODE", description = "surface, repetition or color.")
  private String code = "";

  @Option(
      names = "--task",
      paramLabel = "TASK",
      description =
          "Of surface: rotated_memory_z (default), rotated_memory_x, unrotated_memory_z or"
              + " unrotated_memory_x.")
  private Optional<String> task = Optional.empty();

  @Option(
      names = "--distance",
      paramLabel = "D",
      required = true,
      description = "Least number of errors that no decoder notices.")
  private int distance = 0;

  @Option(names = "--rounds", paramLabel = "R", description = "Of syndromes (default: D).")
  private Optional<Long> rounds = Optional.empty();

  @Option(
      names = "--noise",
      paramLabel = "P",
      description = "All four of the following (default 0).")
  private double noise = 0;

  @Option(
      names = "--after-clifford-depolarization",
      paramLabel = "P",
      description = "Of the qubits of each gate.")
  private Optional<Double> afterClifford = Optional.empty();

  @Option(
      names = "--before-measure-flip-probability",
      paramLabel = "P",
      description = "Of each qubit before it is measured.")
  private Optional<Double> beforeMeasure = Optional.empty();

  @Option(
      names = "--after-reset-flip-probability",
      paramLabel = "P",
      description = "Of each qubit after it was reset.")
  private Optional<Double> afterReset = Optional.empty();

  @Option(
      names = "--before-round-data-depolarization",
      paramLabel = "P",
      description = "Of each data qubit before a round.")
  private Optional<Double> beforeRound = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FILE|DIR",
      description = "Where to write (default: standard output); nothing is overwritten.")
  private Optional<Path> out = Optional.empty();

  @Override
  public int run(Console console) throws IOException {
    String kind = code.replace("_code", "").toLowerCase(Locale.ROOT);
    List<String> tasks =
        Optional.ofNullable(TASKS.get(kind))
            .orElseThrow(
                () ->
                    new UsageException(
                        "there is no code '"
                            + code
                            + "'; there are surface, repetition and color"));
    String wanted = task.orElse(tasks.getFirst());
    if (!tasks.contains(wanted)) {
      throw new UsageException(
          "code " + kind + " has no task '" + wanted + "'; it has " + String.join(", ", tasks));
    }
    String text;
    try {
      text = CircuitWriter.write(circuit(kind, wanted));
    } catch (IllegalArgumentException e) {
      throw new UsageException("" + e.getMessage());
    }
    if (out.isPresent()) {
      String name = kind + "-" + wanted + "-d" + distance + ".stim";
      console.out().println(NewFile.write(out.get(), name, text));
    } else {
      console.out().print(text);
    }
    return Exit.OK;
  }

  private Circuit circuit(String kind, String wanted) {
    long times = rounds.orElse((long) distance);
    MemoryNoise errors =
        new MemoryNoise(
            afterClifford.orElse(noise),
            beforeMeasure.orElse(noise),
            afterReset.orElse(noise),
            beforeRound.orElse(noise));
    Pauli basis = wanted.endsWith("x") ? Pauli.X : Pauli.Z;
    return switch (kind) {
      case "repetition" -> RepetitionMemory.circuit(distance, times, errors);
      case "color" -> ColorMemory.circuit(distance, times, errors);
      default ->
          wanted.startsWith("un")
              ? SurfaceMemory.unrotated(distance, times, basis, errors)
              : SurfaceMemory.rotated(distance, times, basis, errors);
    };
  }
}
