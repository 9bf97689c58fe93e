// SPDX-License-Identifier: Apache-2.0
package yugma.report.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// What one link did.
///
/// @param id of the link
/// @param a id of the node at its one end
/// @param b id of the node at its other end
/// @param node its part of the tree
public record LinkFacts(String id, String a, String b, JsonNode node) {
  /// A part of a loss budget.
  public record Loss(String what, double db) {}

  /// A state from a time on.
  public record State(double timeS, String state) {}

  /// What is in store at a time.
  public record Stock(double timeS, double bits) {}

  /// `fibre` or `downlink`; a result that does not tell knows fibres only.
  public String medium() {
    return node.path("medium").asString("fibre");
  }

  /// A number of its key distribution, such as `secret_key_rate_bps`.
  public OptionalDouble qkd(String name) {
    return Read.number(node.path("qkd").path(name));
  }

  /// A word of its proof, such as `citation`.
  public Optional<String> proof(String name) {
    return Read.text(node.path("qkd").path("proof").path(name));
  }

  /// A number of its proof, such as `epsilon_sec`.
  public OptionalDouble proofNumber(String name) {
    return Read.number(node.path("qkd").path("proof").path(name));
  }

  /// A column of its book, such as `generated`, bits.
  public OptionalDouble book(String column) {
    return Read.number(node.path("book").path(column));
  }

  /// Its log in the order of the file.
  public List<BlockFacts> log() {
    return Read.each(node.path("qkd").path("block_log"), BlockFacts::of);
  }

  /// Numbers of the blocks that raised an alarm.
  public Set<Integer> alarmedBlocks() {
    return new TreeSet<>(
        Read.each(node.path("qkd").path("alarms"), alarm -> alarm.path("block").asInt(-1)));
  }

  /// The error rate that its first alarm of a kind would have let pass, for results whose blocks do
  /// not tell.
  ///
  /// @param alarm `key_basis_error` or `test_basis_error`
  public OptionalDouble limit(String alarm) {
    for (JsonNode one : node.path("qkd").path("alarms")) {
      if (one.path("what").asString("").equals(alarm)) {
        return Read.number(one.path("high"));
      }
    }
    return OptionalDouble.empty();
  }

  /// Where its light is lost; empty where the result does not tell.
  public List<Loss> losses() {
    return Read.each(
        node.path("loss_budget"),
        loss ->
            new Loss(
                loss.path("what").asString(""), Math.max(0, Read.numberOr(loss.path("db"), 0))));
  }

  /// Its loss in all, dB.
  public OptionalDouble lossDb() {
    List<Loss> losses = losses();
    return losses.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(losses.stream().mapToDouble(Loss::db).sum());
  }

  /// Its states in the order of time.
  public List<State> states() {
    return Read.each(
        node.path("states"),
        state ->
            new State(Read.numberOr(state.path("time_s"), 0), state.path("state").asString("up")));
  }

  /// Its store over time.
  public List<Stock> buffer() {
    return Read.each(
        node.path("buffer"),
        stock ->
            new Stock(
                Read.numberOr(stock.path("time_s"), 0),
                Read.numberOr(stock.path("stored_bits"), 0)));
  }

  /// The lines of the log whose block raised an alarm.
  public List<BlockFacts> alarmedLines() {
    Set<Integer> alarmed = alarmedBlocks();
    return log().stream()
        .filter(block -> alarmed.contains(block.index()))
        .collect(Collectors.toCollection(ArrayList::new));
  }
}
