// SPDX-License-Identifier: Apache-2.0
package yugma.computing.draw;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import yugma.computing.draw.Piece.Mark;

/// A circuit drawn as an SVG picture, which scales and asks nothing of the network; a long one in
/// bands one below the other.
public final class SvgDrawing {
  private static final int ROW = 44;
  private static final int LETTER = 8;
  private static final int BOX = 28;

  /// What is longer goes on below.
  private static final int WIDEST = 1400;

  private static final int GAP = 28;

  private final Layout layout;
  private final List<String> names;
  private final StringBuilder body = new StringBuilder();
  private int top;

  private SvgDrawing(Layout layout, List<String> names) {
    this.layout = layout;
    this.names = names;
  }

  /// The picture.
  ///
  /// @param names what stands before each wire
  /// @param title what a reader of the picture is told first
  public static String of(Layout layout, List<String> names, String title) {
    return new SvgDrawing(layout, names).text(title);
  }

  private String text(String title) {
    int margin = 20 + LETTER * names.stream().mapToInt(String::length).max().orElse(0);
    List<List<Piece>> columns = layout.columns();
    int width = 0;
    int from = 0;
    do {
      int x = margin;
      int to = from;
      while (to < columns.size() && (to == from || x + room(columns.get(to)) <= WIDEST)) {
        x += room(columns.get(to++));
      }
      band(columns.subList(from, to), margin, x);
      if (layout.isCut() && to == columns.size()) {
        words("…", x + 10, y(0) + 5);
      }
      width = Math.max(width, x + 20);
      top += ROW * layout.qubits() + GAP;
      from = to;
    } while (from < columns.size());
    return head(title, width, top + 16 - GAP) + body + "</svg>\n";
  }

  /// As many columns as stand beside each other, over their wires.
  private void band(List<List<Piece>> columns, int from, int to) {
    wires(from, to + 4);
    int x = from;
    for (List<Piece> column : columns) {
      int room = room(column);
      for (Piece piece : column) {
        draw(piece, x + room / 2);
      }
      x += room;
    }
  }

  private static String head(String title, int width, int height) {
    return String.format(
        Locale.ROOT,
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img">
        <title>%s</title>
        <rect width="100%%" height="100%%" fill="#ffffff"/>
        <style>text{font-family:sans-serif;font-size:13px;fill:#1b1b1b}</style>
        """,
        width,
        height,
        width,
        height,
        escaped(title));
  }

  private void wires(int from, int to) {
    for (int qubit = 0; qubit < layout.qubits(); qubit++) {
      line(body, from, y(qubit), to, y(qubit), "#888888");
      body.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>\n",
              from - 8,
              y(qubit) + 5,
              escaped(names.get(qubit))));
    }
  }

  private int y(int qubit) {
    return top + 8 + ROW / 2 + ROW * qubit;
  }

  private static int room(List<Piece> column) {
    int most = 1;
    for (Piece piece : column) {
      for (Mark mark : piece.marks().values()) {
        most = Math.max(most, label(mark).length());
      }
    }
    return Math.max(BOX, LETTER * most + 12) + 14;
  }

  private static String label(Mark mark) {
    return switch (mark) {
      case Mark.Box box -> box.label();
      case Mark.Words words -> words.label();
      case Mark.Control _, Mark.OpenControl _, Mark.Flip _, Mark.Cross _ -> "";
    };
  }

  private void draw(Piece piece, int x) {
    if (piece.first() < piece.last()) {
      String colour = piece.isBarrier() ? "#b06000" : "#1b1b1b";
      line(body, x, y(piece.first()), x, y(piece.last()), colour);
    }
    for (Map.Entry<Integer, Mark> entry : piece.marks().entrySet()) {
      draw(entry.getValue(), x, y(entry.getKey()));
    }
  }

  private void draw(Mark mark, int x, int y) {
    switch (mark) {
      case Mark.Control _ -> circle(x, y, 5, "#1b1b1b");
      case Mark.OpenControl _ -> circle(x, y, 5, "#ffffff");
      case Mark.Flip _ -> {
        circle(x, y, 10, "#ffffff");
        line(body, x - 10, y, x + 10, y, "#1b1b1b");
        line(body, x, y - 10, x, y + 10, "#1b1b1b");
      }
      case Mark.Cross _ -> {
        line(body, x - 6, y - 6, x + 6, y + 6, "#1b1b1b");
        line(body, x - 6, y + 6, x + 6, y - 6, "#1b1b1b");
      }
      case Mark.Box box -> box(box.label(), x, y);
      case Mark.Words words -> words(words.label(), x, y - 6);
    }
  }

  private void box(String label, int x, int y) {
    int width = Math.max(BOX, LETTER * label.length() + 12);
    String fill = label.startsWith("M") ? "#fff3d6" : label.startsWith("|") ? "#eeeeee" : "#e3eefc";
    body.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\" fill=\"%s\" stroke=\"#1b1b1b\"/>\n",
            x - width / 2,
            y - BOX / 2,
            width,
            BOX,
            fill));
    words(label, x, y + 5);
  }

  private void words(String label, int x, int y) {
    if (!label.isEmpty()) {
      body.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>\n",
              x,
              y,
              escaped(label)));
    }
  }

  private void circle(int x, int y, int radius, String fill) {
    body.append(
        String.format(
            Locale.ROOT,
            "<circle cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"%s\" stroke=\"#1b1b1b\"/>\n",
            x,
            y,
            radius,
            fill));
  }

  private static void line(StringBuilder to, int x1, int y1, int x2, int y2, String colour) {
    to.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"1.5\"/>\n",
            x1,
            y1,
            x2,
            y2,
            colour));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
