// SPDX-License-Identifier: Apache-2.0
package yugma.report.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import yugma.network.scenario.Demand;
import yugma.network.scenario.Node;
import yugma.network.scenario.Scenario;
import yugma.report.facts.LinkFacts;
import yugma.report.messages.Figures;
import yugma.report.messages.Phrases;
import yugma.report.messages.Speech;

/// Writes words, figures and names in the language of the page.
///
/// @param words the phrases of the language
/// @param figures its numbers
/// @param scenario knows the titles
public record Pen(Phrases words, Figures figures, Scenario scenario) {
  /// What stands where a number is unknown.
  public static final String UNKNOWN = Figures.UNKNOWN;

  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  public static Pen of(Speech speech, Scenario scenario) {
    return new Pen(speech.phrases(), speech.figures(), scenario);
  }

  /// A phrase of the report.
  ///
  /// @param key without `report.`
  /// @param arguments names and values in turn
  public String say(String key, Object... arguments) {
    Map<String, Object> named = new LinkedHashMap<>();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      named.put("" + arguments[i], arguments[i + 1]);
    }
    return words.text("report." + key, named);
  }

  /// The phrase for a word of the result, or the word itself where the catalogue has none.
  public String word(String family, String word) {
    String key = "report." + family + "." + word;
    return words.keys().contains(key) ? words.text(key) : word.replace('_', ' ');
  }

  /// The title of the scenario.
  public String title() {
    return titled(scenario.title(), scenario.name());
  }

  /// The title of a node.
  public String node(String id) {
    Node node = scenario.nodes().get(id);
    return node == null ? id : titled(node.title(), id);
  }

  /// The title of a demand.
  public String demand(String id) {
    Demand demand = scenario.demands().get(id);
    return demand == null ? id : titled(demand.title(), id);
  }

  /// A link by the titles of its ends.
  public String link(LinkFacts link) {
    return say("way.link", "a", node(link.a()), "b", node(link.b()));
  }

  private String titled(Map<String, String> titles, String otherwise) {
    String title = titles.get(words.language().tag());
    return title != null ? title : titles.getOrDefault("en", otherwise);
  }

  /// Nodes in a row, the last after an "and".
  public String nodes(List<String> nodes) {
    return row(nodes.stream().map(this::node).toList());
  }

  /// Names in a row, the last after an "and".
  public String row(List<String> names) {
    return names.size() < 2
        ? String.join("", names)
        : say(
            "list.and",
            "first",
            String.join(", ", names.subList(0, names.size() - 1)),
            "last",
            names.getLast());
  }

  public String bits(double bits) {
    return bound(figures.quantity(bits, "bit"));
  }

  public String bits(OptionalDouble bits) {
    return bits.isEmpty() ? UNKNOWN : bits(bits.getAsDouble());
  }

  public String rate(OptionalDouble bitsPerSecond) {
    return bitsPerSecond.isEmpty()
        ? UNKNOWN
        : bound(figures.quantity(bitsPerSecond.getAsDouble(), "bit/s"));
  }

  public String time(double seconds) {
    return bound(figures.duration(seconds));
  }

  public String time(OptionalDouble seconds) {
    return seconds.isEmpty() ? UNKNOWN : time(seconds.getAsDouble());
  }

  /// Seconds with all their digits, for tables.
  public String seconds(double seconds) {
    return bound(figures.seconds(seconds));
  }

  public String percent(double share) {
    return bound(figures.percent(share));
  }

  public String percent(OptionalDouble share) {
    return share.isEmpty() ? UNKNOWN : percent(share.getAsDouble());
  }

  public String decibels(double db) {
    return bound(figures.significant(db, 3) + " dB");
  }

  public String decibels(OptionalDouble db) {
    return db.isEmpty() ? UNKNOWN : decibels(db.getAsDouble());
  }

  public String kilometres(double km) {
    return bound(figures.quantity(km, "km"));
  }

  /// A probability far below one, such as `6 × 10⁻¹⁰`.
  public String tiny(double probability) {
    String[] parts = figures.significant(probability, 2).split("e-", 2);
    if (parts.length < 2) {
      return parts[0];
    }
    StringBuilder raised = new StringBuilder(parts[0]).append("\u00a0×\u00a010⁻");
    parts[1].chars().forEach(c -> raised.append(RAISED.charAt(Character.digit(c, 10))));
    return raised.toString();
  }

  public String number(double value) {
    return figures.number(value);
  }

  public String whole(long count) {
    return figures.whole(count);
  }

  /// A number stays on one line with its unit.
  private static String bound(String figure) {
    return figure.replace(' ', '\u00a0');
  }
}
