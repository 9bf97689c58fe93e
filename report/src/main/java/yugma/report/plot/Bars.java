// SPDX-License-Identifier: Apache-2.0
package yugma.report.plot;

import java.util.ArrayList;
import java.util.List;
import yugma.report.markup.Caption;
import yugma.report.markup.Element;
import yugma.report.markup.Length;

/// A plot of amounts that add up, one bar under the other, each beginning where the last one ended.
///
/// @param caption what it is called
/// @param bars from the top, at least one
public record Bars(Caption caption, List<Bar> bars) {
  private static final double WIDTH = 400;
  private static final double ROW = 34;
  private static final double ROOM = 330;

  /// One amount.
  ///
  /// @param name what it is
  /// @param amount >= 0
  /// @param figures the amount as people read it
  public record Bar(String name, double amount, String figures) {
    public Bar {
      if (!(amount >= 0 && amount < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("bar is " + amount + ", must be finite and at least 0");
      }
    }
  }

  public Bars {
    bars = List.copyOf(bars);
  }

  /// The drawing.
  public Element svg() {
    double sum = bars.stream().mapToDouble(Bar::amount).sum();
    List<Element> rows = new ArrayList<>();
    double begun = 0;
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      double from = sum > 0 ? ROOM * begun / sum : 0;
      double width = sum > 0 ? ROOM * bar.amount() / sum : 0;
      row(rows, bar, ROW * i, from, width);
      begun += bar.amount();
    }
    return caption.drawing(WIDTH, ROW * bars.size() + 4).add(rows);
  }

  private static void row(List<Element> rows, Bar bar, double top, double from, double width) {
    rows.add(Element.of("text", "tick").with("x", 2).with("y", top + 13).say(bar.name()));
    rows.add(Element.of("path", "grid").with("d", "M2 " + Length.of(top + 24) + "H" + (int) ROOM));
    rows.add(
        Element.of("rect", "bar")
            .with("x", 2 + from)
            .with("y", top + 18)
            .with("width", Math.max(1.5, width))
            .with("height", 12));
    rows.add(
        Element.of("text", "tick end").with("x", WIDTH - 2).with("y", top + 28).say(bar.figures()));
  }
}
