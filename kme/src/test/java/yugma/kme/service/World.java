// SPDX-License-Identifier: Apache-2.0
package yugma.kme.service;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import yugma.kernel.event.Simulation;
import yugma.kernel.journal.Journal;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;
import yugma.kernel.time.Time;
import yugma.keys.secret.Slab;
import yugma.kme.ledger.Facts;
import yugma.kme.party.Grade;
import yugma.kme.party.KmeId;
import yugma.kme.party.Pair;
import yugma.kme.party.Registry;
import yugma.kme.party.Sae;
import yugma.kme.party.SaeId;
import yugma.kme.peer.Reply;
import yugma.kme.peer.Request;
import yugma.kme.source.Block;
import yugma.kme.supply.Limits;

/// Three entities in a row, two links and one relayed stock, on the event loop: messages are lost,
/// repeated and overtaken, entities crash and come back, and what applications get is written down.
final class World {
  static final KmeId ANAND = new KmeId("anand");
  static final KmeId BHUJ = new KmeId("bhuj");
  static final KmeId CAMBAY = new KmeId("cambay");
  static final SaeId A1 = new SaeId("a1");
  static final SaeId A2 = new SaeId("a2");
  static final SaeId B1 = new SaeId("b1");
  static final SaeId C1 = new SaeId("c1");

  /// How the wires behave.
  ///
  /// @param lost probability that a message is lost
  /// @param repeated probability that it comes twice
  /// @param spreadMs it takes up to that long, so that a later one may overtake it
  record Wires(double lost, double repeated, int spreadMs) {}

  static final Wires GOOD = new Wires(0, 0, 1);

  final Simulation simulation;
  final RandomStream dice;
  final Map<KmeId, Site> sites = new LinkedHashMap<>();
  final History history = new History();
  final Slab slab = new Slab();
  Wires wires = GOOD;
  Consumer<Object> overheard = _ -> {};
  private long partitionUntilMs;
  private int blocks;

  /// @param folder for the ledgers
  /// @param hybrid whether keys are combined with ML-KEM; without it two keys of the same bits
  ///   would be equal, and be noticed
  World(long seed, Path folder, boolean hybrid) {
    this.simulation = new Simulation(RandomStreams.seeded(seed), Journal.off());
    this.dice = simulation.random("dice");
    Registry registry = registry(hybrid);
    Setting.Tuning tuning = tuning();
    Map<String, KmeId> fromA = Map.of("anand-bhuj", BHUJ, "anand~cambay", CAMBAY);
    Map<String, KmeId> fromB = Map.of("anand-bhuj", ANAND, "bhuj-cambay", CAMBAY);
    Map<String, KmeId> fromC = Map.of("bhuj-cambay", BHUJ, "anand~cambay", ANAND);
    Map<String, List<KmeId>> viaB = Map.of("anand~cambay", List.of(BHUJ, CAMBAY));
    Map<String, List<KmeId>> backViaB = Map.of("anand~cambay", List.of(BHUJ, ANAND));
    Limits limits = new Limits(256, 64, 256, 128, 16);
    add(new Setting(ANAND, registry, fromA, viaB, limits, tuning), folder);
    add(new Setting(BHUJ, registry, fromB, Map.of(), limits, tuning), folder);
    add(new Setting(CAMBAY, registry, fromC, backViaB, limits, tuning), folder);
    sites.values().forEach(Site::open);
    simulation.in(Time.ofMillis(50), this::tick);
  }

  private static Registry registry(boolean hybrid) {
    List<Sae> saes = new ArrayList<>();
    saes.add(new Sae(A1, ANAND, java.util.Optional.empty()));
    saes.add(new Sae(A2, ANAND, java.util.Optional.empty()));
    saes.add(new Sae(B1, BHUJ, java.util.Optional.empty()));
    saes.add(new Sae(C1, CAMBAY, java.util.Optional.empty()));
    List<Pair> pairs = new ArrayList<>();
    for (List<SaeId> two :
        List.of(
            List.of(A1, A2), List.of(A1, B1), List.of(A2, B1), List.of(A1, C1), List.of(B1, C1))) {
      pairs.add(new Pair(two.getFirst(), two.getLast(), Grade.COMPUTATIONAL, hybrid));
    }
    return new Registry(saes, pairs);
  }

  private static Setting.Tuning tuning() {
    Setting.Tuning usual = Setting.Tuning.DEFAULT;
    return new Setting.Tuning(
        4096,
        8192,
        1000,
        java.time.Duration.ofSeconds(2),
        usual.silence(),
        java.time.Duration.ofMinutes(5),
        usual.stockLife(),
        java.time.Duration.ofSeconds(20));
  }

  private void add(Setting setting, Path folder) {
    sites.put(setting.own(), new Site(this, setting, folder.resolve(setting.own().text())));
  }

  Site site(KmeId id) {
    return java.util.Objects.requireNonNull(sites.get(id));
  }

  Instant now() {
    return Instant.EPOCH.plusNanos(simulation.now().picos() / 1000);
  }

  private void tick(Simulation then) {
    sites.values().forEach(Site::tick);
    then.in(Time.ofMillis(50), this::tick);
  }

  void run(int milliseconds) {
    simulation.runUntil(simulation.now().plus(Time.ofMillis(milliseconds)));
  }

  /// No message passes for a while.
  void partition(int milliseconds) {
    partitionUntilMs = nowMs() + milliseconds;
  }

  private long nowMs() {
    return simulation.now().picos() / 1_000_000_000L;
  }

  /// A link makes a block, for both of its ends.
  void block(String stock, KmeId one, KmeId other, int bits) {
    UUID id = new UUID(dice.nextLong(), dice.nextLong());
    byte[] drawn = new byte[bits / 8];
    dice.nextBytes(drawn);
    blocks++;
    Facts facts =
        new Facts(Grade.INFORMATION_THEORETIC, 1, List.of(), "device of a test " + blocks % 2);
    for (KmeId end : List.of(one, other)) {
      Block block = new Block(id, stock, slab.adopt(drawn.clone()), facts);
      later(dice.nextInt(200), () -> site(end).take(block));
    }
  }

  void later(int milliseconds, Runnable action) {
    simulation.in(Time.ofMillis(milliseconds), _ -> action.run());
  }

  void send(KmeId from, KmeId to, Request request) {
    overheard.accept(request);
    carry(() -> site(to).requested(from, request));
  }

  void respond(KmeId from, KmeId to, Reply reply) {
    overheard.accept(reply);
    carry(() -> site(to).answered(from, reply));
  }

  private void carry(Runnable arrival) {
    if (nowMs() < partitionUntilMs || dice.nextDouble() < wires.lost()) {
      return;
    }
    later(1 + dice.nextInt(wires.spreadMs()), arrival);
    if (dice.nextDouble() < wires.repeated()) {
      later(1 + dice.nextInt(20 * wires.spreadMs()), arrival);
    }
  }

  void close() {
    sites.values().forEach(Site::crash);
  }
}
