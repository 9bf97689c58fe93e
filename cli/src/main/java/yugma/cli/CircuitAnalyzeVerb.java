// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yugma.cli.circuit.DetectorFile;
import yugma.computing.stim.ModelWriter;
import yugma.computing.stim.SourcedCircuit;
import yugma.physics.errormodel.Analysis;
import yugma.physics.errormodel.DetectorErrorModel;
import yugma.physics.errormodel.DetectorErrorModel.Mechanism;
import yugma.physics.errormodel.ErrorAnalysis;
import yugma.physics.errormodel.ErrorAnalysis.Form;

/// `yugma circuit analyze`: the detector error model of a circuit.
@Command(
    name = "analyze",
    description = {
      "Write the detector error model of a circuit: which detectors and observables each error of"
          + " its noise flips, and how probable it is.",
      "Errors of one instruction that exclude each other, and are no independent errors together,"
          + " are refused with their line unless --approximate takes them for independent: then each"
          + " is told on standard error. A detector error model is taken too, to be decomposed.",
    },
    footer = {
      "",
      "yugma circuit analyze memory.stim --decompose --out memory.dem",
    })
final class CircuitAnalyzeVerb implements Verb {
  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "A circuit (.stim), or a detector error model (.dem).")
  private Path file = Path.of("");

  @Option(
      names = "--decompose",
      description =
          "Tell each error in parts of at most two detectors, edges of a graph that matching and"
              + " union-find decode.")
  private boolean isDecomposed;

  @Option(
      names = "--ignore-decomposition-failures",
      description = "With --decompose: leave errors whole that have no such parts.")
  private boolean isLenient;

  @Option(
      names = "--approximate",
      description = "Take errors that exclude each other for independent, and tell where.")
  private boolean isApproximate;

  @Option(
      names = "--out",
      paramLabel = "FILE|DIR",
      description = "Where to write (default: standard output); nothing is overwritten.")
  private Optional<Path> out = Optional.empty();

  @Override
  public int run(Console console) throws IOException {
    if (isLenient && !isDecomposed) {
      throw new UsageException("--ignore-decomposition-failures goes with --decompose");
    }
    DetectorSource source = new DetectorSource(file);
    String text;
    try {
      text =
          ModelWriter.write(
              switch (source.read()) {
                case DetectorFile.OfCircuit(SourcedCircuit circuit) -> model(console, circuit);
                case DetectorFile.OfModel(DetectorErrorModel model) -> model(model);
              });
    } catch (IllegalArgumentException e) {
      throw source.refusal(e);
    }
    if (out.isPresent()) {
      String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "") + ".dem";
      console.out().println(NewFile.write(out.get(), name, text));
    } else {
      console.out().print(text);
    }
    return Exit.OK;
  }

  private DetectorErrorModel model(Console console, SourcedCircuit circuit) {
    Form lenient = isLenient ? Form.GRAPH_LIKE_WHERE_POSSIBLE : Form.GRAPH_LIKE;
    Analysis analysis = circuit.analyse(isDecomposed ? lenient : Form.WHOLE);
    String fix = isApproximate ? "" : "--approximate accepts it";
    DetectorSource.tell(console, circuit, analysis, isApproximate, fix);
    if (!analysis.whole().isEmpty()) {
      Mechanism first = analysis.whole().getFirst();
      console
          .err()
          .println(
              analysis.whole().size()
                  + " errors have no parts of at most two detectors and stay whole, the first is "
                  + first.symptom());
    }
    return analysis.model();
  }

  private DetectorErrorModel model(DetectorErrorModel model) {
    if (isLenient) {
      throw new UsageException("--ignore-decomposition-failures needs a circuit");
    }
    return isDecomposed ? ErrorAnalysis.graphLike(model) : model;
  }
}
