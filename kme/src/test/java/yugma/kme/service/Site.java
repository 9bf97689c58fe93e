// SPDX-License-Identifier: Apache-2.0
package yugma.kme.service;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import yugma.keys.secret.Entropy;
import yugma.kme.ledger.Change;
import yugma.kme.ledger.Head;
import yugma.kme.ledger.Ledger;
import yugma.kme.ledger.LedgerException;
import yugma.kme.ledger.Outcome;
import yugma.kme.party.KmeId;
import yugma.kme.peer.Reply;
import yugma.kme.peer.Request;
import yugma.kme.source.Block;
import yugma.kme.supply.Answer;
import yugma.kme.supply.Keys;
import yugma.kme.vault.Vault;

/// One entity of a [World]: its state machine, and its ledger, which alone survives a crash.
final class Site {
  private record Pending(long tag, Change change) {}

  private final World world;
  private final Setting setting;
  private final Path store;
  private final Vault vault;
  private final Entropy entropy;
  private final Deque<Pending> pending = new ArrayDeque<>();
  private final Map<Long, Consumer<Answer<Keys>>> waiting = new HashMap<>();
  private final Map<Long, Block> blocks = new HashMap<>();
  private final Map<Long, KmeId> lines = new HashMap<>();
  private @Nullable Ledger ledger;
  private @Nullable Kme kme;
  private long numbers;
  private boolean committing;

  Site(World world, Setting setting, Path store) {
    this.world = world;
    this.setting = setting;
    this.store = store;
    this.entropy = world.dice::nextBytes;
    this.vault = Vault.of(Stores.key(store), world.slab, entropy);
  }

  KmeId id() {
    return setting.own();
  }

  boolean isUp() {
    return kme != null;
  }

  Ledger ledger() {
    return java.util.Objects.requireNonNull(ledger);
  }

  void open() {
    ledger = Stores.open(store, setting.own());
    Strongbox strongbox = new Strongbox(vault, world.slab, entropy, world.history::warn);
    kme = new Kme(setting, strongbox, world.slab, ledger.incarnation());
    perform(kme.start(world.now(), Optional.empty()));
    List<Block> again = List.copyOf(blocks.values());
    blocks.clear();
    again.forEach(this::take);
  }

  /// Forgets everything but what was written; what waits for an answer never gets one.
  void crash() {
    if (kme != null) {
      kme = null;
      pending.clear();
      waiting.clear();
      ledger().close();
      ledger = null;
    }
  }

  /// Another process declares this one dead: it goes on under another number, what it had claimed
  /// is closed, and what it was about to write is not written.
  void fence() {
    if (kme != null) {
      ledger().close();
      ledger = Stores.open(store, setting.own());
      List<Pending> lost = List.copyOf(pending);
      pending.clear();
      on(new Input.Fenced(ledger().incarnation()));
      lost.forEach(write -> on(new Input.NotWritten(write.tag(), "fenced")));
    }
  }

  void tick() {
    on(new Input.Tick(ledger == null ? Head.NONE : ledger.head()));
  }

  /// A source hands over a block, and keeps it until it is taken.
  void take(Block block) {
    long call = ++numbers;
    blocks.put(call, block);
    on(new Input.Came(call, block));
  }

  void enc(Input.Enc ask, Consumer<Answer<Keys>> then) {
    long call = ++numbers;
    waiting.put(call, then);
    on(new Input.Enc(call, ask.master(), ask.slave(), ask.order()));
  }

  void dec(Input.Dec ask, Consumer<Answer<Keys>> then) {
    long call = ++numbers;
    waiting.put(call, then);
    on(new Input.Dec(call, ask.caller(), ask.master(), ask.keys()));
  }

  void requested(KmeId from, Request request) {
    long line = ++numbers;
    lines.put(line, from);
    on(new Input.Requested(from, line, request));
  }

  void lost(KmeId far) {
    on(new Input.Lost(far));
  }

  void answered(KmeId from, Reply reply) {
    on(new Input.Answered(from, reply));
  }

  private void on(Input input) {
    if (kme != null) {
      perform(kme.on(world.now(), input));
    }
  }

  private void perform(List<Effect> effects) {
    for (Effect effect : effects) {
      switch (effect) {
        case Effect.Write write -> pending.add(new Pending(write.tag(), write.change()));
        case Effect.Send send -> world.send(id(), send.to(), send.request());
        case Effect.Respond respond ->
            world.respond(id(), lines.getOrDefault(respond.line(), id()), respond.reply());
        case Effect.Give give ->
            Optional.ofNullable(waiting.remove(give.call()))
                .ifPresent(then -> then.accept(give.answer()));
        case Effect.Tell _, Effect.Fetch _ -> {}
        case Effect.Stored stored -> {
          if (stored.failure().isEmpty()) {
            blocks.remove(stored.call());
          }
        }
        case Effect.Warn warn -> world.history.warn(id() + ": " + warn.what());
      }
    }
    if (!pending.isEmpty() && !committing) {
      committing = true;
      world.later(1 + world.dice.nextInt(3), this::commit);
    }
  }

  /// One group commit; a crash may come between it and the news of it.
  private void commit() {
    committing = false;
    if (kme == null || ledger == null) {
      return;
    }
    List<Pending> group = List.copyOf(pending);
    pending.clear();
    List<Outcome> outcomes;
    try {
      outcomes = ledger.apply(world.now(), group.stream().map(Pending::change).toList());
    } catch (LedgerException e) {
      throw new IllegalStateException(e);
    }
    Kme before = kme;
    world.later(
        1,
        () -> {
          if (kme != before) {
            return;
          }
          for (int k = 0; k < group.size(); k++) {
            on(new Input.Written(group.get(k).tag(), outcomes.get(k)));
          }
        });
  }

  UUID anyName() {
    return new UUID(world.dice.nextLong(), world.dice.nextLong());
  }
}
