// SPDX-License-Identifier: Apache-2.0
package yugma.network.relay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import yugma.network.link.LinkRun;
import yugma.network.link.SpanLimit;
import yugma.network.scenario.Medium;

/// Links that make no key, and what would lift them: how long a span of such a fibre may be with
/// the same devices, and how many trusted nodes that takes.
///
/// @param links that make no key
/// @param longest of them
/// @param longestKm of which the devices make key; empty where it is no fibre, or none makes any
/// @param nodes that would be needed between the ends of these links; 0 where none would help
record BarrenSpans(List<LinkRun> links, LinkRun longest, OptionalDouble longestKm, long nodes) {
  static BarrenSpans of(List<LinkRun> links) {
    LinkRun longest = links.getFirst();
    long nodes = 0;
    for (LinkRun link : links) {
      longest = km(link) > km(longest) ? link : longest;
      OptionalDouble limit = SpanLimit.km(link.link(), link.qkd());
      if (limit.isPresent() && limit.getAsDouble() > 0) {
        nodes += (long) StrictMath.ceil(km(link) / limit.getAsDouble()) - 1;
      }
    }
    return new BarrenSpans(
        List.copyOf(links), longest, SpanLimit.km(longest.link(), longest.qkd()), nodes);
  }

  private static double km(LinkRun link) {
    return link.link().medium() instanceof Medium.Glass(var fibre) ? fibre.lengthKm() : 0;
  }

  private static double lossDb(LinkRun link) {
    return link.link().medium() instanceof Medium.Glass(var fibre) ? fibre.lossDb() : 0;
  }

  /// For a message to people.
  Map<String, String> arguments() {
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put(
        "links", String.join(", ", links.stream().map(link -> link.link().id()).toList()));
    arguments.put("count", "" + links.size());
    arguments.put("longest", longest.link().id());
    if (longest.link().medium() instanceof Medium.Glass) {
      arguments.put("length_km", rounded(km(longest)));
      arguments.put("loss_db", rounded(lossDb(longest)));
    }
    longestKm.ifPresent(limit -> arguments.put("limit_km", rounded(limit)));
    arguments.put("nodes_needed", "" + nodes);
    return arguments;
  }

  private static String rounded(double value) {
    return String.format(Locale.ROOT, "%.0f", value);
  }
}
