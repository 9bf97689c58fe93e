// SPDX-License-Identifier: Apache-2.0
package yugma.report.plot;

import java.util.List;
import yugma.report.markup.Element;
import yugma.report.markup.Length;

/// The small shapes of plots and legends, and the hatches that they share.
public final class Signs {
  private Signs() {}

  /// The hatches; a page holds them once.
  public static Element hatches() {
    Element hatches = Element.of("defs");
    hatches = hatches.add(hatch("attack", "M0 6L6 0"));
    hatches = hatches.add(hatch("loss", "M0 0L6 6"));
    hatches = hatches.add(hatch("cut", "M0 6L6 0M0 0L6 6"));
    return Element.of("svg", "hatches")
        .with("width", "0")
        .with("height", "0")
        .with("aria-hidden", "true")
        .with("focusable", "false")
        .add(hatches);
  }

  private static Element hatch(String name, String strokes) {
    return Element.of("pattern")
        .with("id", "hatch-" + name)
        .with("width", "6")
        .with("height", "6")
        .with("patternUnits", "userSpaceOnUse")
        .add(Element.of("path", "hatch " + name).with("d", strokes));
  }

  /// A shape with its middle at a place.
  static Element at(Look look, double x, double y) {
    return Element.of("path", "sign " + look.styleClass())
        .with("d", "M" + Length.of(x) + " " + Length.of(y) + shape(look));
  }

  private static String shape(Look look) {
    return switch (look) {
      case ALARM -> "m0 -5l5 9h-10z";
      case CLEAR -> "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0";
      case LOST -> "m-3 -3l6 6m0 -6l-6 6";
      case FIRST, SECOND, THIRD, FOURTH, BOUND, ATTACK, CUT, LOSS -> "m-3 -3h6v6h-6z";
    };
  }

  /// The piece of a legend that shows a layer.
  static Element key(Layer layer) {
    String look = layer.look().styleClass();
    Element drawing =
        switch (layer) {
          case Layer.Curve _ -> Element.of("path", "curve " + look).with("d", "M1 7H27");
          case Layer.Level _ -> Element.of("path", "level " + look).with("d", "M1 7H27");
          case Layer.Span _ ->
              Element.of("path", "span " + look)
                  .with("d", "M2 1H26V13H2z")
                  .with("fill", "url(#hatch-" + look + ")");
          case Layer.Moment moment -> at(moment.look(), 14, 7);
          case Layer.Signs signs -> at(signs.look(), 14, 7);
        };
    return Element.of("svg", "key")
        .with("viewBox", "0 0 28 14")
        .with("aria-hidden", "true")
        .add(List.of(drawing));
  }
}
