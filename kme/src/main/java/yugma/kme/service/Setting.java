// SPDX-License-Identifier: Apache-2.0
package yugma.kme.service;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yugma.kme.party.KmeId;
import yugma.kme.party.Registry;
import yugma.kme.supply.Limits;

/// Who an entity is, whom it serves, and whom it shares key with.
///
/// @param own its name
/// @param registry of applications and pairs
/// @param stocks name of a stock to the entity at its other end
/// @param routes of those stocks that relay fills: the entities on the way, the far end last
/// @param limits of requests
/// @param tuning times and sizes
public record Setting(
    KmeId own,
    Registry registry,
    Map<String, KmeId> stocks,
    Map<String, List<KmeId>> routes,
    Limits limits,
    Tuning tuning) {
  public Setting {
    stocks = Map.copyOf(stocks);
    routes = Map.copyOf(routes);
  }

  /// Times and sizes.
  ///
  /// @param segmentBits that a block is cut into, a multiple of 8
  /// @param lowWaterBits of a relayed stock, below which it is filled
  /// @param stockKeys that a stock is said to be able to hold
  /// @param within which a request is answered or refused
  /// @param silence after which another entity counts as gone
  /// @param keyLife of a key that waits
  /// @param stockLife of key in store
  /// @param epochLife of an ML-KEM secret
  public record Tuning(
      int segmentBits,
      int lowWaterBits,
      int stockKeys,
      Duration within,
      Duration silence,
      Duration keyLife,
      Duration stockLife,
      Duration epochLife) {
    /// 32,768-bit segments, 64 kbit of relayed key each way, 5 s for a request, 3 s of silence, a
    /// day for a key that waits, thirty for a stock, ten minutes for an epoch.
    public static final Tuning DEFAULT =
        new Tuning(
            1 << 15,
            1 << 16,
            100_000,
            Duration.ofSeconds(5),
            Duration.ofSeconds(3),
            Duration.ofDays(1),
            Duration.ofDays(30),
            Duration.ofMinutes(10));
  }

  /// The stock that is shared with an entity: one filled by links of its own before one filled by
  /// relay.
  public Optional<String> stockWith(KmeId peer) {
    return stocks.entrySet().stream()
        .filter(stock -> stock.getValue().equals(peer))
        .map(Map.Entry::getKey)
        .min((one, other) -> Boolean.compare(routes.containsKey(one), routes.containsKey(other)));
  }
}
