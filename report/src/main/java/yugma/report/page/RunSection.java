// SPDX-License-Identifier: Apache-2.0
package yugma.report.page;

import java.util.List;
import tools.jackson.databind.JsonNode;
import yugma.report.facts.RunFacts;
import yugma.report.markup.Element;
import yugma.report.parts.Section;
import yugma.report.story.Pen;

/// Which scenario was run, and how to run it again.
record RunSection(RunFacts run, Pen pen) {
  Section section() {
    JsonNode scenario = run.node().path("scenario");
    Element list =
        Element.of("dl", "run")
            .add(fact("run.scenario", scenario.path("name").asString("")))
            .add(fact("run.digest", scenario.path("digest").asString("")))
            .add(fact("run.seed", run.node().path("seed").asString("")))
            .add(fact("run.version", run.text("version")));
    return new Section(
        "run", pen.say("run.heading"), List.of(list, Section.paragraph(pen.say("run.again"))));
  }

  private Element fact(String key, String value) {
    Element code = Element.of("code").say(value);
    return Element.of("div").add(Element.of("dt").say(pen.say(key)), Element.of("dd").add(code));
  }
}
