// SPDX-License-Identifier: Apache-2.0
package yugma.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {
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
  void ratesHaveThreeDigitsAndAPrefix(double rate, String text) {
    assertThat(Quantity.rate(rate)).isEqualTo(text);
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
    assertThat(Quantity.seconds(seconds)).isEqualTo(text);
  }

  @Test
  void sharesArePerCentAndUnknownOnesADash() {
    assertThat(Quantity.percent(OptionalDouble.of(0.00991513))).isEqualTo("0.992 %");
    assertThat(Quantity.percent(OptionalDouble.of(0.01))).isEqualTo("1 %");
    assertThat(Quantity.percent(OptionalDouble.of(0.06530))).isEqualTo("6.53 %");
    assertThat(Quantity.percent(OptionalDouble.of(0))).isEqualTo("0 %");
    assertThat(Quantity.percent(OptionalDouble.empty())).isEqualTo("–");
  }

  @Test
  void countsAndBytes() {
    assertThat(Quantity.count(21_136_680)).isEqualTo("21,136,680");
    assertThat(Quantity.count(12)).isEqualTo("12");
    assertThat(Quantity.bytes(638_881)).isEqualTo("639 kB");
    assertThat(Quantity.bytes(0)).isEqualTo("0 B");
  }

  @Test
  void digitsDropZerosAtTheirEndAndGoPlainWhereThatIsShort() {
    assertThat(Quantity.digits(147_308, 4)).isEqualTo("147300");
    assertThat(Quantity.digits(1.0340, 4)).isEqualTo("1.034");
    assertThat(Quantity.digits(100_000, 4)).isEqualTo("100000");
    assertThat(Quantity.digits(1e-9, 3)).isEqualTo("1e-9");
    assertThat(Quantity.digits(1e-6, 3)).isEqualTo("1e-6");
    assertThat(Quantity.digits(2.5e-4, 3)).isEqualTo("0.00025");
    assertThat(Quantity.digits(1e12, 4)).isEqualTo("1e12");
    assertThat(Quantity.digits(-1.5, 2)).isEqualTo("-1.5");
    assertThat(Quantity.digits(0, 3)).isEqualTo("0");
  }
}
