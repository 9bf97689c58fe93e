// SPDX-License-Identifier: Apache-2.0
package yugma.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import yugma.network.scenario.Reading;
import yugma.report.facts.RequestFacts;
import yugma.report.facts.RunFacts;
import yugma.report.markup.Element;
import yugma.report.markup.Markup;
import yugma.report.messages.Speech;
import yugma.report.pairs.PairLinkSection;
import yugma.report.pairs.RequestSection;
import yugma.report.parts.Section;
import yugma.report.plot.Signs;
import yugma.report.story.Pen;
import yugma.report.story.Story;

/// The page that tells a run's whole story, as the text of one HTML file.
///
/// It is well-formed XML too, names no other file and no host, and runs no script.
public final class ReportPage {
  private final RunFacts run;
  private final Pen pen;
  private final Reading reading;
  private final Speech speech;

  private ReportPage(JsonNode result, Reading reading, Speech speech) {
    this.run = RunFacts.of(result, reading.scenario());
    this.pen = Pen.of(speech, reading.scenario());
    this.reading = reading;
    this.speech = speech;
  }

  /// The page of a result.
  ///
  /// @param result the tree of `result.json`
  /// @param reading the scenario that was run, with its changes made
  public static String of(JsonNode result, Reading reading, Speech speech) {
    return "<!DOCTYPE html>\n" + new ReportPage(result, reading, speech).html().text();
  }

  private Element html() {
    return Element.of("html").with("lang", speech.language().tag()).add(head(), body());
  }

  private Element head() {
    return Element.of("head")
        .add(Element.of("meta").with("charset", "utf-8"))
        .add(
            Element.of("meta")
                .with("name", "viewport")
                .with("content", "width=device-width, initial-scale=1"))
        .add(Element.of("title").say(pen.title() + " · Yugma"))
        .add(Element.of("style").add(new Markup.Style(rules())));
  }

  private static String rules() {
    try (InputStream stream = ReportPage.class.getResourceAsStream("report.css")) {
      if (stream == null) {
        throw new IllegalStateException("there is no style sheet report.css");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Element body() {
    List<Section> sections = sections();
    List<Element> parts = new ArrayList<>();
    parts.add(header());
    parts.add(contents(sections));
    sections.forEach(section -> parts.add(section.element()));
    return Element.of("body")
        .add(Signs.hatches())
        .add(Element.of("main").add(parts))
        .add(Element.of("footer").add(Section.paragraph(pen.say("simulated"))));
  }

  private List<Section> sections() {
    return Stream.of(
            new MapSection(run, pen).section(),
            new DemandSection(run, pen).section(),
            new RequestSection(run, pen).section(),
            new ReaderSection(run, pen).section(),
            new LinkSection(run, pen).section(),
            new PairLinkSection(run, pen).section(),
            new BufferSection(run, pen).section(),
            new LossSection(run, pen).section(),
            new PassSection(run, pen).section(),
            new EventSection(run, pen).section(),
            new GoalSection(run, pen).section(),
            new TrustSection(run, reading.values(), pen).section(),
            new RunSection(run, pen).section())
        .filter(section -> !section.isEmpty())
        .toList();
  }

  private Element header() {
    return Element.of("header")
        .add(Element.of("p", "kind").say(pen.say("kind")))
        .add(Element.of("h1").say(pen.title()))
        .add(Element.of("p", "story").say(new Story(run, pen).paragraph()))
        .add(facts());
  }

  private Element facts() {
    List<Element> facts = new ArrayList<>();
    facts.add(fact("fact.time", pen.time(run.simTimeS())));
    Story.made(run).ifPresent(bits -> facts.add(fact("fact.key", pen.bits(bits))));
    Story.delivered(run).ifPresent(bits -> facts.add(fact("fact.delivered", pen.bits(bits))));
    if (!run.demands().isEmpty()) {
      facts.add(fact("fact.met", of(Story.met(run), run.demands().size())));
    }
    if (!run.requests().isEmpty()) {
      double pairs = run.requests().stream().mapToDouble(RequestFacts::pairs).sum();
      facts.add(fact("fact.pairs", pen.whole((long) pairs)));
    }
    if (run.runs() == 1 && !run.links().isEmpty()) {
      int alarms = run.links().stream().mapToInt(link -> link.alarmedBlocks().size()).sum();
      facts.add(fact("fact.alarms", pen.whole(alarms)));
    }
    if (!run.goals().isEmpty()) {
      facts.add(fact("fact.goals", of(Story.goalsMet(run), run.goals().size())));
    }
    return Element.of("dl", "facts").add(facts);
  }

  private String of(long part, int all) {
    return pen.say("fact.of", "part", pen.whole(part), "all", pen.whole(all));
  }

  private Element fact(String key, String value) {
    return Element.of("div").add(Element.of("dt").say(pen.say(key)), Element.of("dd").say(value));
  }

  private Element contents(List<Section> sections) {
    List<Element> items =
        sections.stream()
            .map(
                section ->
                    Element.of("li")
                        .add(
                            Element.of("a")
                                .with("href", "#" + section.id())
                                .say(section.heading())))
            .toList();
    return Element.of("nav")
        .with("aria-label", pen.say("contents"))
        .add(Element.of("ul").add(items));
  }
}
