// SPDX-License-Identifier: Apache-2.0
package yugma.network.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import yugma.network.relay.Refusal.Reason;
import yugma.network.scenario.ScenarioException;

class AdmissionTest {
  /// A line from a over b to c, the node b in Switzerland under one operator.
  private static Net line() {
    return new Net()
        .node("a", "kind: end_node")
        .node("b", "country: CH", "operator: telco-a")
        .node("c", "kind: end_node")
        .link("a", "b", 10)
        .link("b", "c", 10);
  }

  private static Refusal refusal(Net net) throws ScenarioException {
    DemandRun run = net.run("sim_time: 2s, detail: rates").demand("pad");
    assertThat(run.askedBits()).as("nothing is asked for").isZero();
    return run.refusal().orElseThrow();
  }

  private static Net padUnder(Net net, String policy) {
    return net.demand("pad", "a", "c", 100, "policy: {" + policy + "}");
  }

  @Test
  void aDemandWithoutWishesIsServed() throws ScenarioException {
    Net.Ran ran = line().demand("pad", "a", "c", 1000).run("sim_time: 30s, detail: rates");
    assertThat(ran.demand("pad").refusal()).isEmpty();
    assertThat(ran.demand("pad").deliveredBits()).isPositive();
  }

  @Test
  void aesKeysAreNotGoodEnoughForInformationTheoreticSecrecy() throws ScenarioException {
    String policy = "policy: {min_grade: information_theoretic}";
    Net net =
        line()
            .rawDemand(
                "pad: {endpoints: [a, c], use: aes_256_rekey, rate_msg_per_s: 1, " + policy + "}");
    assertThat(refusal(net))
        .isEqualTo(
            new Refusal(
                Reason.GRADE,
                Map.of("offered", "computational", "needed", "information_theoretic")));
  }

  @Test
  void nothingJoinsTheEnds() throws ScenarioException {
    Net net = line().nodes("d").demand("pad", "a", "d", 100);
    assertThat(refusal(net)).isEqualTo(new Refusal(Reason.NO_PATH, Map.of("from", "a", "to", "d")));
  }

  @Test
  void anUntrustedNodeAndAnEndNodeRelayNothing() throws ScenarioException {
    Net untrusted =
        new Net()
            .nodes("a", "c")
            .node("b", "trust: untrusted")
            .link("a", "b", 10)
            .link("b", "c", 10)
            .demand("pad", "a", "c", 100);
    assertThat(refusal(untrusted).reason()).isEqualTo(Reason.NO_PATH);
    Net end =
        new Net()
            .nodes("a", "c")
            .node("b", "kind: end_node")
            .link("a", "b", 10)
            .link("b", "c", 10)
            .demand("pad", "a", "c", 100);
    assertThat(refusal(end).reason()).isEqualTo(Reason.NO_PATH);
  }

  @Test
  void everyPathPassesACountryThatIsNotNamed() throws ScenarioException {
    assertThat(refusal(padUnder(line(), "countries: [SG, FR]")))
        .isEqualTo(new Refusal(Reason.COUNTRIES, Map.of("allowed", "SG, FR", "passed", "b (CH)")));
  }

  @Test
  void aSiteThatDoesNotSayWhereItIsWillNotDo() throws ScenarioException {
    Net net = new Net().nodes("a", "b", "c").link("a", "b", 10).link("b", "c", 10);
    assertThat(refusal(padUnder(net, "countries: [CH]")))
        .isEqualTo(new Refusal(Reason.COUNTRIES, Map.of("allowed", "CH", "passed", "b (?)")));
  }

  @Test
  void everyPathPassesAnOperatorThatIsNotNamed() throws ScenarioException {
    assertThat(refusal(padUnder(line(), "countries: [CH], operators: [telco-b]")))
        .isEqualTo(
            new Refusal(Reason.OPERATORS, Map.of("allowed", "telco-b", "passed", "b (telco-a)")));
  }

  @Test
  void thereAreTooFewPathsWithoutACommonNode() throws ScenarioException {
    Net net = line().nodes("d").link("a", "d", 10).link("d", "c", 10);
    assertThat(refusal(padUnder(net, "min_disjoint_paths: 4")))
        .isEqualTo(new Refusal(Reason.DISJOINT_PATHS, Map.of("found", "2", "needed", "4")));
  }

  @Test
  void aFibreOfAThousandKilometresSaysHowLongItMayBeAndHowManyNodesThatTakes()
      throws ScenarioException {
    Net net =
        new Net()
            .nodes("a", "b", "c")
            .link("a", "b", 10)
            .link("b", "c", 1000)
            .demand("pad", "a", "c", 100);
    Refusal refusal = refusal(net);
    assertThat(refusal.reason()).isEqualTo(Reason.NO_KEY);
    Map<String, String> arguments = refusal.arguments();
    assertThat(arguments)
        .containsEntry("links", "b-c")
        .containsEntry("count", "1")
        .containsEntry("longest", "b-c")
        .containsEntry("length_km", "1000")
        .containsEntry("loss_db", "200");
    long limit = Long.parseLong(arguments.get("limit_km"));
    assertThat(limit).isBetween(50L, 400L);
    long nodes = Long.parseLong(arguments.get("nodes_needed"));
    assertThat(1000.0 / (nodes + 1)).as("spans with these nodes").isLessThanOrEqualTo(limit + 0.5);
    assertThat(1000.0 / nodes).as("spans with one fewer").isGreaterThan(limit - 0.5);
  }

  /// The limit is one: a fibre somewhat shorter makes key, one somewhat longer does not.
  @Test
  void theLimitOfASpanIsWhereKeyEnds() throws ScenarioException {
    Net net = new Net().nodes("a", "b").link("a", "b", 1000).demand("pad", "a", "b", 100);
    double limit = Double.parseDouble(refusal(net).arguments().get("limit_km"));
    for (double km : new double[] {limit - 2, limit + 2}) {
      Net other = new Net().nodes("a", "b").link("a", "b", km).demand("pad", "a", "b", 100);
      DemandRun run = other.run("sim_time: 1s, detail: rates").demand("pad");
      assertThat(run.refusal().isPresent()).as("%s km", km).isEqualTo(km > limit);
    }
  }

  @Test
  void keyInStoreServesWhereNoneIsMade() throws ScenarioException {
    Net net =
        new Net()
            .nodes("a", "b")
            .link("a", "b", 1000, "buffer_bits: 100000")
            .demand("pad", "a", "b", 1000, "request_bits: 256");
    Net.Ran ran = net.run("sim_time: 10s, detail: rates");
    assertThat(ran.demand("pad").refusal()).isEmpty();
    assertThat(ran.demand("pad").deliveredBits()).isBetween(9_000L, 10_240L);
  }
}
