// SPDX-License-Identifier: Apache-2.0
package yugma.report.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhrasesTest {
  private final Phrases english = Phrases.of(Language.EN);

  @ParameterizedTest
  @EnumSource
  void everyLanguageHasTheSameKeys(Language language) {
    assertThat(Phrases.of(language).keys()).containsExactlyInAnyOrderElementsOf(english.keys());
  }

  @ParameterizedTest
  @EnumSource
  void everyPatternParsesAndTakesTheSameArguments(Language language) {
    Phrases phrases = Phrases.of(language);
    for (String key : phrases.keys()) {
      assertThat(arguments(phrases, key)).as(key).isEqualTo(arguments(english, key));
    }
  }

  private static Set<String> arguments(Phrases phrases, String key) {
    return Phrases.names(phrases.pattern(key));
  }

  @ParameterizedTest
  @EnumSource
  void aPlainPatternIsFilledAsIcuWouldFillIt(Language language) {
    Phrases phrases = Phrases.of(language);
    for (String key : phrases.keys()) {
      Map<String, Object> arguments = new LinkedHashMap<>();
      arguments(phrases, key).forEach(name -> arguments.put(name, 1_234_567L));
      assertThat(phrases.text(key, arguments))
          .as(key)
          .isEqualTo(phrases.byIcu(key, phrases.pattern(key), arguments));
    }
  }

  @ParameterizedTest
  @EnumSource
  void noPhraseIsEmptyOrBreaksALine(Language language) {
    Phrases phrases = Phrases.of(language);
    for (String key : phrases.keys()) {
      assertThat(phrases.pattern(key)).as(key).isNotBlank().doesNotContain("\n", "'{");
    }
  }

  @Test
  void tellsAPlainPatternFromOneForIcu() {
    assertThat(Phrases.isPlain("it's {a} of {b_c}, 5 o'clock")).isTrue();
    assertThat(Phrases.isPlain("link ''{name}''")).isTrue();
    assertThat(Phrases.isPlain("'{quoted}'")).isFalse();
    assertThat(Phrases.isPlain("{n, plural, one {#} other {#}}")).isFalse();
    assertThat(Phrases.isPlain("open {a")).isFalse();
  }

  @Test
  void findsArgumentsInsidePlurals() {
    assertThat(Phrases.names("{n, plural, one {its goal} other {{missed} of # goals}} {x}"))
        .containsExactly("missed", "n", "x");
  }

  @Test
  void fillsInArguments() {
    assertThat(english.text("figures.interval", Map.of("low", "a$1", "high", 1200)))
        .isEqualTo("a$1 to 1,200");
  }

  @Test
  void refusesWhatIsAFaultOfOurs() {
    assertThatThrownBy(() -> english.text("no.such.key"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no phrase 'no.such.key' in en");
    assertThatThrownBy(() -> english.text("figures.interval", Map.of("low", "1")))
        .hasMessage("phrase 'figures.interval' lacks its argument 'high'");
    assertThatThrownBy(() -> english.text("figures.interval", Map.of("low", "1", "high", 2.5)))
        .hasMessage(
            "argument 'high' of phrase 'figures.interval' is a Double; make it a text with Figures");
  }
}
