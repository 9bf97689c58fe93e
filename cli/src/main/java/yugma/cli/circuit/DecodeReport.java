// SPDX-License-Identifier: Apache-2.0
package yugma.cli.circuit;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import yugma.physics.decoding.MatchingGraph;

/// What decoders made of some shots, as people and programs read it.
///
/// @param decoders the first is matching if there are two
/// @param origin of the shots, to people
public record DecodeReport(MatchingGraph graph, List<TimedDecoder> decoders, String origin) {
  /// How many shots were decoded.
  public long shots() {
    return decoders.getFirst().errors().shots();
  }

  /// As a table.
  public String table() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "graph   %d detectors, %d edges, %s\nshots   %d, %s\n",
            graph.detectors(),
            graph.edges(),
            graph.observables() + (graph.observables() == 1 ? " observable" : " observables"),
            shots(),
            origin));
    text.append(
        "\ndecoder     observable      errors  a shot    99 % interval           CPU a shot\n");
    for (TimedDecoder decoder : decoders) {
      String micros = String.format(Locale.ROOT, "  %.3g us", decoder.micros());
      if (graph.observables() != 1) {
        text.append(row(decoder.name(), "any", decoder.errors().errors(), micros));
      }
      for (int i = 0; i < graph.observables(); i++) {
        String told = graph.observables() == 1 ? micros : "";
        text.append(row(decoder.name(), "L" + i, decoder.errors().errors(i), told));
      }
    }
    if (decoders.size() > 1) {
      text.append(
          String.format(
              Locale.ROOT,
              "\nunion-find / matching: errors x %s, CPU x %.2f\n",
              errorRatio() < 0 ? "-" : String.format(Locale.ROOT, "%.2f", errorRatio()),
              timeRatio()));
    }
    return text.toString();
  }

  private String row(String name, String observable, long errors, String micros) {
    if (shots() == 0) {
      return "";
    }
    RateInterval rate = new RateInterval(errors, shots());
    return String.format(
                Locale.ROOT,
                "%-10s  %-10s  %10d  %-8.3g  %-8.3g to %-8.3g%s",
                name,
                observable,
                errors,
                rate.rate(),
                rate.low(),
                rate.high(),
                micros)
            .stripTrailing()
        + "\n";
  }

  /// Below 0 if matching made no error.
  private double errorRatio() {
    long matching = decoders.getFirst().errors().errors();
    return matching == 0 ? -1 : (double) decoders.getLast().errors().errors() / matching;
  }

  private double timeRatio() {
    return decoders.getLast().micros() / Math.max(1e-3, decoders.getFirst().micros());
  }

  /// Adds all of it to an object.
  public void addTo(ObjectNode root) {
    root.put("detectors", graph.detectors()).put("edges", graph.edges());
    root.put("observables", graph.observables());
    ArrayNode rows = root.putArray("decoders");
    for (TimedDecoder decoder : decoders) {
      ObjectNode row =
          rate(rows.addObject().put("decoder", decoder.name()), decoder.errors().errors());
      row.put("cpu_us_per_shot", decoder.micros());
      ArrayNode each = row.putArray("per_observable");
      for (int i = 0; i < graph.observables(); i++) {
        rate(each.addObject().put("observable", i), decoder.errors().errors(i));
      }
    }
    if (decoders.size() > 1) {
      ObjectNode ratio = root.putObject("union_find_over_matching");
      ratio.set(
          "errors",
          errorRatio() < 0
              ? JsonNodeFactory.instance.nullNode()
              : JsonNodeFactory.instance.numberNode(errorRatio()));
      ratio.put("cpu", timeRatio());
    }
  }

  private ObjectNode rate(ObjectNode row, long errors) {
    row.put("errors", errors);
    if (shots() > 0) {
      RateInterval rate = new RateInterval(errors, shots());
      row.put("rate", rate.rate()).put("low", rate.low()).put("high", rate.high());
    }
    return row;
  }
}
