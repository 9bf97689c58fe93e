// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import yugma.kernel.event.Simulation;
import yugma.kernel.random.RandomStreams;
import yugma.kernel.time.Time;
import yugma.network.scenario.Node;
import yugma.network.scenario.Scenario;

/// What the links of a live network share: the days that have passed, the sites, and who takes the
/// key.
///
/// The clock of the event loop is set back by a day each simulated day, so a time of it means
/// nothing beyond midnight; here is how much has passed in all. One thread.
public final class LiveScene {
  /// The clock goes back by this.
  public static final Time DAY = Time.ofSeconds(86_400);

  private final Instant start;
  private final Map<String, Node> nodes;
  private final RandomStreams weather;
  private final Detailing detailing;
  private final KeyTap tap;
  private long days;

  /// @param start what simulated time 0 is
  /// @param nodes by id
  /// @param weather streams of the sky
  public LiveScene(
      Instant start,
      Map<String, Node> nodes,
      RandomStreams weather,
      Detailing detailing,
      KeyTap tap) {
    this.start = start;
    this.nodes = Map.copyOf(nodes);
    this.weather = weather;
    this.detailing = detailing;
    this.tap = tap;
  }

  /// Notes that the clock went back.
  public void turnDay() {
    days++;
    detailing.renew();
  }

  /// Simulated time since the network began.
  public Duration passed(Simulation simulation) {
    return Duration.ofDays(days).plusNanos(simulation.now().picos() / 1000);
  }

  double passedS(Simulation simulation) {
    return days * DAY.seconds() + simulation.now().seconds();
  }

  /// The same as a point of one count that never goes back: picoseconds, wrapping after half a
  /// year, so only differences of less than a hundred days mean something.
  long picos(Simulation simulation) {
    return days * DAY.picos() + simulation.now().picos();
  }

  Instant start() {
    return start;
  }

  Node node(String id) {
    return Scenario.known(nodes, id, "node");
  }

  RandomStreams weather() {
    return weather;
  }

  Detailing detailing() {
    return detailing;
  }

  KeyTap tap() {
    return tap;
  }
}
