// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yugma.report.messages.Terminal;

/// In which language the command speaks, and what stays the same in all.
class LanguageOptionTest {
  private static final String GUJARATI = "YG-1002 આ ફોલ્ડર છે";
  private static final String HINDI = "YG-1002 यह फ़ोल्डर है";
  private static final String ENGLISH = "YG-1002 this is a folder";

  @TempDir Path folder;

  @Test
  void theOptionComesBeforeTheVariableAndThatBeforeTheLocale() {
    assertThat(explained(Map.of(), "--lang", "gu")).startsWith(GUJARATI);
    assertThat(explained(Map.of("YUGMA_LANG", "gu"), "--lang", "hi")).startsWith(HINDI);
    assertThat(explained(Map.of("YUGMA_LANG", "hi", "LC_ALL", "gu_IN.UTF-8"))).startsWith(HINDI);
    assertThat(explained(Map.of("LANG", "gu_IN.UTF-8"))).startsWith(GUJARATI);
    assertThat(explained(Map.of("LC_ALL", "C.UTF-8", "LANG", "gu_IN"))).startsWith(ENGLISH);
    assertThat(explained(Map.of("LANG", "de_DE.UTF-8"))).startsWith(ENGLISH);
    assertThat(explained(Map.of())).startsWith(ENGLISH);
  }

  private static String explained(Map<String, String> environment, String... more) {
    String[] arguments = new String[2 + more.length];
    arguments[0] = "explain";
    arguments[1] = "1002";
    System.arraycopy(more, 0, arguments, 2, more.length);
    return Ran.of(environment, arguments).out();
  }

  @Test
  void aLanguageThatIsNotThereIsRefusedWithThoseThatAre() {
    Ran flag = Ran.of("validate", "two-banks", "--lang", "de");
    assertThat(flag.exit()).isEqualTo(Exit.USAGE);
    assertThat(flag.err()).startsWith("yugma: --lang: there is no language 'de'; there are: en ");
    Ran variable = Ran.of(Map.of("YUGMA_LANG", "de"), "run", "two-banks");
    assertThat(variable.exit()).isEqualTo(Exit.USAGE);
    assertThat(variable.err()).startsWith("yugma: YUGMA_LANG: there is no language 'de'");
  }

  @Test
  void validateAndRunPrintTheSameProblems() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.yaml"), "yugma: 1\nnmae: x\n");
    Ran validated = Ran.of("validate", bad.toString(), "--lang", "hi");
    assertThat(validated.exit()).isEqualTo(Exit.INVALID_SCENARIO);
    assertThat(validated.err())
        .contains(":2:1: त्रुटि YG-1203 ", "अज्ञात फ़ील्ड 'nmae'", "क्या आपका मतलब 'name' था?")
        .endsWith(" समस्याएँ।\n");
    Ran run = Ran.of("run", bad.toString(), "--lang", "gu");
    assertThat(run.exit()).isEqualTo(Exit.INVALID_SCENARIO);
    assertThat(run.err())
        .contains(":2:1: ભૂલ YG-1203 ", "શું તમે 'name' કહેવા માગતા હતા?")
        .contains("કંઈ ચલાવ્યું નથી")
        .doesNotContain("Nothing");
  }

  @Test
  void soDoSweepImportAndGraph() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.yaml"), "yugma: 1\nnmae: x\n");
    String meant = "શું તમે 'name' કહેવા માગતા હતા?";
    for (String problems :
        List.of(
            Ran.of("sweep", bad.toString(), "--over", "run.seed=1,2", "--lang", "gu").err(),
            Ran.of("graph", bad.toString(), "--as", "dot", "--lang", "gu").err())) {
      assertThat(problems).contains(":2:1: ભૂલ YG-1203 ", meant);
    }
    Map<String, String> gujarati = Map.of("YUGMA_LANG", "gu");
    Ran point = Ran.of(gujarati, "sweep", "two-banks", "--over", "run.seed=1,x");
    assertThat(point.exit()).isEqualTo(Exit.INVALID_SCENARIO);
    assertThat(point.err()).contains("ભૂલ YG-1207 ", "સંખ્યા હોવી જોઈએ");
    Path table = Files.writeString(folder.resolve("links.csv"), "from,colour\na,b\n");
    Ran imported = Ran.of(gujarati, "import", table.toString());
    assertThat(imported.exit()).isEqualTo(Exit.INVALID_SCENARIO);
    assertThat(imported.err()).contains("ભૂલ YG-1408 કોઈ સ્તંભ ");
    assertThat(Ran.of(gujarati, "import", table.toString(), "--lang", "hi").err())
        .contains("त्रुटि YG-1408 कोई स्तंभ ");
  }

  @Test
  void theTableIsInTheLanguageAndItsColumnsStandInLine() {
    Ran ran = Ran.of(Story.photons(folder.resolve("out"), "--lang", "gu"));
    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .startsWith("two-banks: સિમ્યુલેશનનો સમય 300 ms, બીજ (seed) 1\n")
        .contains("ગુપ્ત કીનો દર", "હુમલો શરૂ", "એલાર્મ", "  સિદ્ધ  ", " kbit/s")
        .doesNotContain("secret key", "attack begins", "results in");
    List<Integer> starts =
        Pattern.compile("(?m)^(  \\P{Nd}*  )\\d\\S* .?bit/s")
            .matcher(ran.out())
            .results()
            .map(row -> Terminal.columns(row.group(1)))
            .toList();
    assertThat(starts).hasSize(5).containsOnly(starts.getFirst());
  }

  @Test
  void resultsAreTheSameBytesInEveryLanguage() throws IOException {
    String english = Ran.of(Story.rates(folder.resolve("en"), "--format", "json")).out();
    String gujarati =
        Ran.of(Story.rates(folder.resolve("gu"), "--format", "json", "--lang", "gu")).out();
    assertThat(gujarati).isEqualTo(english);
    assertThat(Files.readString(folder.resolve("gu/result.json"))).isEqualTo(english);
  }

  @Test
  void severalRunsAndNativeDigits() {
    Ran ran = Ran.of(Story.rates(folder.resolve("runs"), "--runs", "2", "--lang", "gu-u-nu-gujr"));
    assertThat(ran.exit()).isZero();
    Matcher head = Pattern.compile("two-banks: ૨ રન, દરેક [૦-૯.]+ m?s\n").matcher(ran.out());
    assertThat(head.lookingAt()).isTrue();
    assertThat(ran.out()).contains("n = ૨)").contains("  qkd.qber ");
  }
}
