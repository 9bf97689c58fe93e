// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import yugma.cli.circuit.BitForm;
import yugma.cli.circuit.DecodeReport;
import yugma.cli.circuit.DetectorFile;
import yugma.cli.circuit.KnownShots;
import yugma.cli.circuit.PartialFile;
import yugma.cli.circuit.RecordedShots;
import yugma.cli.circuit.ShotsLine;
import yugma.cli.circuit.TimedDecoder;
import yugma.computing.stim.SourcedCircuit;
import yugma.kernel.random.SeededStreams;
import yugma.physics.decoding.MatchingDecoder;
import yugma.physics.decoding.MatchingGraph;
import yugma.physics.decoding.UnionFindDecoder;
import yugma.physics.errormodel.Analysis;
import yugma.physics.errormodel.DetectorErrorModel;
import yugma.physics.errormodel.ErrorAnalysis;
import yugma.physics.errormodel.ErrorAnalysis.Form;
import yugma.report.json.ResultJson;

/// `yugma circuit decode`: guesses what the noise flipped from what detectors saw.
@Command(
    name = "decode",
    description = {
      "Sample which detectors noise sets off, guess from them which observables it flipped, and"
          + " count the wrong guesses.",
      "Shots of a circuit are drawn by its noise as it is; the weights of the decoder come from its"
          + " detector error model, and what that simplifies is told on standard error.",
      "With --detections shots are read from a file, and predictions written; the observables"
          + " behind them, if any, are what guesses are held against.",
    },
    footer = {
      "",
      "yugma circuit decode memory.stim --shots 100000 --decoder both",
      "yugma circuit decode memory.dem --detections shots.b8 --in-format b8 --out guesses.01",
    })
final class CircuitDecodeVerb implements Verb {
  enum Format {
    table,
    json
  }

  /// Which decoder, by the name that people write.
  enum Wanted {
    MATCHING("matching"),
    UNION_FIND("union-find"),
    BOTH("both");

    private final String name;

    Wanted(String name) {
      this.name = name;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /// What is decoded with what.
  private record Work(MatchingGraph graph, KnownShots shots, long count, List<TimedDecoder> by) {}

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "A circuit (.stim), or a detector error model (.dem).")
  private Path file = Path.of("");

  @Option(names = "--shots", paramLabel = "N", description = "How many (default 10000).")
  private Optional<Long> shots = Optional.empty();

  @Option(names = "--decoder", description = "${COMPLETION-CANDIDATES} (default matching).")
  private Wanted wanted = Wanted.MATCHING;

  @Option(names = "--seed", paramLabel = "S", description = "Of what is drawn (default 1).")
  private long seed = 1;

  @Option(
      names = "--detections",
      paramLabel = "FILE",
      description = "Decode these recorded shots instead.")
  private Optional<Path> detections = Optional.empty();

  @Option(
      names = "--in-format",
      description =
          "Of --detections, ${COMPLETION-CANDIDATES}: a line of 0 and 1 for each shot, or whole"
              + " bytes, the first bit lowest (default 01).")
  private BitForm inForm = BitForm.TEXT;

  @Option(
      names = "--append-observables",
      description = "Of --detections: the observables stand behind the detectors of each shot.")
  private boolean hasObservables;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "Of --detections: where to write predictions (default: standard output, unless there are"
              + " observables to count errors); nothing is overwritten.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--out-format",
      description = "Of predictions, ${COMPLETION-CANDIDATES} (default 01).")
  private BitForm outForm = BitForm.TEXT;

  @Option(names = "--format", description = "Of counts, ${COMPLETION-CANDIDATES} (default table).")
  private Format format = Format.table;

