// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import yugma.report.messages.Language;
import yugma.report.messages.Speech;

/// The `--lang` of a verb that speaks to people: in which language it prints problems and tables.
///
/// Without the option the variable YUGMA_LANG decides; without that the locale, where it is
/// Gujarati or Hindi; else it is English. Codes, JSON keys and file formats are the same in every
/// language.
final class LanguageOption {
  static final String VARIABLE = "YUGMA_LANG";

  @Option(
      names = "--lang",
      paramLabel = "TAG",
      description =
          "Language of messages and tables: en, gu or hi; gu-u-nu-gujr and hi-u-nu-deva write their"
              + " own digits too (default: YUGMA_LANG, or the locale's if it is gu or hi, else en).")
  private String tag = "";

  /// The language of a tag, whatever the environment says.
  static LanguageOption of(String tag) {
    LanguageOption option = new LanguageOption();
    option.tag = tag;
    return option;
  }

  /// As it was typed, for another process.
  List<String> arguments() {
    return tag.isEmpty() ? List.of() : List.of("--lang", tag);
  }

  /// What was asked for.
  ///
  /// @throws UsageException for a language that is not there
  Speech in(Map<String, String> environment) {
    if (!tag.isEmpty()) {
      return speech("--lang", tag);
    }
    String variable = environment.getOrDefault(VARIABLE, "");
    return variable.isEmpty() ? ofLocale(environment) : speech(VARIABLE, variable);
  }

  private static Speech speech(String where, String tag) {
    try {
      return Speech.of(tag);
    } catch (IllegalArgumentException e) {
      throw new UsageException(where + ": " + e.getMessage());
    }
  }

  /// The first variable that is set decides, as POSIX has it.
  private static Speech ofLocale(Map<String, String> environment) {
    String locale =
        Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
            .map(name -> environment.getOrDefault(name, ""))
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElse("");
    String language = locale.replaceFirst("[-_.@].*", "").toLowerCase(Locale.ROOT);
    return switch (language) {
      case "gu" -> Speech.of(Language.GU);
      case "hi" -> Speech.of(Language.HI);
      default -> Speech.ENGLISH;
    };
  }
}
