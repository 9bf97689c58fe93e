// SPDX-License-Identifier: Apache-2.0
package yugma.kme.management;

import java.util.List;
import java.util.UUID;
import yugma.kme.party.SaeId;
import yugma.kme.supply.Answer;
import yugma.kme.supply.KeySupply;
import yugma.kme.supply.Keys;
import yugma.kme.supply.Order;
import yugma.kme.supply.StockStatus;

/// Counts the keys that applications are given, by the stock that two of them share.
public final class CountedSupply implements KeySupply {
  private final KeySupply inner;
  private final Stocks stocks;
  private final Counters keys;
  private final Counters bits;

  /// Which stock serves two applications.
  @FunctionalInterface
  public interface Stocks {
    /// Its name; empty where none does, as for two applications of one entity.
    String of(SaeId caller, SaeId other);
  }

  CountedSupply(KeySupply inner, Stocks stocks, Counters keys, Counters bits) {
    this.inner = inner;
    this.stocks = stocks;
    this.keys = keys;
    this.bits = bits;
  }

  @Override
  public Answer<StockStatus> status(SaeId caller, SaeId slave) {
    return inner.status(caller, slave);
  }

  @Override
  public Answer<Keys> encKeys(SaeId master, SaeId slave, Order order) {
    return counted(inner.encKeys(master, slave, order), stocks.of(master, slave), "enc_keys");
  }

  @Override
  public Answer<Keys> decKeys(SaeId caller, SaeId master, List<UUID> ids) {
    return counted(inner.decKeys(caller, master, ids), stocks.of(caller, master), "dec_keys");
  }

  private Answer<Keys> counted(Answer<Keys> answer, String stock, String method) {
    if (answer instanceof Answer.Given<?>(Keys given)) {
      keys.add(given.keys().size(), stock, method);
      long sum =
          given.keys().stream().mapToLong(key -> (long) key.material().bytes() * Byte.SIZE).sum();
      bits.add(sum, stock, method);
    }
    return answer;
  }
}
