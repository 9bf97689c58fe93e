// SPDX-License-Identifier: Apache-2.0
package yugma.kme.etsi014;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import yugma.keys.secret.Entropy;
import yugma.keys.secret.Secret;
import yugma.keys.secret.Slab;
import yugma.kme.ledger.Facts;
import yugma.kme.party.Grade;
import yugma.kme.party.KmeId;
import yugma.kme.party.Registry;
import yugma.kme.party.SaeId;
import yugma.kme.supply.Answer;
import yugma.kme.supply.Answer.Refusal;
import yugma.kme.supply.KeySupply;
import yugma.kme.supply.Keys;
import yugma.kme.supply.Limits;
import yugma.kme.supply.Order;
import yugma.kme.supply.StockStatus;

/// The supplies of two entities joined by one stock of key, all in memory: each key once to each
/// who is entitled, for as long as there is key.
public final class TwoEntities implements KeySupply {
  private static final Facts FACTS =
      new Facts(
          Grade.INFORMATION_THEORETIC,
          2,
          List.of(List.of("bern"), List.of("lyon")),
          "simulated rates");

  private final Registry registry;
  private final Limits limits;
  private final Slab slab;
  private final Map<UUID, Row> rows = new HashMap<>();
  private long stockBits;

  public TwoEntities(Registry registry, Limits limits, Slab slab, long stockBits) {
    this.registry = registry;
    this.limits = limits;
    this.slab = slab;
    this.stockBits = stockBits;
  }

  private record Row(SaeId master, Set<SaeId> named, Set<SaeId> waiting, Secret material) {}

  @Override
  public synchronized Answer<StockStatus> status(SaeId caller, SaeId slave) {
    if (registry.pair(caller, slave).isEmpty()) {
      return refused(Refusal.NOT_AUTHORISED, "no pair");
    }
    int stored = (int) (stockBits / limits.keyBits());
    return new Answer.Given<>(
        new StockStatus(home(caller), home(slave), stored, Math.max(stored, 100_000), limits));
  }

  private KmeId home(SaeId sae) {
    return registry.sae(sae).orElseThrow().home();
  }

  @Override
  public synchronized Answer<Keys> encKeys(SaeId master, SaeId slave, Order order) {
    Set<SaeId> named = new LinkedHashSet<>(order.additionalSlaves());
    named.add(slave);
    if (named.stream().anyMatch(sae -> registry.pair(master, sae).isEmpty())) {
      return refused(Refusal.NOT_AUTHORISED, "no pair");
    }
    int bits = order.bits().orElse(limits.keyBits());
    Optional<String> excess = excess(order, bits);
    if (excess.isPresent()) {
      return refused(Refusal.BAD_REQUEST, excess.get());
    }
    if (order.leastGrade().compareTo(FACTS.grade()) > 0
        || (long) bits * order.number() > stockBits) {
      return refused(Refusal.UNAVAILABLE, "too little key is stored; ask again later");
    }
    stockBits -= (long) bits * order.number();
    return new Answer.Given<>(
        new Keys(
            IntStream.range(0, order.number()).mapToObj(_ -> key(master, named, bits)).toList()));
  }

  private Optional<String> excess(Order order, int bits) {
    if (bits < limits.leastKeyBits() || bits > limits.mostKeyBits()) {
      return Optional.of("size is " + bits + " bits, must be within the limits of the status");
    }
    if (order.number() > limits.mostKeys()) {
      return Optional.of("number is " + order.number() + ", must be at most " + limits.mostKeys());
    }
    if (order.additionalSlaves().size() > limits.mostAdditionalSlaves()) {
      return Optional.of("additional_slave_SAE_IDs are too many");
    }
    return Optional.empty();
  }

  private Keys.Key key(SaeId master, Set<SaeId> named, int bits) {
    UUID id = UUID.randomUUID();
    Secret material = slab.random(bits / Byte.SIZE, Entropy.operatingSystem());
    rows.put(id, new Row(master, Set.copyOf(named), new HashSet<>(named), material));
    return new Keys.Key(id, material.slice(0, material.bytes()), FACTS, true);
  }

  @Override
  public synchronized Answer<Keys> decKeys(SaeId caller, SaeId master, List<UUID> ids) {
    List<Row> found = new ArrayList<>();
    for (UUID id : ids) {
      Row row = rows.get(id);
      if (row != null && !row.named().contains(caller)) {
        return refused(Refusal.NOT_AUTHORISED, "not named");
      }
      if (row != null && row.master().equals(master) && row.waiting().contains(caller)) {
        found.add(row);
      }
    }
    if (found.size() < ids.size()) {
      return refused(Refusal.KEY_NOT_FOUND, "not found");
    }
    List<Keys.Key> keys = new ArrayList<>();
    for (int k = 0; k < ids.size(); k++) {
      Row row = found.get(k);
      row.waiting().remove(caller);
      Secret copy = row.material().slice(0, row.material().bytes());
      keys.add(new Keys.Key(ids.get(k), copy, FACTS, true));
      if (row.waiting().isEmpty()) {
        row.material().close();
      }
    }
    return new Answer.Given<>(new Keys(keys));
  }

  private static <T> Answer<T> refused(Refusal why, String message) {
    return new Answer.Refused<>(why, message);
  }
}
