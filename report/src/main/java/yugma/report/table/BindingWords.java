// SPDX-License-Identifier: Apache-2.0
package yugma.report.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import yugma.network.binding.Binding;
import yugma.network.binding.Binding.Gives;
import yugma.network.binding.Binding.Kind;
import yugma.network.binding.Binding.Limit;
import yugma.network.binding.Binding.Stations;
import yugma.report.messages.Figures;
import yugma.report.messages.Phrases;

/// What limits a request, and what would lift it, in short sentences.
final class BindingWords {
  private static final double YEAR = 365.25 * 24 * 3600;

  /// Stations on more hops than these are only counted.
  private static final int MOST_HOPS = 4;

  private final Phrases phrases;
  private final Figures figures;

  BindingWords(Phrases phrases, Figures figures) {
    this.phrases = phrases;
    this.figures = figures;
  }

  /// What binds, and how far it is from enough.
  List<String> what(Binding binding) {
    List<String> lines = new ArrayList<>();
    lines.add(binding.hop().map(hop -> hop(binding, hop)).orElseGet(() -> limit(limit(binding))));
    if (binding.met()) {
      return lines;
    }
    if (binding.kind() == Kind.HOP || binding.kind() == Kind.LATENCY) {
      lines.add(text("rate", "rate", hertz(binding.value()), "needed", hertz(needed(binding))));
    } else {
      lines.add(found(binding.estimate(), binding.need()));
    }
    if (binding.hop().filter(hop -> hop.falseHeralds() > hop.success()).isPresent()) {
      lines.add(phrases.text("table.binding.drowned"));
    }
    return lines;
  }

  private static double needed(Binding binding) {
    return binding.needed().orElse(binding.need().rateHz());
  }

  private String found(Gives gives, Gives need) {
    return text(
        "found", "fidelity", fidelity(gives.fidelity()), "needed", fidelity(need.fidelity()));
  }

  private String hop(Binding binding, Binding.Slow hop) {
    String link = binding.link().orElse("");
    String length = figures.number(Math.rint(hop.lengthKm())) + " km";
    String time = time(hop.secondsPerPair() / hop.slots());
    return hop.lossDb().isEmpty()
        ? text("given", "link", link, "length", length, "time", time)
        : phrases.text(
            "table.binding.hop",
            Map.of(
                "link",
                link,
                "length",
                length,
                "loss",
                figures.significant(hop.lossDb().getAsDouble(), 3),
                "time",
                time));
  }

  private String time(double seconds) {
    return seconds < 2 * YEAR
        ? figures.duration(seconds)
        : text("years", "n", figures.significant(seconds / YEAR, 2));
  }

  private static Limit limit(Binding it) {
    return new Limit(it.kind(), it.link(), it.node(), it.value(), it.needed(), it.errorsSmaller());
  }

  private String limit(Limit limit) {
    return switch (limit.kind()) {
      case HOP -> limit.link().orElseThrow() + ", " + hertz(limit.value());
      case LATENCY -> text("latency", "rate", hertz(limit.value()));
      case MEMORY -> text("memory", "node", limit.node().orElse(""), "value", value(limit));
      case GATES -> text("gates", "node", limit.node().orElse(""), "value", value(limit));
      case PAIRS -> text("pairs", "link", limit.link().orElse(""), "value", value(limit));
    };
  }

  private String value(Limit limit) {
    return value(limit.kind(), limit.value());
  }

  private String value(Kind kind, double value) {
    return kind == Kind.MEMORY ? figures.duration(value) : fidelity(value);
  }

  /// What would lift it; nothing where the path gives enough.
  List<String> lift(Binding binding) {
    List<String> lines = new ArrayList<>();
    if (!binding.met() && binding.kind() == Kind.HOP) {
      lines.add(
          binding.mended().isEmpty()
              ? phrases.text("table.lift.no_stations")
              : stations(binding.stations()));
      binding.mended().ifPresent(gives -> lines.add(gives(gives)));
      binding
          .then()
          .ifPresent(
              next -> {
                lines.add(phrases.text("table.lift.then", Map.of("what", limit(next))));
                better(next).ifPresent(lines::add);
              });
    } else if (!binding.met()) {
      better(limit(binding)).ifPresent(lines::add);
    }
    return lines;
  }

  private String gives(Gives gives) {
    return phrases.text(
        "table.lift.gives",
        Map.of("rate", hertz(gives.rateHz()), "fidelity", fidelity(gives.fidelity())));
  }

  private String stations(List<Stations> stations) {
    if (stations.size() > MOST_HOPS) {
      int all = stations.stream().mapToInt(Stations::stations).sum();
      return phrases.text(
          "table.lift.in_all",
          Map.of("n", figures.whole(all), "hops", figures.whole(stations.size())));
    }
    return String.join("; ", stations.stream().map(this::stations).toList());
  }

  private String stations(Stations one) {
    return phrases.text(
        "table.lift.stations",
        Map.of(
            "n",
            one.stations(),
            "link",
            one.link(),
            "length",
            figures.significant(one.spacingKm(), 3) + " km"));
  }

  private Optional<String> better(Limit limit) {
    if (limit.kind() == Kind.LATENCY) {
      return Optional.empty();
    }
    OptionalDouble times = limit.errorsSmaller();
    if (times.isPresent()) {
      String many = figures.significant(times.getAsDouble(), 2);
      return Optional.of(phrases.text("table.lift.smaller", Map.of("times", many)));
    }
    return limit.needed().isEmpty()
        ? Optional.empty()
        : Optional.of(
            phrases.text(
                "table.lift.needed",
                Map.of(
                    "value",
                    value(limit.kind(), limit.needed().getAsDouble()),
                    "present",
                    value(limit))));
  }

  private String text(String key, String... arguments) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      map.put(arguments[i], arguments[i + 1]);
    }
    return phrases.text("table.binding." + key, map);
  }

  private String hertz(double rate) {
    return figures.quantity(rate, "Hz");
  }

  private String fidelity(double fidelity) {
    return figures.significant(fidelity, 4);
  }
}
