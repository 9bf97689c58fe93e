// SPDX-License-Identifier: Apache-2.0
package yugma.kme.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import yugma.kme.ledger.LedgerException;
import yugma.kme.ledger.Outcome;
import yugma.kme.ledger.Writer;
import yugma.kme.management.EntityState;
import yugma.kme.party.KmeId;
import yugma.kme.party.SaeId;
import yugma.kme.service.Effect;
import yugma.kme.service.Input;
import yugma.kme.service.Kme;
import yugma.kme.source.Block;
import yugma.kme.source.Intake;
import yugma.kme.supply.Answer;
import yugma.kme.supply.Answer.Refusal;
import yugma.kme.supply.KeySupply;
import yugma.kme.supply.Keys;
import yugma.kme.supply.Order;
import yugma.kme.supply.StockStatus;

/// Hosts the state machine of one entity: one input at a time, its effects in their order.
///
/// Safe for any thread.
public final class Host implements KeySupply, Intake, AutoCloseable {
  private static final long PATIENCE_SECONDS = 15;

  private final ReentrantLock one = new ReentrantLock();
  private final Kme kme;
  private final Writer writer;
  private final Lines lines;
  private final Clock clock;
  private final Consumer<String> notices;

  /// Goes on after what was written, so that the writer need not.
  private final ExecutorService news;

  private final AtomicLong calls = new AtomicLong();
  private final Map<Long, CompletableFuture<Answer<Keys>>> keys = new ConcurrentHashMap<>();
  private final Map<Long, CompletableFuture<Answer<StockStatus>>> states =
      new ConcurrentHashMap<>();
  private final Map<String, Consumer<List<UUID>>> farEnds = new ConcurrentHashMap<>();
  private final Map<Long, CompletableFuture<Optional<String>>> blocks = new ConcurrentHashMap<>();
  private volatile EntityState.Store store =
      new EntityState.Store(Optional.empty(), Optional.empty());

  Host(Kme kme, Writer writer, Lines lines, Clock clock, Consumer<String> notices) {
    this.kme = kme;
    this.writer = writer;
    this.lines = lines;
    this.clock = clock;
    this.notices = notices;
    this.news =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("kme-news").factory());
  }

  /// Once the writer is closed.
  @Override
  public void close() {
    news.close();
  }

  void start(Optional<String> setBack) {
    one.lock();
    try {
      kme.start(clock.instant(), setBack).forEach(this::perform);
    } finally {
      one.unlock();
    }
  }

  void on(Input input) {
    one.lock();
    try {
      kme.on(clock.instant(), input).forEach(this::perform);
    } finally {
      one.unlock();
    }
  }

  private void perform(Effect effect) {
    switch (effect) {
      case Effect.Write write -> write(write);
      case Effect.Send send -> lines.send(send.to(), send.request());
      case Effect.Respond respond -> lines.respond(respond.line(), respond.reply());
      case Effect.Give give -> complete(keys.remove(give.call()), give.answer());
      case Effect.Tell tell -> complete(states.remove(tell.call()), tell.answer());
      case Effect.Stored stored -> complete(blocks.remove(stored.call()), stored.failure());
      case Effect.Fetch fetch -> farEnds.getOrDefault(fetch.stock(), _ -> {}).accept(fetch.keys());
      case Effect.Warn warn -> notices.accept(warn.what());
    }
  }

  private void write(Effect.Write write) {
    CompletableFuture<Outcome> written = writer.submit(write.change());
    var _ =
        written.whenCompleteAsync(
            (outcome, failure) -> written(write.tag(), outcome, failure), news);
  }

  private void written(long tag, @Nullable Outcome outcome, @Nullable Throwable failure) {
    if (outcome == null) {
      String why = "" + (failure == null ? "" : failure.getMessage());
      store = new EntityState.Store(store.written(), Optional.of(why));
      if (failure instanceof LedgerException refusal) {
        refusal.goesOnAs().ifPresent(successor -> on(new Input.Fenced(successor)));
      }
      on(new Input.NotWritten(tag, why));
    } else {
      store = new EntityState.Store(Optional.of(clock.instant()), Optional.empty());
      on(new Input.Written(tag, outcome));
    }
  }

  private <T> void complete(@Nullable CompletableFuture<T> waiting, T answer) {
    boolean isTaken = waiting != null && waiting.complete(answer);
    if (!isTaken && answer instanceof Answer.Given<?>(Keys late)) {
      late.close();
    }
  }

  @Override
  public Answer<StockStatus> status(SaeId caller, SaeId slave) {
    long call = calls.incrementAndGet();
    return await(states, call, new Input.Ask(call, caller, slave));
  }

  @Override
  public Answer<Keys> encKeys(SaeId master, SaeId slave, Order order) {
    long call = calls.incrementAndGet();
    return await(keys, call, new Input.Enc(call, master, slave, order));
  }

  @Override
  public Answer<Keys> decKeys(SaeId caller, SaeId master, List<UUID> ids) {
    long call = calls.incrementAndGet();
    return await(keys, call, new Input.Dec(call, caller, master, ids));
  }

  private <T> Answer<T> await(
      Map<Long, CompletableFuture<Answer<T>>> waiting, long call, Input input) {
    CompletableFuture<Answer<T>> answer = new CompletableFuture<>();
    waiting.put(call, answer);
    on(input);
    try {
      return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | InterruptedException | ExecutionException _) {
      waiting.remove(call);
      Answer<T> refused =
          new Answer.Refused<>(Refusal.UNAVAILABLE, "the store did not answer in time");
      if (!answer.complete(refused)) {
        return answer.join();
      }
      return refused;
    }
  }

  @Override
  public void take(Block block) {
    try {
      store(call -> new Input.Came(call, block));
      block.material().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A source of ours has keys of its device; the far end's must ask for them.
  void announce(String stock, List<UUID> keys) {
    on(new Input.Made(stock, keys));
  }

  /// Who asks our device for keys that the far end's has.
  void fetchBy(String stock, Consumer<List<UUID>> source) {
    farEnds.put(stock, source);
  }

  /// Voids all that a stock holds, at both ends.
  void clear(String stock, String why) throws IOException {
    store(call -> new Input.Cleared(call, stock, why));
  }

  private void store(LongFunction<Input> input) throws IOException {
    long call = calls.incrementAndGet();
    CompletableFuture<Optional<String>> stored = new CompletableFuture<>();
    blocks.put(call, stored);
    on(input.apply(call));
    Optional<String> failure = stored.join();
    if (failure.isPresent()) {
      throw new IOException(failure.get());
    }
  }

  /// Whether the store takes what is written.
  EntityState.Store store() {
    return store;
  }

  /// What the stocks hold, and when other entities were heard last.
  State state() {
    one.lock();
    try {
      return new State(kme.levels(), kme.heard());
    } finally {
      one.unlock();
    }
  }

  record State(List<Outcome.Level> levels, Map<KmeId, Instant> heard) {}
}
