// SPDX-License-Identifier: Apache-2.0
package yugma.report.plot;

import java.util.ArrayList;
import java.util.List;
import yugma.report.markup.Caption;
import yugma.report.markup.Element;
import yugma.report.markup.Length;

/// A plot of a way from stop to stop, from the top down.
///
/// @param caption what it is called
/// @param stops in order, at least one
public record Chain(Caption caption, List<Stop> stops) {
  private static final double WIDTH = 400;
  private static final double ROW = 46;
  private static final double X = 18;

  /// A stop.
  ///
  /// @param name of it
  /// @param words what it does there
  /// @param role decides its sign
  public record Stop(String name, String words, Role role) {
    /// What a stop is to that which passes.
    public enum Role {
      /// It begins or ends there: a full square.
      END("end", "m-7 -7h14v14h-14z"),
      /// It lies open there: a ring around a dot, as an eye.
      READS("reads", "m-9 0a9 9 0 1 0 18 0a9 9 0 1 0 -18 0m6 0a3 3 0 1 1 6 0a3 3 0 1 1 -6 0"),
      /// A part of it lies open there: a half-filled ring.
      READS_WITH_OTHERS("part", "m0 -9a9 9 0 1 0 0 18z"),
      /// It passes closed: an empty ring.
      BLIND("blind", "m-7 0a7 7 0 1 0 14 0a7 7 0 1 0 -14 0");

      private final String styleClass;
      private final String shape;

      Role(String styleClass, String shape) {
        this.styleClass = styleClass;
        this.shape = shape;
      }
    }
  }

  public Chain {
    stops = List.copyOf(stops);
  }

  /// The drawing.
  public Element svg() {
    List<Element> drawn = new ArrayList<>();
    double end = top(stops.size() - 1);
    drawn.add(
        Element.of("path", "chain")
            .with("d", "M" + Length.of(X) + " " + Length.of(top(0)) + "V" + Length.of(end)));
    for (int i = 0; i < stops.size(); i++) {
      stop(stops.get(i), top(i), drawn);
    }
    return caption.drawing(WIDTH, ROW * stops.size()).add(drawn);
  }

  private static double top(int stop) {
    return ROW * stop + ROW / 2;
  }

  private static void stop(Stop stop, double y, List<Element> drawn) {
    String at = "M" + Length.of(X) + " " + Length.of(y);
    drawn.add(Element.of("circle", "stop").with("cx", X).with("cy", y).with("r", 9));
    drawn.add(
        Element.of("path", "stop " + stop.role().styleClass).with("d", at + stop.role().shape));
    drawn.add(words("name", y - 2, stop.name()));
    drawn.add(words("tick", y + 14, stop.words()));
  }

  private static Element words(String style, double y, String words) {
    return Element.of("text", style).with("x", X + 20).with("y", y).say(words);
  }
}
