// SPDX-License-Identifier: Apache-2.0
package yugma.report.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import yugma.report.facts.DemandFacts;
import yugma.report.facts.GoalFacts;
import yugma.report.facts.LinkFacts;
import yugma.report.facts.RequestFacts;
import yugma.report.facts.RunFacts;

/// The one paragraph that says in plain words what happened.
public record Story(RunFacts run, Pen pen) {
  /// Of anything of which there are many, so many get a sentence of their own.
  public static final int MOST = 3;

  public String paragraph() {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        pen.say(
            "story.ran",
            "time",
            pen.time(run.simTimeS()),
            "title",
            pen.title(),
            "nodes",
            run.nodes().size(),
            "links",
            run.allLinks()));
    if (run.isPartial()) {
      sentences.add(pen.say("story.partial"));
    }
    if (run.runs() > 1) {
      sentences.add(pen.say("story.runs", "runs", run.runs()));
    }
    sentences.addAll(key());
    sentences.addAll(new LinkStory(run, pen).sentences());
    sentences.addAll(new DemandStory(run, pen).sentences());
    pairs().ifPresent(sentences::add);
    sentences.addAll(goals());
    return String.join(" ", sentences);
  }

  private List<String> key() {
    OptionalDouble made = made(run);
    if (made.isEmpty()) {
      return List.of();
    }
    String bits = pen.bits(made);
    if (run.links().size() > 1) {
      return List.of(pen.say("story.key", "bits", bits));
    }
    LinkFacts link = run.links().getFirst();
    String rate = pen.rate(link.qkd("secret_key_rate_bps"));
    return List.of(pen.say("story.key_one", "link", pen.link(link), "bits", bits, "rate", rate));
  }

  /// What came of the requests for pairs.
  private Optional<String> pairs() {
    long pairs = (long) run.requests().stream().mapToDouble(RequestFacts::pairs).sum();
    return run.requests().isEmpty()
        ? Optional.empty()
        : Optional.of(
            pen.say(
                "story.pairs",
                "requests",
                run.requests().size(),
                "pairs",
                pen.whole(pairs),
                "met",
                run.requests().stream().filter(RequestFacts::isMet).count()));
  }

  /// Secret key of all links.
  public static OptionalDouble made(RunFacts run) {
    return run.links().stream()
        .map(link -> link.book("generated"))
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .reduce(Double::sum);
  }

  /// Key handed out to demands.
  public static OptionalDouble delivered(RunFacts run) {
    return run.demands().stream()
        .map(demand -> demand.number("delivered_bits"))
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .reduce(Double::sum);
  }

  public static long met(RunFacts run) {
    return run.demands().stream().filter(DemandFacts::isMet).count();
  }

  private List<String> goals() {
    int goals = run.goals().size();
    long missed = run.goals().stream().filter(goal -> !goal.met()).count();
    if (goals == 0) {
      return List.of();
    }
    return List.of(
        missed == 0
            ? pen.say("story.goals_met", "goals", goals)
            : pen.say("story.goals_missed", "missed", pen.whole(missed), "goals", goals));
  }

  public static long goalsMet(RunFacts run) {
    return run.goals().stream().filter(GoalFacts::met).count();
  }
}
