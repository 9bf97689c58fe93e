// SPDX-License-Identifier: Apache-2.0
package yugma.live.network;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import yugma.network.link.Mishap;
import yugma.network.scenario.Impairment;
import yugma.network.scenario.Link;
import yugma.network.scenario.Medium;
import yugma.network.scenario.Node;
import yugma.network.scenario.NodeKind;
import yugma.network.scenario.Scenario;
import yugma.network.scenario.ScenarioException;
import yugma.network.scenario.ScenarioReader;

/// Judges what somebody wants to happen to a link by the rules of the scenario file: it is written
/// as an event of a file with the same links, and read.
final class Orders {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.+-]{1,64}");

  private final String network;

  Orders(Scenario scenario) {
    this.network = network(scenario);
  }

  /// Reads an order.
  ///
  /// @param fields beside it: the kind under the verb, the target, what else the kind takes
  /// @param running what is there already
  Mishap read(Map<String, String> fields, List<Happening> running) throws ScenarioException {
    StringBuilder text = new StringBuilder("events:\n  - {at: 0s");
    fields.forEach(
        (key, value) -> text.append(", ").append(word(key)).append(": ").append(word(value)));
    text.append("}\n");
    for (Happening one : running) {
      text.append("  - ").append(EventText.of(one, "0s", Optional.empty())).append('\n');
    }
    byte[] content = text.append(network).toString().getBytes(StandardCharsets.UTF_8);
    Scenario.Happenings read =
        ScenarioReader.read("order", content, List.of()).scenario().happenings();
    if (!read.recordings().isEmpty()) {
      throw new IllegalArgumentException(
          "record_ciphertext touches no link, and a live network sends no messages of demands; try"
              + " intercept_resend");
    }
    String kind = fields.containsKey("attack") ? "attack" : "impair";
    return kind.equals("attack")
        ? new Mishap.Tapped(read.attacks().getFirst().device())
        : mishap(read.impairments().getFirst());
  }

  static Mishap mishap(Impairment impairment) {
    return impairment.isCut()
        ? new Mishap.Cut()
        : new Mishap.Weakened(impairment.lossDb().orElseThrow());
  }

  private static String word(String text) {
    return PLAIN.matcher(text).matches()
        ? text
        : '"'
            + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ")
            + '"';
  }

  private static String network(Scenario scenario) {
    StringBuilder text = new StringBuilder("yugma: 1\nname: order\nnodes:\n");
    for (Node node : scenario.nodes().values()) {
      text.append("  ").append(node.id()).append(": ").append(node(node.kind())).append('\n');
    }
    text.append("links:\n");
    for (String id : scenario.qkd().keySet()) {
      text.append("  ").append(id).append(": ").append(link(scenario.link(id))).append('\n');
    }
    return text.append("run: {sim_time: 100d}\n").toString();
  }

  /// Events only look at links, so a site is no more than its kind.
  private static String node(NodeKind kind) {
    return switch (kind) {
      case END_NODE, REPEATER, TRUSTED_NODE -> "{kind: end_node}";
      case GROUND_STATION -> "{kind: ground_station, lat_deg: 0, lon_deg: 0, p_clear: 1}";
      case SATELLITE ->
          "{kind: satellite, altitude_km: 500, inclination_deg: 90, ascending_node_deg: 0,"
              + " argument_of_latitude_deg: 0}";
    };
  }

  private static String link(Link link) {
    String ends = "{endpoints: [" + link.a() + ", " + link.b() + "], ";
    return switch (link.medium()) {
      case Medium.Glass glass ->
          ends + "medium: fibre, length_km: " + glass.fibre().lengthKm() + "}";
      case Medium.Sky _ ->
          ends
              + "medium: downlink, beam: {wavelength_nm: 850, divergence_urad: 10,"
              + " divergence_convention: area_ratio, receiver_aperture_m: 1,"
              + " zenith_transmission: 0.7}}";
    };
  }
}
