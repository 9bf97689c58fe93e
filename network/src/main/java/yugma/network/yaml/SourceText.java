// SPDX-License-Identifier: Apache-2.0
package yugma.network.yaml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import yugma.network.problem.Place;

/// A text to read and what to call it: a file, or the value of a flag.
public final class SourceText {
  private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");
  private static final int SHOWN_CODE_POINTS = 160;

  private final String name;
  private final boolean isFlag;
  private final String text;
  private final List<String> lines;

  // A line of megabytes may hold thousands of mistakes.
  private final Map<Integer, int[]> codePoints = new HashMap<>();

  private SourceText(String name, boolean isFlag, String text) {
    this.name = name;
    this.isFlag = isFlag;
    this.text = text;
    this.lines = LINE_END.splitAsStream(text).toList();
  }

  /// The text of a file.
  public static SourceText ofFile(String name, String text) {
    return new SourceText(name, false, text);
  }

  /// The value of a flag.
  ///
  /// @param flag as it was typed
  public static SourceText ofFlag(String flag, String value) {
    return new SourceText(flag, true, value);
  }

  public String name() {
    return name;
  }

  /// All of it.
  public String text() {
    return text;
  }

  /// The tab in the indentation of a line, if there is one.
  Optional<Mark> tabBefore(int line) {
    String text = line >= 0 && line < lines.size() ? lines.get(line) : "";
    int tab = text.indexOf('\t');
    boolean isIndent = tab >= 0 && text.substring(0, tab).isBlank();
    return isIndent ? Optional.of(new Mark(this, line, tab, 1)) : Optional.empty();
  }

  /// The place of a mark; of a very long line only the part around it is kept.
  Place place(Mark mark, String path) {
    if (isFlag) {
      return new Place.InFlag(name, path);
    }
    int[] line = codePoints.computeIfAbsent(mark.line(), this::codePointsOf);
    int column = Math.min(mark.column(), line.length);
    int width = Math.max(1, Math.min(mark.width(), line.length - column));
    int from = line.length <= SHOWN_CODE_POINTS ? 0 : Math.max(0, column - SHOWN_CODE_POINTS / 2);
    int count = Math.min(SHOWN_CODE_POINTS, line.length - from);
    String shown = new String(line, from, count);
    return new Place.InText(name, mark.line() + 1, column + 1, width, path, shown, from + 1);
  }

  private int[] codePointsOf(int line) {
    return line < lines.size() ? lines.get(line).codePoints().toArray() : new int[0];
  }
}
