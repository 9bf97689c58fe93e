// SPDX-License-Identifier: Apache-2.0
package yugma.report.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yugma.report.facts.RunFacts;
import yugma.report.messages.Language;
import yugma.report.messages.Speech;
import yugma.report.page.Runs;

class StoryTest {
  private static String story(Runs run, Language language) {
    Pen pen = Pen.of(Speech.of(language), run.reading().scenario());
    RunFacts facts = RunFacts.of(run.result(), run.reading().scenario());
    return new Story(facts, pen).paragraph().replace('\u00a0', ' ');
  }

  @Test
  void tellsOfAnAttackOnOneLink() {
    assertThat(story(Runs.twoBanks(), Language.EN))
        .startsWith(
            "This run simulated 8 s of “Two banks and an eavesdropper”, a network of 2 nodes and"
                + " 1 link.")
        .contains("4 s after the start somebody began to measure 25 % of the light pulses")
        .containsPattern("the link raised an alarm [0-9.]+ ms later")
        .contains("so nothing that she read is in use")
        .containsPattern("quiet again 6\\.[0-9]+ s after the start")
        .endsWith("The run met its goal.");
  }

  @Test
  void tellsOfAWholeNetwork() {
    assertThat(story(Runs.bank(), Language.EN))
        .contains("3 h after the start somebody began to measure 30 % of the light pulses")
        .contains("the link Zürich head office – Lucerne trusted node")
        .contains("From 5 h to 6 h after the start the link Lucerne trusted node – Langnau")
        .contains("3.0 dB more of the light was lost")
        .contains("went another way, over Aarau trusted node, Langenthal trusted node")
        .contains("“Board archive” was refused: its policy asks for the grade")
        .contains("its policy allows CH, SG only, and every path passes satellite (LU)")
        .contains("somebody copied the ciphertext of “Keys for the line encryptor”. Nobody noticed")
        .contains("on the day it falls");
  }

  @ParameterizedTest
  @EnumSource
  void usesEveryLanguagesOwnNames(Language language) {
    String office =
        switch (language) {
          case EN -> "Zürich head office";
          case GU -> "ઝ્યુરિક મુખ્ય કચેરી";
          case HI -> "ज़्यूरिख़ मुख्यालय";
        };
    assertThat(story(Runs.bank(), language)).contains(office).doesNotContain("{", "report.");
  }
}
