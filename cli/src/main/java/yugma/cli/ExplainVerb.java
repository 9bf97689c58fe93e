// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import yugma.kernel.words.Nearest;
import yugma.report.messages.Messages;

/// `yugma explain`: the longer words on a code.
@Command(name = "explain", description = "Explain an error or warning by its code.")
final class ExplainVerb implements Verb {
  @Parameters(
      paramLabel = "CODE",
      arity = "0..1",
      description = "Such as YG-1203; without it, all codes are listed.")
  private Optional<String> code = Optional.empty();

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public LanguageOption language() {
    return language;
  }

  @Override
  public int run(Console console) {
    Messages messages = language.in(console.environment()).messages();
    if (code.isEmpty()) {
      messages.codes().forEach(each -> print(console, messages, each));
      return Exit.OK;
    }
    String wanted = spelled(code.get());
    String explanation = messages.explanation(wanted).orElseThrow(() -> unknown(messages, wanted));
    print(console, messages, wanted);
    console.out().println();
    console.out().println(explanation.strip());
    return Exit.OK;
  }

  private static void print(Console console, Messages messages, String code) {
    console.out().println(code + " " + messages.text(code).orElseThrow());
  }

  /// `yg1203` and `1203` mean YG-1203 too.
  private static String spelled(String code) {
    String digits = code.toUpperCase(Locale.ROOT).replaceFirst("^(YG)?-?", "");
    return "YG-" + digits;
  }

  private static UsageException unknown(Messages messages, String code) {
    String near =
        Nearest.to(code, messages.codes())
            .map(suggestion -> "; did you mean " + suggestion + "?")
            .orElse("; `yugma explain` lists them");
    return new UsageException("there is no code " + code + near);
  }
}
