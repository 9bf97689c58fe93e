// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.hardware;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import yugma.kernel.time.Time;
import yugma.physics.bell.BellState;
import yugma.physics.bell.XState;
import yugma.physics.herald.Arm;
import yugma.physics.herald.DoubleClick;
import yugma.physics.herald.Heralded;
import yugma.physics.herald.SingleClick;
import yugma.physics.herald.Station;

/// Light of both ends that meets at a station between them, whose clicks herald.
///
/// Each end emits so that the photons meet, wherever the station stands; the next attempt begins
/// when both ends have heard of this one: after the preparation and light's time over the link, if
/// the station is in the middle.
///
/// @param measurement what the station tells
/// @param a the first end's side
/// @param b the second end's
/// @param station where they meet
/// @param clock of the two ends
/// @param modes tried at a time, of which one that is heralded is kept; at least 1
public record Meeting(
    Measurement measurement, Side a, Side b, BellStation station, Clock clock, int modes)
    implements Scheme {
  /// What a station tells.
  public enum Measurement {
    /// One click: whose photon it was, nobody knows.
    SINGLE_CLICK,
    /// Two clicks: half of the Bell states.
    DOUBLE_CLICK,
    /// All four Bell states, as by atoms in a cavity.
    DETERMINISTIC
  }

  public Meeting {
    Modes.require(modes);
  }

  @Override
  public Attempts attempts() {
    Time meet = Time.max(met(a), met(b));
    Heralded one = heralded();
    return new Attempts(
        meet.plus(Time.max(a.light(), b.light())),
        Modes.any(one.probability(), modes),
        Modes.dephased(one.pair(), a.coherence() * b.coherence()),
        told(),
        new Attempts.End(meet.minus(a.light()), meet.plus(a.light())),
        new Attempts.End(meet.minus(b.light()), meet.plus(b.light())));
  }

  private static Time met(Side side) {
    return side.emitter().preparation().plus(side.light());
  }

  private List<BellState> told() {
    return measurement == Measurement.DETERMINISTIC
        ? List.of(BellState.PSI_PLUS, BellState.PSI_MINUS, BellState.PHI_PLUS, BellState.PHI_MINUS)
        : List.of(BellState.PSI_PLUS, BellState.PSI_MINUS);
  }

  @Override
  public boolean isEverHeralded() {
    double both = arm(a).transmission() * arm(b).transmission();
    return switch (measurement) {
      case SINGLE_CLICK -> falseClick() > 0 || arm(a).transmission() + arm(b).transmission() > 0;
      case DOUBLE_CLICK, DETERMINISTIC -> falseClick() * falseClick() > 0 || both > 0;
    };
  }

  private Heralded heralded() {
    return switch (measurement) {
      case SINGLE_CLICK ->
          new SingleClick(arm(a), arm(b), interference(), station.phaseRadians()).attempt();
      case DOUBLE_CLICK -> new DoubleClick(arm(a), arm(b), interference()).attempt();
      case DETERMINISTIC -> complete(arm(a).transmission(), arm(b).transmission());
    };
  }

  /// As two clicks, but no photons are lost to the two states that linear optics cannot tell.
  private Heralded complete(double fromA, double fromB) {
    double dark = falseClick();
    double either = 2 * dark * (1 - dark);
    double right = fromA * fromB * (1 - dark) * (1 - dark);
    double one = fromA + fromB - 2 * fromA * fromB;
    double mixed = one * (1 - dark) * either + (1 - fromA) * (1 - fromB) * either * either;
    double odd = right / 2 + mixed / 4;
    double coherence = interference().visibility() * right / 2;
    XState pair =
        XState.normalised(new double[] {mixed / 4, odd, odd, mixed / 4, 0, 0, coherence, 0});
    return new Heralded(right + mixed, pair);
  }

  private Arm arm(Side side) {
    return new Arm(side.photon() * station.detectorEfficiency(), side.emitter().bright());
  }

  private Station interference() {
    OptionalDouble lifetime =
        Stream.of(a, b)
            .map(side -> side.emitter().lifetimeNs())
            .flatMapToDouble(OptionalDouble::stream)
            .min();
    double late = lifetime.isPresent() ? clock.meanVisibility(lifetime.getAsDouble()) : 1;
    return new Station(station.visibility() * late, falseClick());
  }

  private double falseClick() {
    return station.falseClick(a, b);
  }
}
