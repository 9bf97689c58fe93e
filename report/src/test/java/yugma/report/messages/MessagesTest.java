// SPDX-License-Identifier: Apache-2.0
package yugma.report.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yugma.network.problem.Code;

class MessagesTest {
  private final Messages messages = Messages.english();

  @Test
  void everyCodeHasWordsAndAllWordsHaveACode() {
    assertThat(messages.codes())
        .containsExactlyElementsOf(Arrays.stream(Code.values()).map(Code::id).sorted().toList());
  }

  @ParameterizedTest
  @EnumSource
  void theWordsOfACodeAreWords(Code code) {
    assertThat(messages.text(code.id()).orElseThrow()).isNotBlank().doesNotContain("null", "\n");
    assertThat(messages.explanation(code.id()).orElseThrow()).hasSizeGreaterThan(40);
    assertThat(messages.explanation(code.id()).orElseThrow().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(104));
  }

  @Test
  void noTwoCodesShareANumber() {
    assertThat(Arrays.stream(Code.values()).map(Code::id)).doesNotHaveDuplicates();
  }
}
