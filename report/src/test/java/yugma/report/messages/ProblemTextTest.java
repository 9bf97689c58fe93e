// SPDX-License-Identifier: Apache-2.0
package yugma.report.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yugma.network.problem.Code;
import yugma.network.problem.Place;
import yugma.network.problem.Problem;

class ProblemTextTest {
  private final ProblemText text = new ProblemText(Speech.ENGLISH);

  @Test
  void showsThePlaceTheLineAndWhatToDo() {
    Place place =
        new Place.InText("bank.yugma.yaml", 14, 9, 11, "", "        attenuation: 0.0002", 1);
    Problem problem =
        Problem.of(
            Code.UNKNOWN_FIELD,
            place,
            "field",
            "attenuation",
            "owner",
            "link 'geneva-marseille'",
            "suggestion",
            "attenuation_db_per_km: 0.2",
            "note",
            "0.0002 looks like dB/m");
    assertThat(text.of(problem))
        .isEqualTo(
            """
            bank.yugma.yaml:14:9: error YG-1203 unknown field 'attenuation' in link 'geneva-marseille'
               14 |         attenuation: 0.0002
                  |         ^^^^^^^^^^^ did you mean 'attenuation_db_per_km: 0.2'?  (0.0002 looks like dB/m)
            """);
  }

  @Test
  void underlinesBehindMarksAndWideLetters() {
    Place place = new Place.InText("t", 1, 6, 1, "", "બે 東京: x", 1);
    Problem problem = Problem.of(Code.TAB, place);
    assertThat(text.of(problem).lines().skip(2)).containsExactly("      |       ^ use spaces");
  }

  @Test
  void showsTheMiddleOfALongLine() {
    Place place = new Place.InText("t", 1, 1003, 2, "", "abcdef", 1001);
    assertThat(text.of(Problem.of(Code.TAB, place)))
        .isEqualTo(
            """
            t:1:1003: error YG-1106 a tab cannot indent a line in YAML
                1 | …abcdef
                  |    ^^ use spaces
            """);
  }

  @Test
  void neverSendsControlCharactersToTheTerminal() {
    Place place = new Place.InText("\u001b[2J", 1, 1, 1, "", "a\u001b[31m\u202e\tb", 1);
    Problem problem = Problem.of(Code.UNKNOWN_FIELD, place, "field", "\u0007", "owner", "x");
    String printed = text.of(problem);
    assertThat(printed.chars().filter(c -> c != '\n').noneMatch(Character::isISOControl)).isTrue();
    assertThat(printed).doesNotContain("\u202e").contains("\uFFFD[31m\uFFFD b");
  }

  @Test
  void showsAFileAndAFlagWithoutALine() {
    assertThat(text.of(Problem.of(Code.IS_A_FOLDER, new Place.InFile("runs"))))
        .isEqualTo(
            """
            runs: error YG-1002 this is a folder, not a scenario file
                  name the file inside it
            """);
    assertThat(
            text.of(Problem.of(Code.MALFORMED_SET, new Place.InFlag("--set x", ""), "value", "x")))
        .startsWith("--set x: error YG-1006 'x' is not of the form path=value\n");
  }
}
