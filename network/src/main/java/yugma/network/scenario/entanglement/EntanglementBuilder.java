// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario.entanglement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import yugma.entanglement.request.Delivery;
import yugma.entanglement.request.Distilling;
import yugma.entanglement.request.Request;
import yugma.entanglement.request.Swapping;
import yugma.network.format.Values;
import yugma.physics.optics.Fibre;

/// Makes the records of an entanglement network from values that are known to be complete and
/// right.
public final class EntanglementBuilder {
  private final Function<String, Fibre> fibres;

  /// @param fibres of the links, by id
  public EntanglementBuilder(Function<String, Fibre> fibres) {
    this.fibres = fibres;
  }

  /// The entanglement part of a whole scenario.
  public Entanglement of(Values top) {
    Map<String, Site> sites = new LinkedHashMap<>();
    top.map("nodes")
        .forEach((id, node) -> SiteBuilder.site(node).ifPresent(site -> sites.put(id, site)));
    Optional<Values> part = top.nested("entanglement");
    Map<String, HeraldedLink> links = new LinkedHashMap<>();
    Map<String, Request> requests = new LinkedHashMap<>();
    part.ifPresent(
        values -> {
          SchemeBuilder schemes = new SchemeBuilder(top);
          values
              .map("links")
              .forEach((id, one) -> links.put(id, schemes.link(id, one, fibres.apply(id))));
          values.map("requests").forEach((id, one) -> requests.put(id, request(id, one)));
        });
    Classical classical =
        part.flatMap(values -> values.nested("classical"))
            .map(EntanglementBuilder::classical)
            .orElse(Classical.PERFECT);
    return new Entanglement(sites, links, requests, classical);
  }

  private static Request request(String id, Values request) {
    List<String> ends = request.ids("endpoints");
    OptionalLong pairs = request.whole("pairs").map(OptionalLong::of).orElse(OptionalLong.empty());
    Request.Terms terms =
        new Request.Terms(
            constant(Delivery.class, request, "deliver"),
            request.real("min_fidelity").orElseThrow(),
            request.time("start").orElseThrow(),
            request.time("deadline"),
            request
                .whole("window")
                .map(window -> OptionalInt.of(Math.toIntExact(window)))
                .orElse(OptionalInt.empty()),
            request.real("test_share").orElseThrow());
    Request.Care care =
        new Request.Care(
            constant(Swapping.class, request, "swapping"),
            request.time("cutoff"),
            new Distilling(
                constant(Distilling.Protocol.class, request, "distillation"),
                whole(request, "distillation_rounds")),
            whole(request, "paths"));
    return new Request(id, ends.get(0), ends.get(1), pairs, terms, care);
  }

  private static Classical classical(Values classical) {
    return new Classical(
        classical.real("loss_probability").orElseThrow(),
        classical.time("extra_delay").orElseThrow());
  }

  private static int whole(Values values, String field) {
    return Math.toIntExact(values.whole(field).orElseThrow());
  }

  private static <E extends Enum<E>> E constant(Class<E> type, Values values, String field) {
    return Enum.valueOf(type, values.text(field).orElseThrow().toUpperCase(Locale.ROOT));
  }
}
