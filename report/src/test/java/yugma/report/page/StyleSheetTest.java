// SPDX-License-Identifier: Apache-2.0
package yugma.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import yugma.report.messages.Language;

class StyleSheetTest {
  private static final Pattern COLOUR = Pattern.compile("--([a-z]+): #([0-9a-f]{6});");

  private static final String CSS =
      Parsed.all(Parsed.of(Runs.twoBanks().page(Language.EN)), "style").getFirst().getTextContent();

  /// The colours by name: light, dark, and printed.
  private static List<Map<String, Integer>> palettes() {
    return Pattern.compile(":root \\{(.*?)}", Pattern.DOTALL)
        .matcher(CSS)
        .results()
        .map(
            root -> {
              Map<String, Integer> colours = new LinkedHashMap<>();
              Matcher colour = COLOUR.matcher(root.group(1));
              while (colour.find()) {
                colours.put(colour.group(1), Integer.parseInt(colour.group(2), 16));
              }
              return colours;
            })
        .toList();
  }

  /// Relative luminance, [WCAG 2.2](https://www.w3.org/TR/WCAG22/#dfn-relative-luminance).
  private static double luminance(int colour) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double c = (colour >> (16 - 8 * i) & 0xff) / 255.0;
      sum += weights[i] * (c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  private static double contrast(Map<String, Integer> colours, String a, String b) {
    double first = luminance(Optional.ofNullable(colours.get(a)).orElseThrow()) + 0.05;
    double second = luminance(Optional.ofNullable(colours.get(b)).orElseThrow()) + 0.05;
    return Math.max(first, second) / Math.min(first, second);
  }

  @Test
  void wordsStandOutFromWhatTheyLieOn() {
    assertThat(palettes()).hasSize(3);
    for (Map<String, Integer> colours : palettes()) {
      for (String word : List.of("ink", "soft", "link", "attack")) {
        for (String ground : List.of("paper", "tint")) {
          assertThat(contrast(colours, word, ground))
              .as(word + " on " + ground)
              .isGreaterThanOrEqualTo(4.5);
        }
      }
      for (String ground : List.of("sea", "land")) {
        assertThat(contrast(colours, "ink", ground)).isGreaterThan(4.5);
      }
    }
  }

  /// WCAG asks 3 to 1 of drawings.
  @Test
  void curvesStandOutToo() {
    for (Map<String, Integer> colours : palettes()) {
      for (String curve : List.of("first", "second", "third", "fourth", "cut", "loss", "clear")) {
        assertThat(contrast(colours, curve, "paper")).isGreaterThan(3);
      }
    }
  }

  @Test
  void scriptsOfIndiaHaveRoomAndAreNotSpaced() {
    assertThat(CSS)
        .contains(":lang(gu), :lang(hi) { line-height: 1.75; letter-spacing: normal; }")
        .contains("Noto Sans Gujarati", "Noto Sans Devanagari")
        .doesNotContainPattern("letter-spacing: [^n]");
  }
}
