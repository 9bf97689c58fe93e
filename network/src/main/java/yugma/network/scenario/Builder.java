// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import yugma.kernel.time.Time;
import yugma.network.format.Values;
import yugma.network.scenario.entanglement.EntanglementBuilder;
import yugma.physics.freespace.Beam;
import yugma.physics.freespace.DivergenceConvention;
import yugma.physics.freespace.Downlink;
import yugma.physics.freespace.Telescope;
import yugma.physics.optics.Detector;
import yugma.physics.optics.Fibre;
import yugma.physics.optics.Intensity;
import yugma.physics.optics.Receiver;
import yugma.physics.optics.Timing;
import yugma.physics.optics.WeakCoherentSource;
import yugma.physics.orbit.CircularOrbit;

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
        new EntanglementBuilder(id -> glass(Scenario.known(links, id, "link"))).of(top),
        map(top.map("demands"), Builder::demand),
        new HappeningBuilder(links, end).of(top.list("events")),
        top.list("goals").stream().map(Builder::goal).toList(),
        new Run(
            run.whole("seed").orElseThrow(),
            end,
            constant(Engine.class, text(run, "engine")),
            constant(Detail.class, text(run, "detail")),
            run.moment("start_utc").orElseThrow()));
  }

  /// The fibre of a link that is known to be one.
  private static Fibre glass(Link link) {
    return ((Medium.Glass) link.medium()).fibre();
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
    Node.Owner owner =
        new Node.Owner(
            node.text("country"),
            node.text("operator"),
            constant(Trust.class, text(node, "trust")));
    Optional<Node.Telescope> telescope =
        node.real("p_clear")
            .map(clear -> new Node.Telescope(clear, text(node, "light").equals("night")));
    return new Node(
        id,
        constant(NodeKind.class, text(node, "kind")),
        node.texts("title"),
        position,
        owner,
        telescope,
        orbit(node));
  }

  private static Optional<CircularOrbit> orbit(Values node) {
    return node.real("altitude_km")
        .map(
            altitude ->
                new CircularOrbit(
                    altitude,
                    real(node, "inclination_deg"),
                    real(node, "ascending_node_deg"),
                    real(node, "argument_of_latitude_deg")));
  }

  private static Link link(String id, Values link) {
    List<String> ends = link.ids("endpoints");
    Medium medium =
        text(link, "medium").equals("fibre")
            ? new Medium.Glass(fibre(link))
            : sky(link.nested("beam").orElseThrow());
    return new Link(id, ends.get(0), ends.get(1), medium);
  }

  private static Medium sky(Values beam) {
    Beam light =
        new Beam(
            real(beam, "wavelength_nm"),
            real(beam, "divergence_urad"),
            constant(DivergenceConvention.class, text(beam, "divergence_convention")),
            real(beam, "pointing_jitter_urad"));
    Telescope telescope =
        new Telescope(
            real(beam, "receiver_aperture_m"),
            real(beam, "field_of_view_urad"),
            real(beam, "filter_nm"));
    Downlink downlink =
        new Downlink(
            light, telescope, real(beam, "zenith_transmission"), real(beam, "optics_loss_db"));
    return new Medium.Sky(
        downlink,
        real(beam, "sky_radiance_night_w_per_m2_sr_um"),
        real(beam, "sky_radiance_day_w_per_m2_sr_um"),
        real(beam, "min_elevation_deg"));
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
            detector(qkd.nested("detector").orElseThrow()),
            qkd.nested("clock").map(Builder::timing)),
        security(qkd.nested("security").orElseThrow()),
        new QkdLink.Store(
            (int) whole(qkd, "preshared_bits"),
            whole(qkd, "buffer_bits"),
            qkd.whole("store_limit_bits").map(OptionalLong::of).orElse(OptionalLong.empty())));
  }

  private static Timing timing(Values clock) {
    return new Timing(
        real(clock, "offset_ns"), real(clock, "jitter_ps_fwhm"), (int) whole(clock, "time_bins"));
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

  private static Demand demand(String id, Values demand) {
    List<String> ends = demand.ids("endpoints");
    Use use = constant(Use.class, text(demand, "use"));
    double asked = askedBps(demand, use);
    return new Demand(
        id,
        demand.texts("title"),
        ends.get(0),
        ends.get(1),
        use,
        asked,
        demand.whole("request_bits").map(Long::intValue).orElse(requestBits(asked)),
        new Demand.Share((int) whole(demand, "priority"), real(demand, "weight")),
        bound(demand.real("secret_for_years")),
        demand.nested("policy").map(Builder::policy).orElse(Policy.NONE));
  }

  private static double askedBps(Values demand, Use use) {
    double length =
        use == Use.AES_256_REKEY
            ? Demand.KEY_BITS
            : demand.whole("message_bits").map(Long::doubleValue).orElse(0.0);
    return demand
        .real("rate_bps")
        .orElseGet(() -> demand.real("rate_msg_per_s").orElseThrow() * length);
  }

  /// What is used in ten seconds, in whole keys.
  private static int requestBits(double askedBps) {
    double keys = StrictMath.ceil(askedBps * 10 / Demand.KEY_BITS);
    return (int) Math.min(keys * Demand.KEY_BITS, 1e9);
  }

  private static Policy policy(Values policy) {
    return new Policy(
        policy.has("countries") ? Optional.of(policy.ids("countries")) : Optional.empty(),
        policy.has("operators") ? Optional.of(policy.ids("operators")) : Optional.empty(),
        (int) whole(policy, "min_disjoint_paths"),
        constant(Grade.class, text(policy, "min_grade")));
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
