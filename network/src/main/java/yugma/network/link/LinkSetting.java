// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import yugma.kernel.random.RandomStreams;
import yugma.kernel.time.Time;
import yugma.network.scenario.Attack;
import yugma.network.scenario.Impairment;
import yugma.network.scenario.Link;
import yugma.network.scenario.Medium;
import yugma.network.scenario.Node;
import yugma.network.scenario.QkdLink;
import yugma.network.scenario.Scenario;

/// What a link of a run shares with the others, and what happens to it.
///
/// @param end of the run
/// @param start what simulated time 0 is
/// @param links of the run, how many
/// @param nodes by id
/// @param weather streams of the run's sky
/// @param detailing shared by the links
/// @param ahead other cores
/// @param attacks on this link, not overlapping
/// @param impairments of this link
public record LinkSetting(
    Time end,
    Instant start,
    int links,
    Map<String, Node> nodes,
    RandomStreams weather,
    Detailing detailing,
    Ahead ahead,
    List<Attack> attacks,
    List<Impairment> impairments) {
  /// Points of all stores' levels over a run, about.
  private static final long LEVEL_POINTS = 8000;

  public LinkSetting {
    attacks = List.copyOf(attacks);
    impairments = List.copyOf(impairments);
  }

  /// The setting of one link of a scenario.
  ///
  /// @param streams of the run
  public static LinkSetting of(
      Scenario scenario, String link, Detailing detailing, Ahead ahead, RandomStreams streams) {
    return new LinkSetting(
        scenario.run().simTime(),
        scenario.run().startUtc(),
        scenario.qkd().size(),
        scenario.nodes(),
        streams.part("weather"),
        detailing,
        ahead,
        scenario.happenings().attacks().stream().filter(one -> one.link().equals(link)).toList(),
        scenario.happenings().impairments().stream()
            .filter(one -> one.link().equals(link))
            .toList());
  }

  Time levelStep() {
    long points = Math.clamp(LEVEL_POINTS / links, 24, 200);
    return new Time(Math.max(1, end.picos() / points));
  }

  Light light(Link link, QkdLink qkd) {
    return switch (link.medium()) {
      case Medium.Glass _ -> new FibreLight(Prediction.of(link, qkd), attacks, impairments);
      case Medium.Sky sky -> {
        Node satellite = Scenario.known(nodes, link.a(), "node");
        Node station = Scenario.known(nodes, link.b(), "node");
        SkyView view = new SkyView(satellite, station, sky, start, weather.part(station.id()));
        yield new PassLight(view, qkd, view.until(end), impairments, end);
      }
    };
  }
}
