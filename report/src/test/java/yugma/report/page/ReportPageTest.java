// SPDX-License-Identifier: Apache-2.0
package yugma.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import yugma.network.scenario.Reading;
import yugma.network.scenario.ScenarioException;
import yugma.network.scenario.ScenarioReader;
import yugma.report.json.Summary;
import yugma.report.messages.Language;
import yugma.report.messages.Speech;

class ReportPageTest {
  @ParameterizedTest
  @EnumSource
  void isWellFormedAndWholeInEveryLanguage(Language language) {
    Document page = Parsed.of(Runs.bank().page(language));
    assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(language.tag());
    assertThat(Parsed.all(page, "h2")).hasSizeGreaterThan(9);
    assertThat(Runs.bank().words(language)).doesNotContain("{", "}", "null", "NaN", "Optional");
  }

  @Test
  void asksNothingOfAnyNetworkAndRunsNoScript() {
    for (Runs run : List.of(Runs.bank(), Runs.twoBanks())) {
      String text = run.page(Language.EN);
      Document page = Parsed.of(text);
      assertThat(Parsed.all(page, "script")).isEmpty();
      assertThat(Parsed.all(page, "link")).isEmpty();
      assertThat(Parsed.all(page, "img")).isEmpty();
      assertThat(text).doesNotContain("@import", "<base", "xlink:");
      Parsed.attributes(page)
          .forEach(
              (name, values) ->
                  values.forEach(
                      value -> {
                        assertThat(name).doesNotStartWith("on");
                        assertThat(value).doesNotContainIgnoringCase("http:", "https:", "//");
                        if (name.equals("href") || name.equals("src")) {
                          assertThat(value).startsWith("#");
                        }
                        if (value.contains("url(")) {
                          assertThat(value).matches("url\\(#[a-z-]+\\)");
                        }
                      }));
      assertThat(Parsed.all(page, "style").getFirst().getTextContent())
          .doesNotContain("url(", "http");
    }
  }

  @Test
  void everyDrawingHasTitleDescriptionAndTable() {
    Document page = Parsed.of(Runs.bank().page(Language.EN));
    List<Element> figures = Parsed.all(page, "figure");
    assertThat(figures).hasSizeGreaterThan(15);
    for (Element figure : figures) {
      Element drawing = Parsed.all(figure, "svg").getFirst();
      assertThat(drawing.getAttribute("role")).isEqualTo("img");
      assertThat(Parsed.all(drawing, "title").getFirst().getTextContent()).isNotBlank();
      assertThat(Parsed.all(drawing, "desc").getFirst().getTextContent()).isNotBlank();
      for (String id : drawing.getAttribute("aria-labelledby").split(" ", -1)) {
        assertThat(Parsed.ids(page)).contains(id);
      }
      boolean isMap = drawing.getAttribute("class").contains("map");
      Element around = isMap ? Parsed.section(figure) : figure;
      assertThat(Parsed.all(around, "td")).as(drawing.getAttribute("id")).isNotEmpty();
    }
    assertThat(Parsed.ids(page)).doesNotHaveDuplicates();
  }

  @Test
  void isTheSameToTheByteEachTime() {
    assertThat(Runs.bank().page(Language.GU)).isEqualTo(Runs.bank().page(Language.GU));
  }

  @Test
  void staysSmall() {
    assertThat(Runs.bank().page(Language.HI).getBytes(StandardCharsets.UTF_8).length)
        .isLessThan(1_000_000);
  }

  @Test
  void showsHostileTitlesAsTheTextThatTheyAre() throws ScenarioException {
    Runs run = Runs.twoBanks();
    String title = "</title><script>alert(1)</script>\u202etxet\u200b \"'&<img src=x onerror=y>";
    String yaml =
        run.reading()
            .text()
            .replace("Two banks and an eavesdropper", "'" + title.replace("'", "''") + "'")
            .replace("en: Zürich headquarters", "en: '<b onclick=x>Zürich</b>'");
    Reading hostile =
        ScenarioReader.read("two-banks.yaml", yaml.getBytes(StandardCharsets.UTF_8), List.of());
    JsonNode result = run.result().deepCopy();
    ((ObjectNode) result.path("events").get(0)).put("kind", "<script>");
    String text = ReportPage.of(result, hostile, Speech.ENGLISH);
    Document page = Parsed.of(text);
    assertThat(Parsed.all(page, "script")).isEmpty();
    assertThat(Parsed.all(page, "img")).isEmpty();
    assertThat(Parsed.all(page, "b")).isEmpty();
    assertThat(Parsed.all(page, "h1").getFirst().getTextContent())
        .isEqualTo("</title><script>alert(1)</script>�txet� \"'&<img src=x onerror=y>");
    assertThat(text).doesNotContain("\u202e", "\u200b", "<script").contains("&lt;script&gt;");
  }

  @Test
  void leavesOutWhatAResultDoesNotTell() {
    ObjectNode result = (ObjectNode) Runs.twoBanks().result().deepCopy();
    result.remove(List.of("nodes", "demands", "satellites"));
    for (JsonNode link : result.path("links")) {
      ((ObjectNode) link).remove(List.of("a", "b", "medium", "loss_budget", "states", "buffer"));
    }
    Document page = Parsed.of(ReportPage.of(result, Runs.twoBanks().reading(), Speech.ENGLISH));
    assertThat(Parsed.ids(page))
        .contains("network", "errors", "events", "goals", "trust", "run")
        .doesNotContain("demands", "readers", "buffers", "loss", "passes");
    assertThat(Parsed.all(page, "section").getFirst().getTextContent())
        .contains("Zürich headquarters – Winterthur data centre");
  }

  @Test
  void sumsUpSeveralRuns() {
    Runs run = Runs.twoBanks();
    JsonNode summary =
        Summary.of(List.of(run.result(), run.result()), run.reading().scenario().goals());
    String text = ReportPage.of(summary, run.reading(), Speech.ENGLISH);
    Document page = Parsed.of(text);
    assertThat(text).contains("It was repeated under 2 seeds");
    assertThat(Parsed.ids(page)).contains("network", "run").doesNotContain("errors", "events");
  }
}
