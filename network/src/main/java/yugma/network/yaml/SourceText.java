// SPDX-License-Identifier: Apache-2.0
package yugma.network.yaml;

import java.util.List;
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

  /// The place of a mark; a very long line is shown up to its 160th character only.
  Place place(Mark mark, String path) {
    if (isFlag) {
      return new Place.InFlag(name, path);
    }
    String line = mark.line() < lines.size() ? lines.get(mark.line()) : "";
    int length = line.codePointCount(0, line.length());
    int width = Math.max(1, Math.min(mark.width(), length - mark.column()));
    if (length > SHOWN_CODE_POINTS) {
      line = line.substring(0, line.offsetByCodePoints(0, SHOWN_CODE_POINTS)) + " …";
    }
    return new Place.InText(name, mark.line() + 1, mark.column() + 1, width, path, line);
  }
}
