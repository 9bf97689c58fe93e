// SPDX-License-Identifier: Apache-2.0
package yugma.report.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yugma.network.problem.Code;
import yugma.network.problem.Place;
import yugma.network.problem.Problem;

class MessagesTest {
  private static final Pattern ARGUMENT = Pattern.compile("\\{([a-z]+)}");

  private final Messages english = Messages.english();

  @ParameterizedTest
  @EnumSource
  void everyCodeHasWordsAndAllWordsHaveACode(Language language) {
    assertThat(Messages.of(language).codes())
        .containsExactlyElementsOf(Arrays.stream(Code.values()).map(Code::id).sorted().toList());
  }

  @ParameterizedTest
  @EnumSource
  void theWordsOfACodeAreWords(Language language) {
    Messages messages = Messages.of(language);
    for (String code : messages.codes()) {
      assertThat(messages.text(code).orElseThrow()).isNotBlank().doesNotContain("null", "\n");
      assertThat(messages.text(code).orElseThrow()).doesNotContainPattern("\\{[a-z]*[^a-z{}: ]+}");
      String explanation = messages.explanation(code).orElseThrow();
      assertThat(explanation).hasSizeGreaterThan(40);
      assertThat(explanation.lines())
          .allSatisfy(line -> assertThat(Terminal.columns(line)).as(line).isLessThanOrEqualTo(104));
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyLanguageTakesTheSameArgumentsInTextAndHints(Language language) {
    Messages messages = Messages.of(language);
    for (String code : english.codes()) {
      assertThat(arguments(messages, code)).as(code).isEqualTo(arguments(english, code));
    }
  }

  /// The sets of arguments that the text and each hint take.
  private static List<Set<String>> arguments(Messages messages, String code) {
    return Stream.concat(messages.text(code).stream(), messages.hints(code).stream())
        .map(
            text ->
                ARGUMENT
                    .matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet()))
        .toList();
  }

  @Test
  void fillsInArgumentsAsTheyAre() {
    Problem problem =
        Problem.of(
            Code.UNKNOWN_FIELD, new Place.InFile("x"), "field", "lenth", "owner", "link 'a-b'");
    assertThat(Messages.of(Language.GU).text(problem))
        .isEqualTo("link 'a-b' માં અજાણ્યું ફીલ્ડ 'lenth'");
    assertThat(Messages.of(Language.HI).hint(problem))
        .isEqualTo(Optional.of("`yugma schema` फ़ील्ड की सूची देता है"));
  }

  @Test
  void noTwoCodesShareANumber() {
    assertThat(Arrays.stream(Code.values()).map(Code::id)).doesNotHaveDuplicates();
  }
}
