// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario.entanglement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import yugma.entanglement.hardware.Amplifier;
import yugma.entanglement.hardware.BellStation;
import yugma.entanglement.hardware.Clock;
import yugma.entanglement.hardware.Emitter;
import yugma.entanglement.hardware.GivenPairs;
import yugma.entanglement.hardware.Meeting;
import yugma.entanglement.hardware.MidpointSource;
import yugma.entanglement.hardware.OneWay;
import yugma.entanglement.hardware.Scheme;
import yugma.entanglement.hardware.Side;
import yugma.kernel.time.Time;
import yugma.network.format.Values;
import yugma.physics.optics.Fibre;

/// Makes the schemes of heralded links from values that are known to be complete and right.
final class SchemeBuilder {
  /// Full width at half maximum of a Gaussian law, by its standard deviation.
  private static final double FWHM = 2 * Math.sqrt(2 * StrictMath.log(2));

  private final Values top;

  SchemeBuilder(Values top) {
    this.top = top;
  }

  HeraldedLink link(String id, Values entry, Fibre fibre) {
    List<String> ends = of("links", id).ids("endpoints");
    Values a = of("nodes", ends.get(0));
    return new HeraldedLink(id, scheme(entry, fibre, a, of("nodes", ends.get(1))));
  }

  private Values of(String map, String id) {
    return Optional.ofNullable(top.map(map).get(id)).orElseThrow();
  }

  private static Scheme scheme(Values entry, Fibre fibre, Values a, Values b) {
    String word = entry.text("scheme").orElseThrow();
    if (word.equals("given")) {
      return given(entry, fibre.latency());
    }
    Values station = entry.nested("station").orElseThrow();
    int modes = Math.toIntExact(entry.whole("modes").orElseThrow());
    if (word.equals("one_way")) {
      Side sender = side(a, fibre, fibre.lengthKm(), entry);
      return new OneWay(sender, emitter(b), station(station), modes);
    }
    double km = station.real("position_km").orElse(fibre.lengthKm() / 2);
    Side left = side(a, fibre, km, entry);
    Side right = side(b, fibre, fibre.lengthKm() - km, entry);
    if (word.equals("midpoint_source")) {
      Values source = entry.nested("pair_source").orElseThrow();
      return new MidpointSource(
          real(source, "pulse_hz"),
          real(source, "mean_pairs"),
          real(source, "misalignment"),
          left,
          right,
          station(station),
          modes);
    }
    Clock clock = entry.nested("clock").map(SchemeBuilder::clock).orElse(Clock.PERFECT);
    Meeting.Measurement kind = Meeting.Measurement.valueOf(word.toUpperCase(Locale.ROOT));
    return new Meeting(kind, left, right, station(station), clock, modes);
  }

  private static GivenPairs given(Values entry, Time light) {
    return new GivenPairs(
        real(entry, "success_probability"),
        real(entry, "fidelity"),
        entry.time("attempt_period").orElse(light),
        light);
  }

  /// A side with a part of the fibre, over which losses other than attenuation are spread.
  private static Side side(Values node, Fibre fibre, double km, Values entry) {
    Fibre own =
        node.nested("emitter")
            .flatMap(emitter -> emitter.real("attenuation_db_per_km"))
            .map(attenuation -> withAttenuation(fibre, attenuation))
            .orElse(fibre);
    double share = fibre.lengthKm() == 0 ? 0.5 : km / fibre.lengthKm();
    Optional<Amplifier> amplifier =
        entry
            .real("amplifier_gain_db")
            .map(
                gain ->
                    Amplifier.ofDecibels(
                        gain, entry.real("amplifier_spontaneous_emission").orElse(1.0)));
    return new Side(
        emitter(node),
        StrictMath.pow(own.transmission(), share),
        Time.nearest(fibre.latency().seconds() * share),
        amplifier);
  }

  private static Fibre withAttenuation(Fibre fibre, double decibelsPerKm) {
    return new Fibre(
        fibre.lengthKm(),
        decibelsPerKm,
        fibre.splices(),
        fibre.spliceLossDb(),
        fibre.excessLossDb(),
        fibre.groupIndex());
  }

  private static Emitter emitter(Values node) {
    return SiteBuilder.emitter(node.nested("emitter").orElseThrow());
  }

  private static BellStation station(Values station) {
    return new BellStation(
        real(station, "detector_efficiency"),
        real(station, "dark_count_hz"),
        real(station, "window_ns"),
        real(station, "visibility"),
        StrictMath.toRadians(real(station, "phase_noise_deg")));
  }

  private static Clock clock(Values clock) {
    return new Clock(
        real(clock, "offset_ns") * 1000,
        real(clock, "drift_ns_per_s") * 1000,
        real(clock, "jitter_ps_fwhm") / FWHM,
        clock.time("resync").orElseThrow(),
        clock.time("holdover").orElseThrow());
  }

  private static double real(Values values, String field) {
    return values.real(field).orElseThrow();
  }
}
