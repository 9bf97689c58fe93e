// SPDX-License-Identifier: Apache-2.0
package yugma.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import yugma.report.facts.DemandFacts;
import yugma.report.facts.RunFacts;

/// What the demands got, in sentences.
record DemandStory(RunFacts run, Pen pen) {
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    if (run.demands().isEmpty()) {
      return sentences;
    }
    run.demands().stream()
        .filter(demand -> demand.paths().size() > 1)
        .limit(Story.MOST)
        .map(this::reroute)
        .forEach(sentences::add);
    waits().forEach(sentences::add);
    sentences.add(met());
    run.demands().stream()
        .filter(demand -> demand.refused().isPresent())
        .limit(Story.MOST)
        .map(this::refused)
        .forEach(sentences::add);
    run.demands().stream()
        .filter(demand -> demand.recorded().isPresent())
        .limit(Story.MOST)
        .forEach(demand -> recorded(demand, sentences));
    return sentences;
  }

  /// The first way that differs from the one before it.
  private String reroute(DemandFacts demand) {
    DemandFacts.Path next = demand.paths().get(1);
    return pen.say(
        "story.reroute", "time", pen.time(next.fromS()), "demand", demand.id(), "way", way(next));
  }

  /// Nodes of each share in order.
  private String way(DemandFacts.Path path) {
    return IntStream.range(0, path.shares().size())
        .mapToObj(share -> way(path, share))
        .collect(Collectors.joining("; "));
  }

  /// Nodes of a share in order.
  String way(DemandFacts.Path path, int share) {
    return path.shares().get(share).stream().map(pen::node).collect(Collectors.joining(" → "));
  }

  private List<String> waits() {
    List<DemandFacts> waiting =
        run.demands().stream().filter(demand -> !demand.waits().isEmpty()).toList();
    double time = waiting.stream().mapToDouble(demand -> waited(demand, run.simTimeS())).sum();
    return waiting.isEmpty()
        ? List.of()
        : List.of(pen.say("story.waits", "demands", waiting.size(), "time", pen.time(time)));
  }

  /// Seconds that a demand waited.
  static double waited(DemandFacts demand, double endS) {
    return demand.waits().stream()
        .mapToDouble(wait -> Math.max(0, wait.untilS().orElse(endS) - wait.fromS()))
        .sum();
  }

  private String met() {
    int all = run.demands().size();
    long met = Story.met(run);
    if (met < all) {
      return pen.say("story.demands_part", "met", pen.whole(met), "demands", all);
    }
    DemandFacts first = run.demands().getFirst();
    return all == 1
        ? pen.say(
            "story.demand_met",
            "demand",
            first.id(),
            "bits",
            pen.bits(first.number("delivered_bits")))
        : pen.say("story.demands_met", "demands", all);
  }

  private String refused(DemandFacts demand) {
    String reason = pen.word("refused", demand.refused().orElse(""));
    return pen.say("story.refused", "demand", demand.id(), "reason", reason);
  }

  private void recorded(DemandFacts demand, List<String> sentences) {
    DemandFacts.Recorded recorded = demand.recorded().orElseThrow();
    sentences.add(
        pen.say(
            "story.recorded",
            "from",
            pen.time(recorded.fromS()),
            "until",
            pen.time(recorded.untilS()),
            "demand",
            demand.id()));
    sentences.add(worth(recorded, pen));
  }

  /// What a copy of ciphertext is worth.
  static String worth(DemandFacts.Recorded recorded, Pen pen) {
    String key = "recorded." + recorded.worth();
    return pen.words().keys().contains("report." + key)
        ? pen.say(key, "bits", pen.bits(recorded.bits()))
        : recorded.worth();
  }
}
