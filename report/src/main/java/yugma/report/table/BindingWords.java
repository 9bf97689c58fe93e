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
public final class BindingWords {
  private static final double YEAR = 365.25 * 24 * 3600;

  /// Stations on more hops than these are only counted.
  private static final int MOST_HOPS = 4;

  private final Phrases phrases;
  private final Figures figures;

  public BindingWords(Phrases phrases, Figures figures) {
    this.phrases = phrases;
    this.figures = figures;
  }

  /// What binds, and how far it is from enough.
  public List<String> what(Binding binding) {
    List<String> lines = new ArrayList<>();
    lines.add(binding.hop().map(hop -> hop(binding, hop)).orElseGet(() -> limit(binding.limit())));
    binding.path().ifPresent(path -> lines.add(path(path)));
    if (binding.met()) {
      return lines;
    }
    if (binding.kind() == Kind.HOP || binding.kind() == Kind.LATENCY) {
      late(binding).ifPresent(lines::add);
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

  private String path(Binding.OfSeveral path) {
    return text("path", "n", figures.whole(path.number()), "all", figures.whole(path.all()));
  }

  /// How far the rate is from enough, or where it is enough, the time of the last pair; nothing
  /// where neither is short.
  private Optional<String> late(Binding binding) {
    double rate = binding.value();
    double needed = needed(binding);
    if (rate < needed) {
      Apart hertz = Apart.of(rate, needed, this::hertz, this::exactHertz);
      return Optional.of(text("rate", "rate", hertz.first(), "needed", hertz.second()));
    }
    return binding
        .due()
        .filter(due -> due.afterS() > due.withinS())
        .map(due -> Apart.of(due.afterS(), due.withinS(), this::time, this::exactTime))
        .map(times -> text("late", "time", times.first(), "needed", times.second()));
  }

  private String found(Gives gives, Gives need) {
    Apart both = fidelities(gives.fidelity(), need.fidelity());
    return text("found", "fidelity", both.first(), "needed", both.second());
  }

  private Apart fidelities(double first, double second) {
    return Apart.of(first, second, this::fidelity, figures::significant);
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
    return limit.kind() == Kind.MEMORY ? figures.duration(limit.value()) : fidelity(limit.value());
  }

  /// What would lift it; nothing where the path gives enough.
  public List<String> lift(Binding binding) {
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
      better(binding.limit()).ifPresent(lines::add);
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
        : Optional.of(instead(limit, limit.needed().getAsDouble()));
  }

  private String instead(Limit limit, double needed) {
    Apart both =
        limit.kind() == Kind.MEMORY
            ? Apart.of(needed, limit.value(), figures::duration, this::exactTime)
            : fidelities(needed, limit.value());
    return phrases.text(
        "table.lift.needed", Map.of("value", both.first(), "present", both.second()));
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

  private String exactHertz(double rate, int digits) {
    return figures.significant(rate, digits) + " Hz";
  }

  private String exactTime(double seconds, int digits) {
    return figures.significant(seconds, digits) + " s";
  }

  private String fidelity(double fidelity) {
    return figures.significant(fidelity, 4);
  }
}
