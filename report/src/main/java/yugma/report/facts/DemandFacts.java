// SPDX-License-Identifier: Apache-2.0
package yugma.report.facts;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What became of a demand.
///
/// @param id of the demand
/// @param node its part of the tree
public record DemandFacts(String id, JsonNode node) {
  /// A way that keys took.
  ///
  /// @param shares the nodes of each share in order, one list when nothing was shared
  /// @param links the links of each share
  /// @param readableBy the smallest groups of nodes that could read what went this way
  public record Path(
      List<List<String>> shares,
      List<List<String>> links,
      double fromS,
      double untilS,
      long transfers,
      double deliveredBits,
      List<List<String>> readableBy) {}

  /// A time without key.
  ///
  /// @param untilS nothing when it had not ended with the run
  /// @param link that lacked key, where one did
  public record Wait(double fromS, OptionalDouble untilS, Optional<String> link) {}

  /// A copy of its ciphertext.
  ///
  /// @param worth `nothing`, `if_aes_falls` or `nothing_sent`
  public record Recorded(
      double fromS, double untilS, double bits, OptionalInt secretForYears, String worth) {}

  public String from() {
    return node.path("from").asString("");
  }

  public String to() {
    return node.path("to").asString("");
  }

  /// A word of the demand, such as `use` or `grade`.
  public String word(String name) {
    return node.path(name).asString("");
  }

  /// A number of the demand, such as `delivered_bits`.
  public OptionalDouble number(String name) {
    return Read.number(node.path(name));
  }

  /// A delay, such as `p50`, in seconds; nothing when no key arrived.
  public OptionalDouble latencyS(String name) {
    return Read.number(node.path("latency_s").path(name));
  }

  /// The smallest groups of nodes that could read a key of it.
  public List<List<String>> readableBy() {
    return Read.each(node.path("readable_by"), Read::texts);
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

  /// Whether it had all that it asked for.
  public boolean isMet() {
    return refused().isEmpty() && Read.numberOr(node.path("waiting_bits"), 0) <= 0;
  }

  public List<Path> paths() {
    return Read.each(
        node.path("paths"),
        path ->
            new Path(
                Read.each(path.path("shares"), Read::texts),
                Read.each(path.path("links"), Read::texts),
                Read.numberOr(path.path("from_s"), 0),
                Read.numberOr(path.path("until_s"), 0),
                Read.count(path.path("transfers")),
                Read.numberOr(path.path("delivered_bits"), 0),
                Read.each(path.path("readable_by"), Read::texts)));
  }

  public List<Wait> waits() {
    return Read.each(
        node.path("waits"),
        wait ->
            new Wait(
                Read.numberOr(wait.path("from_s"), 0),
                Read.number(wait.path("until_s")),
                Read.text(wait.path("link"))));
  }

  public Optional<Recorded> recorded() {
    JsonNode recorded = node.path("recorded");
    if (!recorded.isObject()) {
      return Optional.empty();
    }
    OptionalDouble years = Read.number(recorded.path("secret_for_years"));
    return Optional.of(
        new Recorded(
            Read.numberOr(recorded.path("from_s"), 0),
            Read.numberOr(recorded.path("until_s"), 0),
            Read.numberOr(recorded.path("bits"), 0),
            years.isPresent()
                ? OptionalInt.of((int) Math.round(years.getAsDouble()))
                : OptionalInt.empty(),
            recorded.path("worth").asString("")));
  }

  /// Every link that any of its keys went over.
  public Set<String> linksUsed() {
    Set<String> used = new LinkedHashSet<>();
    paths().forEach(path -> path.links().forEach(used::addAll));
    return used;
  }
}
