// SPDX-License-Identifier: Apache-2.0
package yugma.network.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yugma.network.format.Range;

/// Writes a scenario for people to read and change: one line for each node and link, and where each
/// value comes from.
final class ScenarioText {
  /// Ids that YAML would take for a truth value or for nothing.
  private static final Set<String> WORDS =
      Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

  /// Fields of the glass that a file can give.
  private static final int GLASS_FIELDS = 5;

  private final String name;
  private final Optional<String> title;
  private final Pairs pairs;
  private final String file;
  private final ImportOptions options;
  private final StringBuilder text = new StringBuilder();

  /// @param file that the network comes from
  ScenarioText(String name, Draft draft, String file, ImportOptions options) {
    this.name = name;
    this.title = draft.title();
    this.pairs = draft.pairs();
    this.file = file;
    this.options = options;
  }

  String of(List<Site> sites, List<Span> spans, Farthest farthest) {
    head(spans, sites);
    defaults(spans);
    nodes(sites, spans);
    links(spans);
    if (pairs.isEmpty()) {
      line("qkd:");
      spans.forEach(span -> line("  " + id(span.id()) + ": {}"));
      demand(farthest);
    } else {
      entanglement(spans, farthest);
    }
    return text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void head(List<Span> spans, List<Site> sites) {
    line("# Imported from " + file.replaceAll("\\p{Cntrl}", " ") + ".");
    line(
        "# `source: assumed` marks what that file does not say. A length so marked is the straight way");
    line(
        "# times "
            + Range.number(options.routeFactor())
            + ", the route factor; without positions it is "
            + Range.number(options.lengthKm())
            + " km.");
    line("yugma: 1");
    line("name: " + id(name));
    line("title:");
    line("  en: " + quoted(title.orElse(file)));
    boolean isCited =
        !pairs.isEmpty()
            || spans.stream().anyMatch(span -> span.isMeasured() || !span.glass().isEmpty())
            || sites.stream().anyMatch(site -> !fields(site).isEmpty());
    if (isCited) {
      line("sources:");
      line("  file: " + quoted(file));
    }
    line("");
  }

  private void defaults(List<Span> spans) {
    boolean hasGlass =
        spans.stream().allMatch(span -> span.glass().containsKey("attenuation_db_per_km"));
    if (hasGlass && !pairs.isEmpty()) {
      return;
    }
    line("defaults:");
    if (!hasGlass) {
      line("  fibre: {attenuation_db_per_km: 0.2, source: assumed}");
    }
    if (pairs.isEmpty()) {
      line("  qkd: {device: " + options.device() + "}");
    }
    line("");
  }

  private void nodes(List<Site> sites, List<Span> spans) {
    Map<String, Integer> degrees = new HashMap<>();
    for (Span span : spans) {
      degrees.merge(span.a().id(), 1, Integer::sum);
      degrees.merge(span.b().id(), 1, Integer::sum);
    }
    line("nodes:");
    for (Site site : sites) {
      boolean isMiddle = degrees.getOrDefault(site.id(), 0) > 1;
      String kind = site.words().getOrDefault(Meaning.KIND, isMiddle ? middle(site) : "end_node");
      List<String> parts = new ArrayList<>(List.of("kind: " + kind));
      List<String> fields = fields(site);
      parts.addAll(fields);
      if (!site.titles().isEmpty()) {
        List<String> titles = new ArrayList<>();
        site.titles().forEach((tag, title) -> titles.add(tag + ": " + quoted(title)));
        parts.add("title: {" + String.join(", ", titles) + "}");
      }
      addPairs(site, parts);
      boolean isKindGiven = site.words().containsKey(Meaning.KIND);
      parts.add("source: " + source(fields.isEmpty() && !isKindGiven, isKindGiven, "kind"));
      line("  " + id(site.id()) + ": {" + String.join(", ", parts) + "}");
    }
    line("");
  }

  private String middle(Site site) {
    return pairs.isRepeater(site) ? "repeater" : "trusted_node";
  }

  private void addPairs(Site site, List<String> parts) {
    if (pairs.isEmpty() || !pairs.isRepeater(site)) {
      return;
    }
    parts.add("memory: {" + pairs.memories().get(site.mark()) + ", source: file}");
    String processor = pairs.processors().getOrDefault(site.mark(), "");
    parts.add("processor: {" + processor + (processor.isEmpty() ? "" : ", source: file") + "}");
  }

  private void entanglement(List<Span> spans, Farthest farthest) {
    line("entanglement:");
    line("  links:");
    for (Span span : spans) {
      String herald = pairs.heralds().get(span.mark());
      if (herald != null) {
        line("    " + id(span.id()) + ": {" + herald + ", source: file}");
      }
    }
    if (pairs.isRepeater(farthest.a()) && pairs.isRepeater(farthest.b())) {
      String request = id(Names.slug(farthest.a().id() + "-to-" + farthest.b().id()));
      String ends = id(farthest.a().id()) + ", " + id(farthest.b().id());
      line("  # The two nodes with the most links between them.");
      line("  requests:");
      line("    " + request + ": {endpoints: [" + ends + "], pairs: 10, source: assumed}");
    }
    line("");
    line("run: {seed: 1, sim_time: 10s}");
  }

  /// What a file says of a node, beside its title and kind.
  private static List<String> fields(Site site) {
    List<String> fields = new ArrayList<>();
    site.position()
        .ifPresent(
            position -> {
              fields.add("lat_deg: " + Range.number(position.latDeg()));
              fields.add("lon_deg: " + Range.number(position.lonDeg()));
            });
    site.words()
        .forEach(
            (meaning, word) -> {
              switch (meaning) {
                case COUNTRY -> fields.add("country: " + id(word));
                case OPERATOR -> fields.add("operator: " + id(word));
                case TRUST -> fields.add("trust: " + word);
                default -> {}
              }
            });
    return fields;
  }

  private static String source(boolean isAssumed, boolean isGiven, String assumed) {
    if (isAssumed) {
      return "assumed";
    }
    return isGiven ? "file" : "{" + assumed + ": assumed, \"*\": file}";
  }

  private void links(List<Span> spans) {
    line("links:");
    for (Span span : spans) {
      List<String> parts = new ArrayList<>();
      parts.add("endpoints: [" + id(span.a().id()) + ", " + id(span.b().id()) + "]");
      parts.add("medium: fibre");
      parts.add("length_km: " + Range.number(span.lengthKm()));
      span.glass().forEach((field, value) -> parts.add(field + ": " + Range.number(value)));
      parts.add("source: " + sourceOf(span));
      line("  " + id(span.id()) + ": {" + String.join(", ", parts) + "}");
    }
    line("");
  }

  private static String sourceOf(Span span) {
    List<String> given = new ArrayList<>(span.glass().keySet());
    if (span.isMeasured()) {
      given.addFirst("length_km");
    }
    if (given.isEmpty()) {
      return "assumed";
    }
    if (given.size() == GLASS_FIELDS + 1) {
      return "{medium: assumed, \"*\": file}";
    }
    List<String> cited = given.stream().map(field -> field + ": file").toList();
    return "{" + String.join(", ", cited) + ", \"*\": assumed}";
  }

  private void demand(Farthest farthest) {
    line("");
    line("# The two nodes that lie farthest apart, over " + farthest.hops() + " or more links.");
    line("demands:");
    line("  " + id(Names.slug(farthest.a().id() + "-to-" + farthest.b().id())) + ":");
    line("    endpoints: [" + id(farthest.a().id()) + ", " + id(farthest.b().id()) + "]");
    line("    use: aes_256_rekey");
    line("    rate_msg_per_s: 0.01");
    line("    source: assumed");
    line("");
    line("run: {seed: 1, sim_time: 1h, detail: rates}");
  }

  /// An id that YAML reads as text.
  static String id(String id) {
    boolean isPlain = id.matches("[a-z][a-z0-9-]*") && !WORDS.contains(id);
    return isPlain ? id : quoted(id);
  }

  /// A text in double quotes, as YAML 1.2 reads it.
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
              } else if (Character.isISOControl(c) || c == 0xFFFE || c == 0xFFFF) {
                quoted.append(' ');
              } else if (c >= 0xD800 && c <= 0xDFFF) {
                quoted.append('\uFFFD'); // half of a pair
              } else {
                quoted.appendCodePoint(c);
              }
            });
    return quoted.append('"').toString();
  }
}
