// SPDX-License-Identifier: Apache-2.0
package yugma.report.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/// What became of a request for pairs.
///
/// @param id of the request
/// @param node its part of the tree
public record RequestFacts(String id, JsonNode node) {
  /// Pairs whose latency lies in a range.
  public record Bin(double fromS, double toS, double pairs) {}

  /// Something that happened to its first pair.
  ///
  /// @param what `emit`, `herald`, `swap`, `send`, `hear`, `confirm` or `deliver`
  /// @param link whose pair or over which, where one link is meant
  public record Moment(double timeS, String what, String node, Optional<String> link) {}

  /// A way of its pairs.
  ///
  /// @param nodes ids, from the end that asked
  /// @param links ids, one less
  public record Path(List<String> nodes, List<String> links) {}

  public String from() {
    return node.path("from").asString("");
  }

  public String to() {
    return node.path("to").asString("");
  }

  /// A number of the request, such as `rate_hz`.
  public OptionalDouble number(String name) {
    return Read.number(node.path(name));
  }

  /// Pairs that both ends have.
  public double pairs() {
    return number("pairs").orElse(0);
  }

  /// A delay, such as `p50`, in seconds; nothing when no pair arrived.
  public OptionalDouble latencyS(String name) {
    return Read.number(node.path("latency_s").path(name));
  }

  /// What its tests tell, such as `fidelity` or `low`.
  public OptionalDouble tests(String name) {
    return Read.number(node.path("tests").path(name));
  }

  /// Why it was refused, if it was.
  public Optional<String> refused() {
    return Read.text(node.path("refused").path("reason"));
  }

  /// What the refusal is about, by name.
  public Map<String, String> refusedArguments() {
    Map<String, String> arguments = new LinkedHashMap<>();
    JsonNode told = node.path("refused").path("arguments");
    for (String name : told.propertyNames()) {
      arguments.put(name, told.path(name).asString(""));
    }
    return arguments;
  }

  /// Whether it had all the pairs that it asked for, or some where it named no number.
  public boolean isMet() {
    return pairs() > 0 && pairs() >= number("asked_pairs").orElse(0);
  }

  /// Its ways; none if it was refused.
  public List<Path> paths() {
    List<List<String>> nodes = Read.each(node.path("paths"), Read::texts);
    List<List<String>> links = Read.each(node.path("path_links"), Read::texts);
    List<Path> paths = new ArrayList<>();
    for (int i = 0; i < Math.min(nodes.size(), links.size()); i++) {
      paths.add(new Path(nodes.get(i), links.get(i)));
    }
    return paths;
  }

  /// How many of its pairs took how long.
  public List<Bin> latencies() {
    return Read.each(
        node.path("latency_histogram"),
        bin ->
            new Bin(
                Read.numberOr(bin.path("from_s"), 0),
                Read.numberOr(bin.path("to_s"), 0),
                Read.numberOr(bin.path("pairs"), 0)));
  }

  /// What happened to its first pair, in the order of time.
  public List<Moment> timeline() {
    return Read.each(
        node.path("timeline"),
        moment ->
            new Moment(
                Read.numberOr(moment.path("time_s"), 0),
                moment.path("what").asString(""),
                moment.path("node").asString(""),
                Read.text(moment.path("link"))));
  }
}
