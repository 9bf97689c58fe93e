// SPDX-License-Identifier: Apache-2.0
package yugma.report.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yugma.report.markup.Element;

/// Finds room for the names of nodes: beside, below or above each, over no other name and no node.
final class Labels {
  private static final double SIZE = 11;

  /// Mean width of a letter over its height, on the safe side for the scripts of India too.
  private static final double LETTER = 0.58;

  private record Box(double left, double top, double right, double bottom) {
    boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  private record Try(String style, double dx, double dy, double share) {}

  /// `share` of its width lies left of the place.
  private static final List<Try> TRIES =
      List.of(
          new Try("label", 9, 4, 0),
          new Try("label end", -9, 4, 1),
          new Try("label middle", 0, 18, 0.5),
          new Try("label middle", 0, -10, 0.5),
          new Try("label", 6, 16, 0),
          new Try("label end", -6, 16, 1),
          new Try("label", 6, -8, 0),
          new Try("label end", -6, -8, 1));

  private final double width;
  private final double height;
  private final List<Box> taken = new ArrayList<>();

  Labels(double width, double height) {
    this.width = width;
    this.height = height;
  }

  /// No name will cover this point.
  void keepClear(Clip.Dot dot) {
    taken.add(new Box(dot.x() - 6, dot.y() - 6, dot.x() + 6, dot.y() + 6));
  }

  /// The name beside a point, or nothing where it finds no room.
  Optional<Element> name(Clip.Dot dot, String name) {
    String shown = shortened(name);
    double wide = SIZE * LETTER * columns(shown);
    for (Try one : TRIES) {
      double left = dot.x() + one.dx() - one.share() * wide;
      double base = dot.y() + one.dy();
      Box box = new Box(left, base - SIZE, left + wide, base + 3);
      boolean inside = left > 1 && box.right < width - 1 && box.top > 1 && box.bottom < height - 1;
      if (inside && taken.stream().noneMatch(box::meets)) {
        taken.add(box);
        return Optional.of(
            Element.of("text", one.style())
                .with("x", dot.x() + one.dx())
                .with("y", base)
                .say(shown));
      }
    }
    return Optional.empty();
  }

  private static String shortened(String name) {
    return name.codePointCount(0, name.length()) <= 30
        ? name
        : name.substring(0, name.offsetByCodePoints(0, 28)).strip() + "…";
  }

  /// Letters that take room; marks above and below do not.
  private static long columns(String name) {
    return name.codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .count();
  }
}
