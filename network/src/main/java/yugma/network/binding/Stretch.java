// SPDX-License-Identifier: Apache-2.0
package yugma.network.binding;

import java.util.Optional;
import java.util.OptionalDouble;
import yugma.entanglement.hardware.BellStation;
import yugma.entanglement.hardware.Emitter;
import yugma.entanglement.hardware.FrequencyConversion;
import yugma.entanglement.hardware.GivenPairs;
import yugma.entanglement.hardware.Meeting;
import yugma.entanglement.hardware.MidpointSource;
import yugma.entanglement.hardware.OneWay;
import yugma.entanglement.hardware.Scheme;
import yugma.entanglement.hardware.Side;
import yugma.kernel.time.Time;

/// A scheme over other fibre than its own, or with detectors that never click falsely.
final class Stretch {
  private Stretch() {}

  /// What the fibre of a scheme loses in dB; unknown for pairs that are given by their numbers.
  static OptionalDouble lossDb(Scheme scheme) {
    return switch (scheme) {
      case GivenPairs _ -> OptionalDouble.empty();
      case Meeting it -> decibels(it.a().fibre() * it.b().fibre());
      case OneWay it -> decibels(it.a().fibre());
      case MidpointSource it -> decibels(it.a().fibre() * it.b().fibre());
    };
  }

  private static OptionalDouble decibels(double transmission) {
    return OptionalDouble.of(-10 * StrictMath.log10(transmission));
  }

  /// The same hardware over one of equal parts of the fibre; nothing for pairs that are given.
  static Optional<Scheme> part(Scheme scheme, int parts) {
    return switch (scheme) {
      case GivenPairs _ -> Optional.empty();
      case Meeting it ->
          Optional.of(meeting(it, part(it.a(), parts), part(it.b(), parts), it.station()));
      case OneWay it ->
          Optional.of(new OneWay(part(it.a(), parts), it.b(), it.station(), it.modes()));
      case MidpointSource it ->
          Optional.of(source(it, part(it.a(), parts), part(it.b(), parts), it.station()));
    };
  }

  private static Side part(Side side, int parts) {
    return new Side(
        side.emitter(),
        StrictMath.pow(side.fibre(), 1.0 / parts),
        Time.ofPicos(side.light().picos() / parts),
        side.amplifier());
  }

  /// The same without dark counts, noise of converters and amplifiers: what it heralds then is
  /// light that has come all the way.
  static Scheme quiet(Scheme scheme) {
    return switch (scheme) {
      case GivenPairs it -> it;
      case Meeting it -> meeting(it, quiet(it.a()), quiet(it.b()), quiet(it.station()));
      case OneWay it -> new OneWay(quiet(it.a()), it.b(), quiet(it.station()), it.modes());
      case MidpointSource it -> source(it, quiet(it.a()), quiet(it.b()), quiet(it.station()));
    };
  }

  private static BellStation quiet(BellStation it) {
    return new BellStation(
        it.detectorEfficiency(), 0, it.windowNs(), it.visibility(), it.phaseRadians());
  }

  private static Side quiet(Side side) {
    Emitter it = side.emitter();
    Emitter quiet =
        new Emitter(
            it.emission(),
            it.collection(),
            new FrequencyConversion(it.conversion().efficiency(), 0),
            it.bright(),
            it.doubleExcitation(),
            it.storage(),
            it.preparation(),
            it.lifetimeNs());
    return new Side(quiet, side.fibre(), side.light(), Optional.empty());
  }

  private static Meeting meeting(Meeting it, Side a, Side b, BellStation station) {
    return new Meeting(it.measurement(), a, b, station, it.clock(), it.modes());
  }

  private static MidpointSource source(MidpointSource it, Side a, Side b, BellStation station) {
    return new MidpointSource(
        it.pulseHz(), it.meanPairs(), it.misalignment(), a, b, station, it.modes());
  }
}
