// SPDX-License-Identifier: Apache-2.0
package yugma.report.facts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.StringTokenizer;
import tools.jackson.databind.JsonNode;

/// Something that happened.
///
/// @param timeS simulated seconds
/// @param kind such as `attack_begins`
/// @param link where, if on a link
/// @param demand whose, if a demand's
/// @param details by name, in the order of the file
public record EventFacts(
    double timeS,
    String kind,
    Optional<String> link,
    Optional<String> demand,
    Map<String, String> details) {
  /// The name of what an event is about, where it has no other.
  public static final String WHAT = "what";

  public EventFacts {
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  static EventFacts of(JsonNode node) {
    Map<String, String> details = new LinkedHashMap<>();
    JsonNode many = node.path("details");
    for (String name : many.propertyNames()) {
      details.put(name, many.path(name).asString(""));
    }
    Read.text(node.path("detail")).ifPresent(detail -> split(detail, details));
    return new EventFacts(
        Read.numberOr(node.path("time_s"), 0),
        node.path("kind").asString(""),
        Read.text(node.path("link")),
        Read.text(node.path("demand")),
        details);
  }

  /// Earlier results have their details in one text, such as `key_length` and `fraction=0.25`.
  private static void split(String text, Map<String, String> details) {
    StringTokenizer words = new StringTokenizer(text, " ");
    while (words.hasMoreTokens()) {
      String word = words.nextToken();
      int at = word.indexOf('=');
      details.merge(
          at < 1 ? WHAT : word.substring(0, at), word.substring(at + 1), (a, b) -> a + " " + b);
    }
  }

  public boolean is(String other) {
    return kind.equals(other);
  }

  public boolean isOn(String linkId) {
    return link.filter(linkId::equals).isPresent();
  }

  /// The share of the pulses that an attack measures, where it is told.
  public OptionalDouble fraction() {
    String told = details.getOrDefault("fraction", "");
    return told.matches("[0-9]{1,9}(\\.[0-9]{1,17})?")
        ? OptionalDouble.of(Double.parseDouble(told))
        : OptionalDouble.empty();
  }
}
