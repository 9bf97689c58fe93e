// SPDX-License-Identifier: Apache-2.0
package yugma.report.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import yugma.report.markup.Caption;

class ChartTest {
  private static final Caption CAPTION = new Caption("one", "Errors", "They rise.");
  private static final Axis X = Axis.stepped("s", 0, 10, 5, v -> "" + (int) v);
  private static final Axis Y = Axis.stepped("%", 0, 8, 4, v -> "" + (int) v);

  private static Chart chart(Layer... layers) {
    return new Chart(CAPTION, X, Y, List.of(layers));
  }

  @Test
  void isNamedAndDescribedForThoseWhoDoNotSeeIt() {
    assertThat(chart().svg().text())
        .contains("role=\"img\" aria-labelledby=\"one-title one-desc\"")
        .contains("<title id=\"one-title\">Errors</title>")
        .contains("<desc id=\"one-desc\">They rise.</desc>");
  }

  /// The frame runs from 21 to 388 and from 190 up to 34.
  @Test
  void putsPointsWhereTheAxesSay() {
    Layer curve =
        new Layer.Curve(
            "key",
            Look.FIRST,
            List.of(List.of(new Point(0, 0), new Point(5, 4), new Point(10, 8))));
    assertThat(chart(curve).svg().text()).contains("d=\"M21 190L204.5 112L388 34\"");
  }

  @Test
  void whatLiesOutsideIsDrawnAtTheEdge() {
    Layer span = new Layer.Span("attack", Look.ATTACK, 5, 99);
    assertThat(chart(span).svg().text())
        .contains("x=\"204.5\" y=\"34\" width=\"183.5\" height=\"156\"")
        .contains("fill=\"url(#hatch-attack)\"");
  }

  @Test
  void theLegendNamesEachLookOnce() {
    Layer first = new Layer.Moment("alarm", Look.ALARM, 1);
    Layer again = new Layer.Moment("alarm", Look.ALARM, 2);
    Layer level = new Layer.Level("limit", Look.BOUND, 3);
    assertThat(chart(first, again, level).legend().content()).hasSize(2);
  }

  @Test
  void everyLookIsMoreThanAColour() {
    String hatches = Signs.hatches().text();
    for (Look look : List.of(Look.ATTACK, Look.CUT, Look.LOSS)) {
      assertThat(hatches).contains("id=\"hatch-" + look.styleClass() + "\"");
    }
    assertThat(Signs.at(Look.ALARM, 0, 0)).isNotEqualTo(Signs.at(Look.CLEAR, 0, 0));
    assertThat(Signs.at(Look.LOST, 0, 0)).isNotEqualTo(Signs.at(Look.CLEAR, 0, 0));
  }

  @Test
  void barsAddUpFromTheTop() {
    Bars bars =
        new Bars(
            CAPTION, List.of(new Bars.Bar("glass", 3, "3 dB"), new Bars.Bar("optics", 1, "1 dB")));
    assertThat(bars.svg().text())
        .contains("x=\"2\" y=\"18\" width=\"247.5\"")
        .contains("x=\"249.5\" y=\"52\" width=\"82.5\"");
  }
}
