// SPDX-License-Identifier: Apache-2.0
package yugma.network.yaml;

import java.util.List;
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

  String text() {
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
    String line = mark.line() < lines.size() ? lines.get(mark.line()) : "";
    int length = line.codePointCount(0, line.length());
    int column = Math.min(mark.column(), length);
    int width = Math.max(1, Math.min(mark.width(), length - column));
    int from = length <= SHOWN_CODE_POINTS ? 0 : Math.max(0, column - SHOWN_CODE_POINTS / 2);
    int until = Math.min(length, from + SHOWN_CODE_POINTS);
    String shown =
        line.substring(line.offsetByCodePoints(0, from), line.offsetByCodePoints(0, until));
    return new Place.InText(name, mark.line() + 1, column + 1, width, path, shown, from + 1);
  }
}