  @Override
  public int run(Console console) throws IOException {
    check();
    DetectorSource source = new DetectorSource(file);
    DetectorFile read = source.read();
    try {
      return run(console, read);
    } catch (IllegalArgumentException e) {
      throw source.refusal(e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void check() {
    long count = shots.orElse(1L);
    if (count < 1 || count > 1_000_000_000) {
      throw new UsageException("--shots is " + count + ", must lie in 1 to 1000000000");
    }
    if (detections.isEmpty()) {
      if (out.isPresent() || hasObservables) {
        throw new UsageException("--out and --append-observables go with --detections");
      }
    } else if (shots.isPresent()) {
      throw new UsageException("--shots is of sampled shots; of --detections all are decoded");
    } else if (!Files.isRegularFile(detections.get()) && !Files.isReadable(detections.get())
        || Files.isDirectory(detections.get())) {
      throw new UsageException("there is no file " + detections.get() + " that can be read");
    } else if (wanted == Wanted.BOTH && (out.isPresent() || !hasObservables)) {
      throw new UsageException("--decoder both counts errors; predictions are of one decoder");
    }
  }

  private int run(Console console, DetectorFile read) throws IOException {
    MatchingGraph graph = MatchingGraph.of(model(console, read));
    if (detections.isPresent()) {
      int observables = hasObservables ? graph.observables() : 0;
      try (RecordedShots recorded =
          new RecordedShots(detections.get(), inForm, graph.detectors(), observables)) {
        return predict(console, new Work(graph, recorded, recorded.count(), decoders(graph)));
      }
    }
    long count = shots.orElse(10_000L);
    KnownShots drawn =
        switch (read) {
          case DetectorFile.OfCircuit(SourcedCircuit circuit) ->
              KnownShots.of(circuit.circuit(), count, new SeededStreams(seed));
          case DetectorFile.OfModel(DetectorErrorModel model) ->
              KnownShots.of(model, count, new SeededStreams(seed));
        };
    return count(console, new Work(graph, drawn, count, decoders(graph)));
  }

  private static DetectorErrorModel model(Console console, DetectorFile read) {
    return switch (read) {
      case DetectorFile.OfModel(DetectorErrorModel model) -> ErrorAnalysis.graphLike(model);
      case DetectorFile.OfCircuit(SourcedCircuit circuit) -> {
        Analysis analysis = circuit.analyse(Form.GRAPH_LIKE);
        DetectorSource.tell(console, circuit, analysis, true, "only weights follow from it");
        yield analysis.model();
      }
    };
  }

  private List<TimedDecoder> decoders(MatchingGraph graph) {
    List<TimedDecoder> decoders = new ArrayList<>();
    int observables = graph.observables();
    if (wanted != Wanted.UNION_FIND) {
      decoders.add(new TimedDecoder("matching", new MatchingDecoder(graph), observables));
    }
    if (wanted != Wanted.MATCHING) {
      decoders.add(new TimedDecoder("union-find", new UnionFindDecoder(graph), observables));
    }
    return decoders;
  }

  private int count(Console console, Work work) {
    boolean isWhole = decode(console, work, Optional.empty());
    print(console, work);
    return end(console, work, isWhole);
  }

  private int end(Console console, Work work, boolean isWhole) {
    if (!isWhole) {
      long done = work.by.getFirst().errors().shots();
      console.err().println("stopped after " + done + " of " + work.count + " shots");
      return Interrupt.exitCode();
    }
    return Exit.OK;
  }

  private int predict(Console console, Work work) throws IOException {
    boolean isWhole;
    if (out.isPresent()) {
      PartialFile target = new PartialFile(out.get());
      isWhole = target.write(stream -> decode(console, work, Optional.of(stream)));
      if (!isWhole) {
        console.err().println("stopped; what there is stands in " + target.partial());
      } else if (!hasObservables) {
        long done = work.by.getFirst().errors().shots();
        String bits = " predictions of " + work.graph.observables() + " bits in ";
        console.out().println(done + bits + target.target());
      }
    } else {
      isWhole =
          decode(console, work, hasObservables ? Optional.empty() : Optional.of(console.out()));
      console.out().flush();
    }
    if (hasObservables) {
      print(console, work);
    }
    return end(console, work, isWhole);
  }

  /// Decodes until the end or until somebody stops it.
  private boolean decode(Console console, Work work, Optional<OutputStream> predictions) {
    boolean[] isWhole = {false};
    try (ShotsLine line = new ShotsLine(console.err(), console.isTerminal(), work.count)) {
      Interrupt.listen();
      Interrupt.during(
          () -> {
            long done = 0;
            while (!isWhole[0] && line.at(done)) {
              int count = decodeSome(work, predictions);
              isWhole[0] = count == 0;
              done += count;
            }
          },
          line::stop);
    }
    return isWhole[0];
  }

  private int decodeSome(Work work, Optional<OutputStream> predictions) {
    try {
      KnownShots.Some some = work.shots.next();
      for (TimedDecoder decoder : work.by) {
        long[] guesses = decoder.decode(some);
        if (predictions.isPresent()) {
          for (long guess : guesses) {
            predictions.get().write(outForm.bytes(guess, work.graph.observables()));
          }
        }
      }
      return some.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void print(Console console, Work work) {
    String origin = detections.map(from -> "recorded in " + from).orElse("seed " + seed);
    DecodeReport report = new DecodeReport(work.graph, work.by, origin);
    if (format == Format.table) {
      console.out().print(report.table());
      return;
    }
    ObjectNode root = JsonNodeFactory.instance.objectNode().put("yugma_decode", 1);
    root.put("shots", report.shots());
    if (detections.isEmpty()) {
      root.put("requested_shots", work.count);
      root.put("seed", seed);
    }
    report.addTo(root);
    console.out().print(ResultJson.text(root));
  }
}
