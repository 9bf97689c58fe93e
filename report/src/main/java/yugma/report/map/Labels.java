// SPDX-License-Identifier: Apache-2.0
package yugma.report.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yugma.report.markup.Element;

/// Finds room for the names of nodes: beside, below or above each, over no other name and no node.
final class Labels {
  private static final double SIZE = 12;

  /// Mean width of a letter over its height, on the safe side for the scripts of India too.
  private static final double LETTER = 0.58;

  private record Box(double left, double top, double right, double bottom) {
    boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  private record Try(String style, double dx, double dy, double share) {
    double x(double away) {
      return dx + Math.signum(dx) * away;
    }

    double y(double away) {
      return dx == 0 ? dy + Math.signum(dy) * away : dy;
    }
  }

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
  private final List<Box> crossed = new ArrayList<>();

  Labels(double width, double height) {
    this.width = width;
    this.height = height;
  }

  /// No name will cover this point.
  void keepClear(Clip.Dot dot) {
    taken.add(new Box(dot.x() - 6, dot.y() - 6, dot.x() + 6, dot.y() + 6));
  }

  /// No name will cover this corner at the bottom left.
  void keepCornerClear(double wide, double high) {
    taken.add(new Box(0, height - high, wide, height));
  }

  /// Names lie over this line only where there is no other room.
  void avoid(List<Clip.Dot> line) {
    for (int i = 1; i < line.size(); i++) {
      Clip.Dot from = line.get(i - 1);
      Clip.Dot to = line.get(i);
      int parts =
          (int) Math.clamp(StrictMath.hypot(to.x() - from.x(), to.y() - from.y()) / 4, 1, 400);
      for (int part = 0; part <= parts; part++) {
        double share = (double) part / parts;
        double x = from.x() + share * (to.x() - from.x());
        double y = from.y() + share * (to.y() - from.y());
        crossed.add(new Box(x - 1, y - 1, x + 1, y + 1));
      }
    }
  }

  /// The name beside a point, or nothing where it finds no room.
  ///
  /// @param away how much farther than from a node
  Optional<Element> name(Clip.Dot dot, String name, double away) {
    String shown = shortened(name);
    double wide = SIZE * LETTER * columns(shown);
    Try best = TRIES.getFirst();
    long fewest = Long.MAX_VALUE;
    for (Try one : TRIES) {
      Box box = box(dot, one, away, wide);
      long crossings = crossed.stream().filter(box::meets).count();
      if (isFree(box) && crossings < fewest) {
        fewest = crossings;
        best = one;
      }
    }
    if (fewest == Long.MAX_VALUE) {
      return Optional.empty();
    }
    taken.add(box(dot, best, away, wide));
    return Optional.of(
        Element.of("text", best.style())
            .with("x", dot.x() + best.x(away))
            .with("y", dot.y() + best.y(away))
            .say(shown));
  }

  private static Box box(Clip.Dot dot, Try one, double away, double wide) {
    double left = dot.x() + one.x(away) - one.share() * wide;
    double base = dot.y() + one.y(away);
    return new Box(left, base - SIZE, left + wide, base + 3);
  }

  private boolean isFree(Box box) {
    boolean inside = box.left > 1 && box.right < width - 1;
    return inside && box.top > 1 && box.bottom < height - 1 && taken.stream().noneMatch(box::meets);
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
