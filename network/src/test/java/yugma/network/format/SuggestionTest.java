// SPDX-License-Identifier: Apache-2.0
package yugma.network.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yugma.network.yaml.Mark;
import yugma.network.yaml.SourceText;
import yugma.network.yaml.Tree;

class SuggestionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          link   | attenuation          | 0.0002 | attenuation_db_per_km: 0.2   | 0.0002 looks like dB/m
          link   | attenuation          | 0.2    | attenuation_db_per_km: 0.2   | ''
          link   | attenuation_db_per_m | 0.0002 | attenuation_db_per_km: 0.2   | ''
          link   | length               | 25     | length_km: 25                | ''
          link   | length               | 20000  | length_km: 20                | 20000 looks like m
          link   | length_m             | 25000  | length_km: 25                | ''
          link   | lenght_km            | 25     | length_km                    | ''
          link   | endpoint             | x      | endpoints                    | ''
          qkd    | clock_ghz            | 2.5    | clock_hz: 2.5e9              | ''
          qkd    | clock                | 1.25   | clock_hz                     | ''
          qkd    | efficiency           | 0.8    | detector: {efficiency: …}    | ''
          qkd    | proof                | x      | security: {proof: …}         | ''
          qkd    | jitter               | 40     | detector: {jitter_ps_fwhm: …} | ''
          """)
  void guessesWhatWasMeant(String section, String key, String value, String text, String note) {
    Mark mark = new Mark(SourceText.ofFile("t", value), 0, 0, 1);
    Section fields =
        sections().stream().filter(s -> s.noun().equals(section)).findFirst().orElseThrow();
    assertThat(Suggestion.forKey(fields, key, new Tree.Scalar(value, true, mark)))
        .contains(new Suggestion(text, note));
  }

  static List<Section> sections() {
    return FormatTest.sections(Format.SCENARIO).toList();
  }
}
