// SPDX-License-Identifier: Apache-2.0
package yugma.network.analytic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import yugma.entanglement.analytic.Interval;
import yugma.network.analytic.Forecast.KeyForecast;
import yugma.network.analytic.Forecast.LinkForecast;
import yugma.network.analytic.Forecast.RequestForecast;
import yugma.network.result.PairsResult;
import yugma.network.result.QkdResult;
import yugma.network.result.RequestResult;
import yugma.network.result.Result;
import yugma.network.scenario.Scenario;

/// The figures of a simulation that have closed forms, each beside its own.
///
/// Chance is allowed four standard deviations: of Poisson counts for numbers of pairs and blocks,
/// of a binomial law for error rates and fidelities. Links that are tapped or impaired, and
/// requests over them, are left out: the closed forms are of networks in good order.
public final class Comparison {
  private static final double DEVIATIONS = 4;

  /// What the closed form of a block's key length leaves out: the counts of a block vary, and the
  /// efficiency of error correction is assumed.
  private static final double KEY_LENGTH_SPREAD = 0.05;

  private final Result result;
  private final Set<String> disturbed = new HashSet<>();
  private final List<Agreement> agreements = new ArrayList<>();

  private Comparison(Scenario scenario, Result result) {
    this.result = result;
    Scenario.Happenings all = scenario.happenings();
    all.attacks().forEach(one -> disturbed.add(one.link()));
    all.impairments().forEach(one -> disturbed.add(one.link()));
    all.lostClocks().forEach(one -> disturbed.add(one.link()));
  }

  public static List<Agreement> of(Scenario scenario, Forecast forecast, Result result) {
    Comparison comparison = new Comparison(scenario, result);
    forecast.links().forEach(comparison::link);
    forecast.requests().forEach(comparison::request);
    return List.copyOf(comparison.agreements);
  }

  private void link(String id, LinkForecast forecast) {
    if (disturbed.contains(id)) {
      return;
    }
    var found = Objects.requireNonNull(result.links().get(id));
    String path = "links." + id;
    forecast.qkd().ifPresent(said -> found.qkd().ifPresent(qkd -> keys(path, said, qkd)));
    forecast
        .entanglement()
        .ifPresent(_ -> found.entanglement().ifPresent(pairs -> heralds(path, pairs)));
  }

  private void keys(String path, KeyForecast said, QkdResult found) {
    double bits = found.siftedRateBps() * result.simTimeS();
    if (bits > 0 && found.qber().isPresent()) {
      double spread = DEVIATIONS * Math.sqrt(said.qber() * (1 - said.qber()) / bits);
      agreements.add(
          Agreement.of(
              path + ".qkd.qber",
              found.qber().getAsDouble(),
              said.qber() - spread,
              said.qber() + spread));
    }
    if (found.blocks() > 0 && found.blockTimeS().isPresent()) {
      double expected = result.simTimeS() / found.blockTimeS().getAsDouble();
      double early = Math.min(1, (found.blocks() + 1) / expected);
      double late = Math.min(1, (found.blocks() - 1) / expected);
      agreements.add(
          Agreement.of(
              path + ".qkd.secret_key_rate_bps",
              found.secretKeyRateBps(),
              said.secretKeyRateBps() * late * (1 - KEY_LENGTH_SPREAD),
              said.secretKeyRateBps() * early * (1 + KEY_LENGTH_SPREAD)));
    }
  }

  private void heralds(String path, PairsResult found) {
    double expected = found.attempts() * found.successProbability();
    if (found.attempts() > 0) {
      double spread = (DEVIATIONS * Math.sqrt(expected) + 1) / result.simTimeS();
      agreements.add(
          Agreement.of(
              path + ".entanglement.rate_hz",
              found.rateHz(),
              expected / result.simTimeS() - spread,
              expected / result.simTimeS() + spread));
    }
  }

  private void request(String name, RequestForecast said) {
    RequestResult found = Objects.requireNonNull(result.requests().get(name));
    boolean isDisturbed =
        found.pathLinks().stream().flatMap(List::stream).anyMatch(disturbed::contains);
    if (isDisturbed || said.refused().isPresent() || found.refused().isPresent()) {
      return;
    }
    String path = "requests." + name;
    double seconds = found.pairs() == 0 ? result.simTimeS() : found.pairs() / found.rateHz();
    agreements.add(rate(path, said, found, seconds));
    if (found.pairs() > 0 && found.fidelity().isPresent()) {
      Interval bounds = said.fidelity();
      double mean = found.fidelity().getAsDouble();
      double spread = DEVIATIONS * Math.sqrt(mean * (1 - mean) / found.pairs()) + 1e-9;
      agreements.add(
          Agreement.of(path + ".fidelity", mean, bounds.low() - spread, bounds.high() + spread));
    }
  }

  /// The first pairs come late, when messages have gone to and fro and links have begun to make
  /// pairs: one pair less is promised, and so much less time.
  private static Agreement rate(
      String path, RequestForecast said, RequestResult found, double seconds) {
    double begun = 4 * found.lightFloorS().orElse(0);
    double least = said.rateHz().low() * Math.max(0, seconds - begun) - 1;
    double most = said.rateHz().high() * seconds + 1;
    double low = least - DEVIATIONS * Math.sqrt(Math.max(0, least));
    double high = most + DEVIATIONS * Math.sqrt(most);
    return Agreement.of(
        path + ".rate_hz", found.rateHz(), Math.max(0, low) / seconds, high / seconds);
  }
}
