// SPDX-License-Identifier: Apache-2.0
package yugma.report.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import yugma.report.facts.DemandFacts;
import yugma.report.facts.RunFacts;

/// What the demands got, in sentences.
public record DemandStory(RunFacts run, Pen pen) {
  public List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    if (run.demands().isEmpty()) {
      return sentences;
    }
    sentences.addAll(reroutes());
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

  /// Where keys went when they left their first way; demands that went alike share a sentence.
  private List<String> reroutes() {
    Map<String, List<DemandFacts>> alike = new LinkedHashMap<>();
    run.demands().stream()
        .filter(demand -> demand.paths().size() > 1)
        .forEach(demand -> alike.computeIfAbsent(over(demand), _ -> new ArrayList<>()).add(demand));
    return alike.entrySet().stream()
        .limit(Story.MOST)
        .map(
            entry -> {
              List<DemandFacts> demands = entry.getValue();
              double first =
                  demands.stream().mapToDouble(d -> d.paths().get(1).fromS()).min().orElseThrow();
              List<String> names = demands.stream().map(d -> quoted(d)).toList();
              return pen.say(
                  "story.reroute",
                  "time",
                  pen.time(first),
                  "demand",
                  pen.row(names.subList(0, Math.min(4, names.size()))),
                  "way",
                  entry.getKey());
            })
        .toList();
  }

  /// The nodes of the second way that are not on the first, or all where there are none.
  private String over(DemandFacts demand) {
    List<String> before =
        demand.paths().getFirst().shares().stream().flatMap(List::stream).toList();
    List<String> after =
        demand.paths().get(1).shares().stream().flatMap(List::stream).distinct().toList();
    List<String> others = after.stream().filter(node -> !before.contains(node)).toList();
    return pen.nodes(others.isEmpty() ? after : others);
  }

  private String quoted(DemandFacts demand) {
    return "“" + pen.demand(demand.id()) + "”";
  }

  /// Nodes of a share in order.
  public String way(DemandFacts.Path path, int share) {
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
  public static double waited(DemandFacts demand, double endS) {
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
            quoted(first),
            "bits",
            pen.bits(first.number("delivered_bits")))
        : pen.say("story.demands_met", "demands", all);
  }

  private String refused(DemandFacts demand) {
    Refusals refusals = new Refusals(run, pen);
    String told =
        pen.say("story.refused", "demand", quoted(demand), "reason", refusals.reason(demand));
    return told + refusals.lift(demand).map(lift -> " " + lift).orElse("");
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
            quoted(demand)));
    sentences.add(worth(recorded, pen));
  }

  /// What a copy of ciphertext is worth.
  public static String worth(DemandFacts.Recorded recorded, Pen pen) {
    String key = "recorded." + recorded.worth();
    return pen.words().keys().contains("report." + key)
        ? pen.say(key, "bits", pen.bits(recorded.bits()))
        : recorded.worth();
  }
}
