// SPDX-License-Identifier: Apache-2.0
package yugma.report.map;

import java.util.Locale;
import yugma.report.markup.Element;

/// The signs of a map, each beside its meaning.
public final class Legend {
  private static final String LINE = "M1 7H27";

  private Legend() {}

  /// A line of the legend.
  public static Element item(Element key, String meaning) {
    return Element.of("li").add(key).say(meaning);
  }

  /// The sign of a kind of node.
  public static Element key(Place.Kind kind) {
    return drawing()
        .add(Element.of("path", "node " + kind.styleClass()).with("d", "M14 7" + kind.shape()));
  }

  /// The sign of nodes close together.
  public static Element group() {
    return drawing()
        .add(Element.of("circle", "node group").with("cx", 14).with("cy", 7).with("r", 6));
  }

  /// A link through glass.
  public static Element fibre() {
    return drawing().add(Element.of("path", "way").with("d", LINE));
  }

  /// What can be seen of a link.
  public static Element key(Way.Trait trait) {
    String style = "way " + trait.name().toLowerCase(Locale.ROOT);
    Element line = Element.of("path", style).with("d", LINE);
    return switch (trait) {
      case DOWNLINK, USED -> drawing().add(line);
      case TAPPED ->
          drawing().add(line, Element.of("path", "tap-sign").with("d", "M14 7" + Way.TAP));
      case CUT -> drawing().add(line, Element.of("path", "cut-sign").with("d", "M14 7" + Way.CUT));
    };
  }

  private static Element drawing() {
    return Element.of("svg", "key").with("viewBox", "0 0 28 14").with("aria-hidden", "true");
  }
}
