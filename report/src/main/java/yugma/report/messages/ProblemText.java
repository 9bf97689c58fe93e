// SPDX-License-Identifier: Apache-2.0
package yugma.report.messages;

import java.util.Locale;
import yugma.network.problem.Place;
import yugma.network.problem.Problem;

/// Problems as people read them: the place, the code, the words, and the line with what is meant
/// underlined.
///
/// ```
/// bank.yugma.yaml:14:9: error YG-1203 unknown field 'attenuation' in link 'geneva-marseille'
///    14 |         attenuation: 0.0002
///       |         ^^^^^^^^^^^ did you mean 'attenuation_db_per_km: 0.2'?
/// ```
public final class ProblemText {
  private final Messages messages;
  private final Phrases phrases;

  public ProblemText(Speech speech) {
    this.messages = speech.messages();
    this.phrases = speech.phrases();
  }

  /// One problem, in one to three lines, each with its end.
  public String of(Problem problem) {
    StringBuilder text = new StringBuilder();
    text.append(place(problem.place()))
        .append(": ")
        .append(phrases.text("severity." + problem.severity().name().toLowerCase(Locale.ROOT)))
        .append(' ')
        .append(problem.code().id())
        .append(' ')
        .append(messages.text(problem))
        .append('\n');
    String hint = messages.hint(problem).orElse("");
    if (problem.place() instanceof Place.InText place) {
      appendLine(text, place, hint);
    } else if (!hint.isEmpty()) {
      text.append("      ").append(hint).append('\n');
    }
    return text.toString();
  }

  private static String place(Place place) {
    return Terminal.safe(
        switch (place) {
          case Place.InText text -> text.file() + ":" + text.line() + ":" + text.column();
          case Place.InFile file -> file.file();
          case Place.InFlag flag -> flag.flag();
        });
  }

  private static void appendLine(StringBuilder text, Place.InText place, String hint) {
    String cut = place.firstColumn() > 1 ? "…" : "";
    String line = Terminal.safe(place.lineText());
    int length = line.codePointCount(0, line.length());
    int start = Math.clamp(place.column() - place.firstColumn(), 0, length);
    int end = Math.min(start + place.width(), length);
    String before = line.substring(0, line.offsetByCodePoints(0, start));
    String meant = line.substring(before.length(), line.offsetByCodePoints(0, end));
    String carets =
        " ".repeat(Terminal.columns(cut + before))
            + "^".repeat(Math.max(1, Terminal.columns(meant)));
    text.append(String.format(Locale.ROOT, "%5d | ", place.line())).append(cut).append(line);
    text.append("\n      | ").append(carets).append(hint.isEmpty() ? "" : " " + hint).append('\n');
  }
}
