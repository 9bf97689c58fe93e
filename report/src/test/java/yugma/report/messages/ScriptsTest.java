// SPDX-License-Identifier: Apache-2.0
package yugma.report.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a test can see of a translation: its script, its encoding, and words known to be wrong.
class ScriptsTest {
  /// Literal renderings that mean something else: extend for amplify, measure for scale, adverse
  /// factors for hostile actors, settlement for compromise.
  private static final List<String> WRONG =
      List.of("વિસ્તૃત કર", "પ્રતિકૂળ", "સમાધાન", "કળાની સ્થિતિ", "ક્વોન્ટમ સ્થિતિ");

  private static List<String> texts(Language language) {
    Phrases phrases = Phrases.of(language);
    Messages messages = Messages.of(language);
    return Stream.of(
            phrases.keys().stream().map(phrases::pattern),
            messages.codes().stream().flatMap(code -> messages.text(code).stream()),
            messages.codes().stream().flatMap(code -> messages.hints(code).stream()),
            messages.codes().stream().flatMap(code -> messages.explanation(code).stream()))
        .flatMap(texts -> texts)
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void lettersAreLatinOrOfTheLanguagesOwnScript(Language language) {
    UnicodeScript own =
        switch (language) {
          case EN -> UnicodeScript.LATIN;
          case GU -> UnicodeScript.GUJARATI;
          case HI -> UnicodeScript.DEVANAGARI;
        };
    for (String text : texts(language)) {
      assertThat(text.codePoints().filter(Character::isLetter).mapToObj(UnicodeScript::of))
          .as(text)
          .isSubsetOf(List.of(own, UnicodeScript.LATIN, UnicodeScript.GREEK));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"GU", "HI"})
  void everyExplanationIsTranslated(Language language) {
    Messages messages = Messages.of(language);
    for (String code : messages.codes()) {
      String text = messages.text(code).orElseThrow() + messages.explanation(code).orElseThrow();
      long latin = text.codePoints().filter(c -> c < 0x250 && Character.isLetter(c)).count();
      assertThat(latin).as(code + " " + text).isLessThan(text.length() / 2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void textIsWrittenInNormalFormC(Language language) {
    assertThat(texts(language)).allMatch(Normalizer2.getNFCInstance()::isNormalized);
  }

  @ParameterizedTest
  @EnumSource
  void noMarkStandsWithoutALetter(Language language) {
    assertThat(texts(language)).noneMatch(text -> text.matches("(?s).*(^|[\\s('\"`])\\p{M}.*"));
  }

  @Test
  void gujaratiAvoidsWordsThatMeanSomethingElse() {
    String all = texts(Language.GU).stream().collect(Collectors.joining("\n"));
    assertThat(all).doesNotContain(WRONG);
  }
}
