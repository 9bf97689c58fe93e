// SPDX-License-Identifier: Apache-2.0
package yugma.report.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import yugma.network.scenario.Node;
import yugma.network.scenario.Scenario;
import yugma.report.facts.LinkFacts;
import yugma.report.messages.Figures;
import yugma.report.messages.Language;
import yugma.report.messages.Phrases;

/// Writes words, figures and names in the language of the page.
///
/// @param words the phrases of the language
/// @param figures its numbers
/// @param scenario knows the titles
record Pen(Phrases words, Figures figures, Scenario scenario) {
  /// What stands where a number is unknown.
  static final String UNKNOWN = Figures.UNKNOWN;

  static Pen of(Language language, Scenario scenario) {
    return new Pen(Phrases.of(language), Figures.of(language), scenario);
  }

  /// A phrase of the report.
  ///
  /// @param key without `report.`
  /// @param arguments names and values in turn
  String say(String key, Object... arguments) {
    Map<String, Object> named = new LinkedHashMap<>();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      named.put("" + arguments[i], arguments[i + 1]);
    }
    return words.text("report." + key, named);
  }

  /// The phrase for a word of the result, or the word itself where the catalogue has none.
  String word(String family, String word) {
    String key = "report." + family + "." + word;
    return words.keys().contains(key) ? words.text(key) : word.replace('_', ' ');
  }

  /// The title of the scenario.
  String title() {
    return titled(scenario.title(), scenario.name());
  }

  /// The title of a node.
  String node(String id) {
    Node node = scenario.nodes().get(id);
    return node == null ? id : titled(node.title(), id);
  }

  /// A link by the titles of its ends.
  String link(LinkFacts link) {
    return say("way.link", "a", node(link.a()), "b", node(link.b()));
  }

  private String titled(Map<String, String> titles, String otherwise) {
    String title = titles.get(words.language().tag());
    return title != null ? title : titles.getOrDefault("en", otherwise);
  }

  /// Nodes in a row, the last after an "and".
  String all(List<String> nodes) {
    List<String> names = nodes.stream().map(this::node).toList();
    return names.size() < 2
        ? String.join("", names)
        : say(
            "list.and",
            "first",
            String.join(", ", names.subList(0, names.size() - 1)),
            "last",
            names.getLast());
  }

  String bits(double bits) {
    return bound(figures.quantity(bits, "bit"));
  }

  String bits(OptionalDouble bits) {
    return bits.isEmpty() ? UNKNOWN : bits(bits.getAsDouble());
  }

  String rate(OptionalDouble bitsPerSecond) {
    return bitsPerSecond.isEmpty()
        ? UNKNOWN
        : bound(figures.quantity(bitsPerSecond.getAsDouble(), "bit/s"));
  }

  String time(double seconds) {
    return bound(figures.duration(seconds));
  }

  String time(OptionalDouble seconds) {
    return seconds.isEmpty() ? UNKNOWN : time(seconds.getAsDouble());
  }

  /// Seconds with all their digits, for tables.
  String seconds(double seconds) {
    return bound(figures.seconds(seconds));
  }

  String percent(double share) {
    return bound(figures.percent(share));
  }

  String percent(OptionalDouble share) {
    return share.isEmpty() ? UNKNOWN : percent(share.getAsDouble());
  }

  String decibels(double db) {
    return bound(figures.significant(db, 3) + " dB");
  }

  String decibels(OptionalDouble db) {
    return db.isEmpty() ? UNKNOWN : decibels(db.getAsDouble());
  }

  String kilometres(double km) {
    return bound(figures.quantity(km, "km"));
  }

  String number(double value) {
    return figures.number(value);
  }

  String whole(long count) {
    return figures.whole(count);
  }

  /// A number stays on one line with its unit.
  private static String bound(String figure) {
    return figure.replace(' ', '\u00a0');
  }
}
