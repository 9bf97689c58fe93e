// SPDX-License-Identifier: Apache-2.0
package yugma.kme.node;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import yugma.kme.http.Listener;
import yugma.kme.http.Traffic;
import yugma.kme.ledger.Head;
import yugma.kme.ledger.Ledger;
import yugma.kme.ledger.Outcome;
import yugma.kme.management.Entity;
import yugma.kme.management.EntityState;
import yugma.kme.party.KmeId;
import yugma.kme.party.Registry;
import yugma.kme.party.SaeId;
import yugma.kme.service.Setting;

/// An entity, as those who manage it see it.
final class View implements Entity {
  /// The ledger is written each second at least.
  private static final Duration SILENT_STORE = Duration.ofSeconds(5);

  private final Setting setting;
  private final Map<KmeId, String> stockWith = new HashMap<>();
  private final Host host;
  private final Ledger ledger;
  private final Clock clock;
  private final Instant since;
  private final Set<String> held = ConcurrentHashMap.newKeySet();
  private final Map<String, Listener> listeners = new ConcurrentHashMap<>();

  View(Setting setting, Host host, Ledger ledger, Clock clock) {
    this.setting = setting;
    this.host = host;
    this.ledger = ledger;
    this.clock = clock;
    this.since = clock.instant();
    for (KmeId peer : setting.stocks().values()) {
      setting.stockWith(peer).ifPresent(stock -> stockWith.put(peer, stock));
    }
  }

  void add(String plane, Listener listener) {
    listeners.put(plane, listener);
  }

  void hold(String stock, boolean isHeld) {
    if (isHeld) {
      held.add(stock);
    } else {
      held.remove(stock);
    }
  }

  @Override
  public EntityState state() {
    Host.State state = host.state();
    Head head = ledger.head();
    return new EntityState(
        setting.own().text(),
        ledger.incarnation(),
        since,
        clock.instant(),
        host.store(),
        state.levels().stream().map(this::stock).toList(),
        new TreeMap<>(state.heard())
            .entrySet().stream().map(peer -> peer(peer.getKey(), peer.getValue())).toList(),
        new EntityState.AuditHead(head.chain(), head.sequence()));
  }

  private EntityState.Stock stock(Outcome.Level level) {
    List<EntityState.Level> levels = new ArrayList<>();
    new TreeMap<>(level.readyBits())
        .forEach(
            (owner, byGrade) ->
                new TreeMap<>(byGrade)
                    .forEach(
                        (grade, bits) ->
                            levels.add(new EntityState.Level(owner.text(), grade, bits))));
    String name = level.stock();
    return new EntityState.Stock(
        name,
        Optional.ofNullable(setting.stocks().get(name)).map(KmeId::text).orElse(""),
        setting.routes().getOrDefault(name, List.of()).stream().map(KmeId::text).toList(),
        held.contains(name),
        levels,
        level.book());
  }

  private EntityState.Peer peer(KmeId peer, Instant heard) {
    boolean answers = heard.isAfter(clock.instant().minus(setting.tuning().silence()));
    Optional<Instant> when = heard.equals(Instant.MIN) ? Optional.empty() : Optional.of(heard);
    return new EntityState.Peer(peer.text(), answers, when);
  }

  @Override
  public List<String> hindrances() {
    List<String> hindrances = new ArrayList<>();
    EntityState.Store store = host.store();
    store.failure().ifPresent(why -> hindrances.add("the store cannot be written: " + why));
    boolean isSilent =
        store.written().filter(at -> at.isAfter(clock.instant().minus(SILENT_STORE))).isEmpty();
    if (isSilent && store.failure().isEmpty()) {
      hindrances.add("the store has not been written for " + SILENT_STORE.toSeconds() + " s");
    }
    if (!listeners.containsKey("applications")) {
      hindrances.add("the port of applications is not open");
    }
    return hindrances;
  }

  @Override
  public Registry registry() {
    return setting.registry();
  }

  @Override
  public Map<String, Traffic> traffic() {
    Map<String, Traffic> traffic = new LinkedHashMap<>();
    listeners.forEach((plane, listener) -> traffic.put(plane, listener.traffic()));
    return traffic;
  }

  @Override
  public void clear(String stock, String why) throws IOException {
    host.clear(stock, why);
  }

  /// The stock that serves two applications; empty where none does.
  String stock(SaeId caller, SaeId other) {
    return setting
        .registry()
        .sae(other)
        .map(sae -> stockWith.getOrDefault(sae.home(), ""))
        .orElse("");
  }

  /// No port is open any more.
  void close() {
    listeners.clear();
  }
}
