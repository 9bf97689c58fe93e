// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import yugma.kernel.time.Time;
import yugma.network.format.Values;
import yugma.physics.optics.BasisPolicy;
import yugma.physics.optics.Detector;
import yugma.physics.optics.Fibre;
import yugma.physics.optics.Intensity;
import yugma.physics.optics.InterceptResend;
import yugma.physics.optics.Receiver;
import yugma.physics.optics.WeakCoherentSource;

/// Makes the records from values that are known to be complete and right.
final class Builder {
  private Builder() {}

  static Scenario scenario(Values top) {
    Values run = top.nested("run").orElseThrow();
    Map<String, Link> links = map(top.map("links"), Builder::link);
    Time end = run.time("sim_time").orElseThrow();
    return new Scenario(
        text(top, "name"),
        top.texts("title"),
        sources(top),
        map(top.map("nodes"), Builder::node),
        links,
        map(top.map("qkd"), Builder::qkd),
        top.list("events").stream().map(event -> attack(event, links, end)).toList(),
        top.list("goals").stream().map(Builder::goal).toList(),
        new Run(run.whole("seed").orElseThrow(), end, constant(Detail.class, text(run, "detail"))));
  }

  private static Map<String, Source> sources(Values top) {
    Map<String, Source> sources = new LinkedHashMap<>();
    top.texts("sources").forEach((id, text) -> sources.put(id, new Source(id, text)));
    return sources;
  }

  private static Node node(String id, Values node) {
    Optional<Position> position =
        node.real("lat_deg")
            .flatMap(lat -> node.real("lon_deg").map(lon -> new Position(lat, lon)));
    return new Node(
        id, constant(NodeKind.class, text(node, "kind")), node.texts("title"), position);
  }

  private static Link link(String id, Values link) {
    List<String> ends = link.ids("endpoints");
    return new Link(id, ends.get(0), ends.get(1), fibre(link));
  }

  static Fibre fibre(Values link) {
    return new Fibre(
        real(link, "length_km"),
        real(link, "attenuation_db_per_km"),
        (int) whole(link, "splices"),
        real(link, "splice_loss_db"),
        real(link, "excess_loss_db"),
        real(link, "group_index"));
  }

  private static QkdLink qkd(String link, Values qkd) {
    double pKeyBasis = real(qkd, "p_key_basis");
    List<Intensity> intensities =
        qkd.list("intensities").stream()
            .map(one -> new Intensity(real(one, "mean_photons"), real(one, "probability")))
            .toList();
    return new QkdLink(
        link,
        new WeakCoherentSource(real(qkd, "clock_hz"), intensities, pKeyBasis),
        new Receiver(
            pKeyBasis,
            real(qkd, "receiver_loss_db"),
            real(qkd, "misalignment"),
            real(qkd, "gate_ns"),
            detector(qkd.nested("detector").orElseThrow())),
        security(qkd.nested("security").orElseThrow()),
        (int) whole(qkd, "preshared_bits"));
  }

  private static Detector detector(Values detector) {
    return new Detector(
        real(detector, "efficiency"),
        real(detector, "dark_count_hz"),
        real(detector, "dead_time_ns"),
        real(detector, "after_pulse_probability"),
        real(detector, "after_pulse_lifetime_ns"),
        real(detector, "jitter_ps_fwhm"));
  }

  private static Security security(Values security) {
    return new Security(
        constant(ProofName.class, text(security, "proof")),
        real(security, "epsilon_sec"),
        real(security, "epsilon_cor"),
        (int) whole(security, "block_bits"));
  }

  private static Attack attack(Values event, Map<String, Link> links, Time end) {
    String target = text(event, "target");
    double middle = Optional.ofNullable(links.get(target)).orElseThrow().fibre().lengthKm() / 2;
    InterceptResend device =
        new InterceptResend(
            event.real("position_km").orElse(middle),
            real(event, "fraction"),
            constant(BasisPolicy.class, text(event, "basis")),
            real(event, "resend_mean_photons"),
            real(event, "efficiency"),
            real(event, "dark_probability"));
    return new Attack(
        event.time("at").orElseThrow(), event.time("until").orElse(end), target, device);
  }

  private static Goal goal(Values goal) {
    return new Goal(text(goal, "metric"), bound(goal.real("min")), bound(goal.real("max")));
  }

  private static OptionalDouble bound(Optional<Double> value) {
    return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }

  private static <T> Map<String, T> map(
      Map<String, Values> written, BiFunction<String, Values, T> make) {
    Map<String, T> made = new LinkedHashMap<>();
    written.forEach((id, values) -> made.put(id, make.apply(id, values)));
    return made;
  }

  static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
  }

  private static double real(Values values, String field) {
    return values.real(field).orElseThrow();
  }

  private static long whole(Values values, String field) {
    return values.whole(field).orElseThrow();
  }

  private static String text(Values values, String field) {
    return values.text(field).orElseThrow();
  }
}
