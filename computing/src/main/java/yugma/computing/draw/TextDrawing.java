// SPDX-License-Identifier: Apache-2.0
package yugma.computing.draw;

import java.util.ArrayList;
import java.util.List;
import yugma.computing.draw.Piece.Mark;

/// A circuit drawn with the letters of a terminal.
public final class TextDrawing {
  private final Layout layout;
  private final List<String> names;

  private TextDrawing(Layout layout, List<String> names) {
    this.layout = layout;
    this.names = names;
  }

  /// The drawing, in bands no wider than a terminal.
  ///
  /// @param names what stands before each wire
  /// @param width columns of letters, at least 20
  public static String of(Layout layout, List<String> names, int width) {
    return new TextDrawing(layout, names).text(Math.max(20, width));
  }

  private String text(int width) {
    int margin = names.stream().mapToInt(String::length).max().orElse(0) + 2;
    StringBuilder text = new StringBuilder();
    List<List<Piece>> columns = layout.columns();
    int from = 0;
    do {
      int to = from;
      int used = margin;
      while (to < columns.size() && (to == from || used + room(columns.get(to)) <= width)) {
        used += room(columns.get(to++));
      }
      boolean isLast = to == columns.size();
      text.append(band(columns.subList(from, to), margin, isLast && !layout.isCut() ? "" : "…"));
      text.append(isLast ? "" : "\n");
      from = to;
    } while (from < columns.size());
    return text.toString();
  }

  private static int room(List<Piece> column) {
    int most = 1;
    for (Piece piece : column) {
      for (Mark mark : piece.marks().values()) {
        most = Math.max(most, letters(mark).length());
      }
    }
    return most + 2;
  }

  private static String letters(Mark mark) {
    return switch (mark) {
      case Mark.Control _ -> "●";
      case Mark.OpenControl _ -> "○";
      case Mark.Flip _ -> "⊕";
      case Mark.Cross _ -> "×";
      case Mark.Box box -> "[" + box.label() + "]";
      case Mark.Words words -> words.label();
    };
  }

  private String band(List<List<Piece>> columns, int margin, String end) {
    List<StringBuilder> lines = new ArrayList<>();
    for (int line = 0; line < 2 * layout.qubits() - 1; line++) {
      String name = line % 2 == 0 ? names.get(line / 2) + ": " : "";
      lines.add(new StringBuilder(" ".repeat(margin - name.length()) + name));
    }
    for (List<Piece> column : columns) {
      int room = room(column);
      for (int line = 0; line < lines.size(); line++) {
        lines
            .get(line)
            .append(line % 2 == 0 ? wire(column, line / 2, room) : gap(column, line / 2, room));
      }
    }
    StringBuilder text = new StringBuilder();
    for (int line = 0; line < lines.size(); line++) {
      text.append((lines.get(line) + (line % 2 == 0 ? "─" + end : "")).stripTrailing())
          .append('\n');
    }
    return text.toString();
  }

  private static String wire(List<Piece> column, int qubit, int room) {
    for (Piece piece : column) {
      if (piece.first() <= qubit && qubit <= piece.last()) {
        Mark mark = piece.marks().get(qubit);
        String letters = mark == null ? "┼" : letters(mark);
        return piece.isBarrier()
            ? "─║" + letters + "─".repeat(room - 2 - letters.length())
            : centred(letters, room);
      }
    }
    return "─".repeat(room);
  }

  private static String centred(String letters, int room) {
    int left = (room - letters.length()) / 2;
    return "─".repeat(left) + letters + "─".repeat(room - left - letters.length());
  }

  private static String gap(List<Piece> column, int above, int room) {
    for (Piece piece : column) {
      if (piece.first() <= above && above < piece.last()) {
        int left = piece.isBarrier() ? 1 : (room - 1) / 2;
        return " ".repeat(left) + (piece.isBarrier() ? "║" : "│") + " ".repeat(room - left - 1);
      }
    }
    return " ".repeat(room);
  }
}
