// SPDX-License-Identifier: Apache-2.0
package yugma.report.page;

import java.util.ArrayList;
import java.util.List;
import yugma.report.facts.GoalFacts;
import yugma.report.facts.RunFacts;
import yugma.report.parts.Section;
import yugma.report.parts.Table;
import yugma.report.story.Pen;

/// The goals and what became of them.
record GoalSection(RunFacts run, Pen pen) {
  Section section() {
    if (run.goals().isEmpty()) {
      return Section.none();
    }
    String heading = pen.say("goals.heading");
    Table table =
        new Table(
            heading,
            pen.say("goals.metric"),
            pen.say("goals.bound"),
            Table.figures(pen.say("goals.value")),
            pen.say("goals.met"));
    for (GoalFacts goal : run.goals()) {
      String found =
          goal.value().isPresent() ? pen.number(goal.value().getAsDouble()) : Pen.UNKNOWN;
      table.row(goal.metric(), bound(goal), found, pen.say(goal.met() ? "yes" : "no"));
    }
    return new Section("goals", heading, List.of(table.element()));
  }

  private String bound(GoalFacts goal) {
    List<String> bounds = new ArrayList<>();
    goal.min().ifPresent(min -> bounds.add(pen.say("goals.least", "bound", pen.number(min))));
    goal.max().ifPresent(max -> bounds.add(pen.say("goals.most", "bound", pen.number(max))));
    return String.join(", ", bounds);
  }
}
