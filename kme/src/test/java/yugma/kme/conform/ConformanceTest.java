// SPDX-License-Identifier: Apache-2.0
package yugma.kme.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import yugma.kme.conform.Finding.Verdict;
import yugma.kme.conform.Target.Side;
import yugma.kme.etsi014.Bench;
import yugma.kme.etsi014.Sites;
import yugma.kme.http.Handler;
import yugma.kme.party.SaeId;
import yugma.kme.supply.KeySupply;

class ConformanceTest {
  private static List<Finding> findings(KeySupply supply, UnaryOperator<Handler> around)
      throws Exception {
    try (Sites sites = new Sites(supply, around)) {
      Target target =
          new Target(
              new Side(sites.geneva(), new SaeId("alice"), sites.tls("alice")),
              new Side(sites.lyon(), new SaeId("bob"), sites.tls("bob")),
              List.of(sites.authority.certificate()));
      return Conformance.of(target, _ -> {});
    }
  }

  private static List<String> names(List<Finding> findings, Verdict verdict) {
    return findings.stream()
        .filter(finding -> finding.verdict() == verdict)
        .map(Finding::check)
        .toList();
  }

  @Test
  void ourPlaneConforms() throws Exception {
    List<Finding> findings = findings(Bench.supply(1 << 20), handler -> handler);

    assertThat(findings).filteredOn(finding -> finding.verdict() != Verdict.PASS).isEmpty();
    assertThat(findings).hasSizeGreaterThan(40).extracting(Finding::check).doesNotHaveDuplicates();
    assertThat(Conformance.isMet(findings)).isTrue();
  }

  @Test
  void checksThatNeedKeyAreSkippedWhereThereIsNone() throws Exception {
    List<Finding> findings = findings(Bench.supply(0), handler -> handler);

    assertThat(names(findings, Verdict.FAIL)).isEmpty();
    assertThat(names(findings, Verdict.SKIPPED)).contains("enc-get", "dec-once");
    assertThat(findings)
        .filteredOn(finding -> finding.verdict() == Verdict.SKIPPED)
        .allSatisfy(finding -> assertThat(finding.reason()).contains("too little key"));
  }

  static List<Arguments> flaws() {
    UnaryOperator<Handler> none = handler -> handler;
    UnaryOperator<KeySupply> right = supply -> supply;
    List<Arguments> flaws = new ArrayList<>();
    flaws.add(flaw("redelivers", Flaw::redelivers, none, "dec-once", "dec-not-named"));
    flaws.add(flaw("delivers in part", Flaw::deliversInPart, none, "dec-all-or-none"));
    flaws.add(flaw("gives the slave other bits", Flaw::differs, none, "dec-get", "dec-at-once"));
    flaws.add(flaw("gives too few keys", Flaw::isSparing, none, "enc-get-parameters", "dec-post"));
    flaws.add(
        flaw(
            "says other words",
            right,
            Flaw.says("are not found on KME", "are unknown"),
            "dec-once",
            "dec-unknown"));
    flaws.add(flaw("explains 401", right, Flaw.explains401(), "dec-not-named"));
    flaws.add(
        flaw(
            "leaves a member out",
            right,
            Flaw.says("\"max_SAE_ID_count\"", "\"max_SAE_IDs\""),
            "status-members"));
    flaws.add(
        flaw(
            "counts in texts",
            right,
            Flaw.says("\"key_size\":256", "\"key_size\":\"256\""),
            "status-members"));
    flaws.add(
        flaw(
            "repeats a name",
            right,
            Flaw.says("\"key_size\":256", "\"key_size\":256,\"key_size\":256"),
            "status-members"));
    flaws.add(
        flaw(
            "stores more than it can",
            right,
            Flaw.says("\"max_key_count\":100000", "\"max_key_count\":1"),
            "status-relations"));
    flaws.add(flaw("reads texts as numbers", right, Flaw.reads("\"256\"", "256"), "size-post"));
    flaws.add(
        flaw(
            "passes mandatory extensions over",
            right,
            Flaw.reads("{\"nobody_knows_this\":\"x\"}", "{}"),
            "enc-mandatory"));
    flaws.add(flaw("answers 404", right, Flaw.answers(400, 404), "statuses", "size-get"));
    flaws.add(flaw("has keys without padding", right, Flaw.says("=\"", "\""), "enc-get"));
    return flaws;
  }

  private static Arguments flaw(
      String name,
      UnaryOperator<KeySupply> supply,
      UnaryOperator<Handler> around,
      String... failing) {
    return Arguments.of(name, supply, around, List.of(failing));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("flaws")
  void aFlawFailsTheCheckThatIsMeantForIt(
      String name,
      UnaryOperator<KeySupply> supply,
      UnaryOperator<Handler> around,
      List<String> failing)
      throws Exception {
    List<Finding> findings = findings(supply.apply(Bench.supply(1 << 20)), around);

    assertThat(names(findings, Verdict.FAIL)).as(name).containsAll(failing);
    assertThat(names(findings, Verdict.PASS)).as("what the flaw leaves alone").contains("tls-1.3");
  }

  @Test
  void aKeyThatComesLateIsFound() throws Exception {
    List<Finding> findings = findings(Flaw.isLate(Bench.supply(1 << 20)), handler -> handler);

    assertThat(names(findings, Verdict.PASS)).doesNotContain("dec-at-once", "dec-get");
  }

  @Test
  void noFindingHoldsAKey() throws Exception {
    List<Finding> findings = findings(Bench.supply(1 << 20), Flaw.says("\"keys\":", "\"keyz\":"));

    assertThat(names(findings, Verdict.FAIL)).contains("enc-get");
    assertThat(findings.toString()).doesNotContainPattern("[A-Za-z0-9+/]{40}");
  }
}
