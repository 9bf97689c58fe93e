// SPDX-License-Identifier: Apache-2.0
package yugma.report.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  private final Figures english = Figures.of(Language.EN);
  private final Figures gujarati = Figures.of(Language.GU);
  private final Figures hindi = Figures.of(Language.HI);

  @ParameterizedTest
  @CsvSource({
    "0, 0 bit/s",
    "0.5, 0.500 bit/s",
    "7, 7 bit/s",
    "0.0012345, 0.00123 bit/s",
    "1500, 1.50 kbit/s",
    "999, 999 bit/s",
    "999.4, 999 bit/s",
    "999.6, 1.00 kbit/s",
    "1000, 1 kbit/s",
    "1070, 1.07 kbit/s",
    "99960, 100 kbit/s",
    "999600, 1.00 Mbit/s",
    "1522826.0456, 1.52 Mbit/s",
    "214304539.8, 214 Mbit/s",
    "3e15, 3000 Tbit/s"
  })
  void ratesHaveThreeDigitsAndAPrefixInEveryLanguage(double rate, String text) {
    assertThat(english.quantity(rate, "bit/s")).isEqualTo(text);
    assertThat(gujarati.quantity(rate, "bit/s")).isEqualTo(text);
    assertThat(hindi.quantity(rate, "bit/s")).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 s",
    "4, 4 s",
    "1.23456, 1.235 s",
    "86400, 86400 s",
    "0.25, 250 ms",
    "0.02113668, 21.1 ms",
    "0.99999, 1 s",
    "0.00099999, 1 ms",
    "0.000001, 1 µs",
    "1e-9, 0.001 µs"
  })
  void secondsAreScaled(double seconds, String text) {
    assertThat(english.seconds(seconds)).isEqualTo(text);
    assertThat(gujarati.seconds(seconds)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 s",
    "0.0493, 49.3 ms",
    "12.34, 12.3 s",
    "59.94, 59.9 s",
    "59.96, 1 min",
    "125, 2 min 5 s",
    "3599.6, 1 h",
    "3900, 1 h 5 min",
    "86395, 1 d",
    "97200, 1 d 3 h",
    "-97200, -1 d 3 h",
    "1e9, '11,574 d 2 h'",
    "1e16, 1e16 s",
    "NaN, NaN s"
  })
  void durationsAreTheTwoGreatestUnits(double seconds, String text) {
    assertThat(english.duration(seconds)).isEqualTo(text);
  }

  @Test
  void unitsWithoutAPrefixKeepTheirValue() {
    assertThat(english.quantity(10_294.4, "km")).isEqualTo("10,294 km");
    assertThat(english.quantity(36.25, "dB")).isEqualTo("36.25 dB");
    assertThat(english.quantity(638_881, "B")).isEqualTo("639 kB");
    assertThat(english.quantity(0, "B")).isEqualTo("0 B");
  }

  @Test
  void sharesArePerCentAndUnknownOnesADash() {
    assertThat(english.percent(0.00991513)).isEqualTo("0.992 %");
    assertThat(english.percent(0.01)).isEqualTo("1 %");
    assertThat(english.percent(0.06530)).isEqualTo("6.53 %");
    assertThat(english.percent(0)).isEqualTo("0 %");
    assertThat(english.percent(OptionalDouble.of(0.01))).isEqualTo("1 %");
    assertThat(english.percent(OptionalDouble.empty())).isEqualTo("–");
  }

  @Test
  void wholeNumbersStandInTheGroupsOfTheLanguage() {
    assertThat(english.whole(21_136_680)).isEqualTo("21,136,680");
    assertThat(english.whole(12)).isEqualTo("12");
    assertThat(gujarati.whole(21_136_680)).isEqualTo("2,11,36,680");
    assertThat(hindi.whole(-1_234_567)).isEqualTo("-12,34,567");
    assertThat(gujarati.number(1_234_567.5)).isEqualTo("12,34,568");
    assertThat(gujarati.number(1034.2)).isEqualTo("1034");
  }

  @Test
  void fractionsStandInTheGroupsOfTheLanguageToo() {
    BigDecimal number = new BigDecimal("1234567.5");
    assertThat(NumberShape.of(Language.EN, Numerals.LATIN).of(number, true))
        .isEqualTo("1,234,567.5");
    assertThat(NumberShape.of(Language.GU, Numerals.LATIN).of(number, true))
        .isEqualTo("12,34,567.5");
    assertThat(NumberShape.of(Language.HI, Numerals.NATIVE).of(number, true))
        .isEqualTo("१२,३४,५६७.५");
  }

  @Test
  void nativeDigitsAreAnOption() {
    Figures digits = Figures.of(Language.GU, Numerals.NATIVE);
    assertThat(digits.quantity(1070, "bit/s")).isEqualTo("૧.૦૭ kbit/s");
    assertThat(digits.significant(1e-9, 3)).isEqualTo("૧e-૯");
    assertThat(digits.duration(97_200)).isEqualTo("૧ d ૩ h");
    assertThat(Figures.of(Language.HI, Numerals.NATIVE).percent(0.065)).isEqualTo("६.५० %");
    assertThat(Figures.of(Language.EN, Numerals.NATIVE).percent(0.065)).isEqualTo("6.50 %");
  }

  @Test
  void intervalsNameTheirEnds() {
    assertThat(english.interval(1.25, 20_000)).isEqualTo("1.25 to 20,000");
    assertThat(gujarati.interval(1.25, 200_000)).isEqualTo("1.25 થી 2,00,000");
    assertThat(hindi.interval(0, 1e-9)).isEqualTo("0 से 1e-9");
  }

  @Test
  void significantDigitsDropZerosAtTheirEndAndGoPlainWhereThatIsShort() {
    assertThat(english.significant(147_308, 4)).isEqualTo("147300");
    assertThat(english.significant(1.0340, 4)).isEqualTo("1.034");
    assertThat(english.significant(100_000, 4)).isEqualTo("100000");
    assertThat(english.significant(1e-9, 3)).isEqualTo("1e-9");
    assertThat(english.significant(1e-6, 3)).isEqualTo("1e-6");
    assertThat(english.significant(2.5e-4, 3)).isEqualTo("0.00025");
    assertThat(english.significant(1e12, 4)).isEqualTo("1e12");
    assertThat(english.significant(-1.5, 2)).isEqualTo("-1.5");
    assertThat(english.significant(0, 3)).isEqualTo("0");
  }
}
