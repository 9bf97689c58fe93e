// SPDX-License-Identifier: Apache-2.0
package yugma.kme.setting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import yugma.kme.party.Binding;
import yugma.kme.party.Grade;
import yugma.kme.party.KmeId;
import yugma.kme.party.Pair;
import yugma.kme.party.Registry;
import yugma.kme.party.Sae;
import yugma.kme.party.SaeId;
import yugma.kme.service.Setting;
import yugma.kme.service.Setting.Tuning;
import yugma.kme.supply.Limits;

/// What a file says, in the words of the service.
public final class Described {
  private Described() {}

  /// The setting of the entity.
  ///
  /// @throws NodeFileException where parts of the file do not fit together
  public static Setting setting(NodeFile file) throws NodeFileException {
    try {
      Map<String, KmeId> stocks = new LinkedHashMap<>();
      Map<String, List<KmeId>> routes = new LinkedHashMap<>();
      for (Map.Entry<String, NodeFile.Stock> stock : file.stocks().entrySet()) {
        addStock(file, stock, stocks, routes);
      }
      return new Setting(
          new KmeId(file.kme()), registry(file), stocks, routes, limits(file), tuning(file));
    } catch (IllegalArgumentException e) {
      throw new NodeFileException("" + e.getMessage());
    }
  }

  private static void addStock(
      NodeFile file,
      Map.Entry<String, NodeFile.Stock> stock,
      Map<String, KmeId> stocks,
      Map<String, List<KmeId>> routes)
      throws NodeFileException {
    String peer = stock.getValue().peer();
    if (!file.peers().containsKey(peer)) {
      throw new NodeFileException(
          "stock '%s' is shared with '%s', which is not among the peers"
              .formatted(stock.getKey(), peer));
    }
    stocks.put(stock.getKey(), new KmeId(peer));
    List<KmeId> route = stock.getValue().route().stream().map(KmeId::new).toList();
    if (!route.isEmpty()) {
      if (!route.getLast().text().equals(peer)) {
        throw new NodeFileException(
            "the route of stock '%s' must end at '%s'".formatted(stock.getKey(), peer));
      }
      routes.put(stock.getKey(), route);
    }
  }

  private static Registry registry(NodeFile file) throws NodeFileException {
    List<Sae> saes = new ArrayList<>();
    for (Map.Entry<String, NodeFile.Application> entry : file.saes().entrySet()) {
      NodeFile.Application said = entry.getValue();
      boolean isOwn = said.kme().equals(file.kme());
      Optional<Binding> binding = binding(said);
      if (isOwn && binding.isEmpty()) {
        throw new NodeFileException(
            "SAE '%s' needs one of sha256, san_uri, san_dns, common_name, by which its certificate is told"
                .formatted(entry.getKey()));
      }
      saes.add(
          new Sae(
              new SaeId(entry.getKey()),
              new KmeId(said.kme()),
              isOwn ? binding : Optional.empty()));
    }
    List<Pair> pairs = new ArrayList<>();
    for (NodeFile.PairOf said : file.pairs()) {
      if (said.between().size() != 2) {
        throw new NodeFileException("a pair must be between two SAEs, here " + said.between());
      }
      pairs.add(
          new Pair(
              new SaeId(said.between().getFirst()),
              new SaeId(said.between().getLast()),
              said.leastGrade().orElse(Grade.NONE),
              said.hybrid().orElse(true)));
    }
    return new Registry(saes, pairs);
  }

  private static Optional<Binding> binding(NodeFile.Application said) {
    return said.sha256()
        .map(value -> new Binding(Binding.Kind.SHA256, value))
        .or(() -> said.sanUri().map(value -> new Binding(Binding.Kind.SAN_URI, value)))
        .or(() -> said.sanDns().map(value -> new Binding(Binding.Kind.SAN_DNS, value)))
        .or(() -> said.commonName().map(value -> new Binding(Binding.Kind.COMMON_NAME, value)));
  }

  private static Limits limits(NodeFile file) {
    Limits limits = said(file);
    int[] sizes = {limits.leastKeyBits(), limits.keyBits(), limits.mostKeyBits()};
    if (sizes[0] < 8 || sizes[1] < sizes[0] || sizes[2] < sizes[1]) {
      throw new IllegalArgumentException(
          "limits: key sizes are %d (least), %d, %d (most), must rise from 8"
              .formatted(sizes[0], sizes[1], sizes[2]));
    }
    if ((sizes[0] | sizes[1] | sizes[2]) % 8 != 0) {
      throw new IllegalArgumentException("limits: key sizes must be multiples of 8");
    }
    if (limits.mostKeys() < 1 || limits.mostAdditionalSlaves() < 0) {
      throw new IllegalArgumentException(
          "limits: most_keys must be at least 1, most_additional_slaves at least 0");
    }
    return limits;
  }

  private static Limits said(NodeFile file) {
    Limits usual = Limits.DEFAULT;
    return file.limits()
        .map(
            said ->
                new Limits(
                    said.keyBits().orElse(usual.keyBits()),
                    said.leastKeyBits().orElse(usual.leastKeyBits()),
                    said.mostKeyBits().orElse(usual.mostKeyBits()),
                    said.mostKeys().orElse(usual.mostKeys()),
                    said.mostAdditionalSlaves().orElse(usual.mostAdditionalSlaves())))
        .orElse(usual);
  }

  private static Tuning tuning(NodeFile file) {
    Tuning usual = Tuning.DEFAULT;
    return file.tuning()
        .map(
            said ->
                new Tuning(
                    said.segmentBits().orElse(usual.segmentBits()),
                    said.lowWaterBits().orElse(usual.lowWaterBits()),
                    said.stockKeys().orElse(usual.stockKeys()),
                    or(said.withinMs(), 1, usual.within()),
                    or(said.silenceMs(), 1, usual.silence()),
                    or(said.keyLifeS(), 1000, usual.keyLife()),
                    or(said.stockLifeS(), 1000, usual.stockLife()),
                    or(said.epochLifeS(), 1000, usual.epochLife())))
        .orElse(usual);
  }

  private static Duration or(OptionalInt said, int unitMs, Duration usual) {
    return said.isPresent() ? Duration.ofMillis((long) said.getAsInt() * unitMs) : usual;
  }
}
