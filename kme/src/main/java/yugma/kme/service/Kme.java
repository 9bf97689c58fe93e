// SPDX-License-Identifier: Apache-2.0
package yugma.kme.service;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import yugma.keys.secret.Slab;
import yugma.kme.hybrid.Epochs;
import yugma.kme.ledger.Change;
import yugma.kme.ledger.Outcome;
import yugma.kme.party.KmeId;
import yugma.kme.peer.Reply;
import yugma.kme.peer.Request;

/// A key management entity: told what happens, it says what is to be done.
///
/// One thread at a time.
public final class Kme {
  private static final Duration HELLO_EVERY = Duration.ofSeconds(1);
  private static final Duration EXPIRE_EVERY = Duration.ofSeconds(10);
  private static final Duration SWEEP_EVERY = Duration.ofMinutes(1);
  private static final Duration UNCONFIRMED_LIFE = Duration.ofHours(1);

  private final Setting setting;
  private final Desk desk = new Desk();
  private final Epochs epochs;
  private final Map<KmeId, Neighbour> neighbours = new LinkedHashMap<>();
  private final Retiring retiring;
  private final Shelves shelves;
  private final Stocks stocks;
  private final Comparing comparing;
  private final Stocking stocking;
  private final Giving giving;
  private final Keeping keeping;
  private final Taking taking;
  private final Carrying carrying;
  private final Reporting reporting;
  private final Freshness freshness;
  private final Beating beating;
  private long incarnation;
  private Instant hello = Instant.MIN;
  private Instant expired = Instant.MIN;
  private Instant swept = Instant.MIN;

  /// @param incarnation of this process, from its ledger
  public Kme(Setting setting, Strongbox strongbox, Slab slab, long incarnation) {
    this.setting = setting;
    this.incarnation = incarnation;
    this.epochs = new Epochs(slab, strongbox.name());
    this.retiring = new Retiring(setting.stocks(), desk);
    setting.stocks().values().stream()
        .distinct()
        .forEach(far -> neighbours.put(far, new Neighbour(far, desk, epochs, strongbox)));
    this.shelves = new Shelves(desk, strongbox);
    this.stocks = new Stocks(setting, desk, strongbox, retiring, shelves);
    this.comparing = new Comparing(setting, desk, strongbox, retiring);
    this.stocking = new Stocking(setting, desk, strongbox, comparing);
    Parts parts = new Parts(setting, desk, strongbox, neighbours, stocks.byPeer(setting));
    this.giving = new Giving(parts);
    this.keeping = new Keeping(setting, desk, strongbox, shelves, neighbours);
    this.taking = new Taking(setting, desk, strongbox, this::isFresh);
    this.carrying = new Carrying(parts, shelves, stocking);
    this.reporting = new Reporting(setting, desk);
    this.freshness = new Freshness(setting, desk, strongbox, stocks::drop);
    this.beating = new Beating(desk);
  }

  /// What is to be done first.
  ///
  /// @param setBack why the ledger is known to be older than it was, and all in it is voided
  public List<Effect> start(Instant now, Optional<String> setBack) {
    desk.setNow(now);
    setBack.ifPresent(freshness::setBack);
    comparing.resume();
    retiring.tell();
    return desk.drain();
  }

  /// Something happened.
  ///
  /// @return what is to be done, in this order
  public List<Effect> on(Instant now, Input input) {
    desk.setNow(now);
    switch (input) {
      case Input.Enc ask -> giving.start(ask);
      case Input.Dec ask -> taking.start(ask);
      case Input.Ask ask -> reporting.status(ask);
      case Input.Came came -> stocking.take(came.call(), came.block());
      case Input.Requested asked -> requested(asked.from(), asked.line(), asked.request());
      case Input.Answered answered -> answered(answered.from(), answered.reply());
      case Input.Written written -> desk.written(written.tag(), written.outcome());
      case Input.NotWritten failed -> desk.notWritten(failed.tag(), failed.why());
      case Input.SetBack found -> freshness.setBack(found.why());
      case Input.Fenced fenced -> fenced(fenced.incarnation());
      case Input.Cleared cleared -> cleared(cleared);
      case Input.Made made ->
          Optional.ofNullable(setting.stocks().get(made.stock()))
              .ifPresent(
                  far ->
                      desk.add(new Effect.Send(far, new Request.Made(made.stock(), made.keys()))));
      case Input.Connected connected -> hello(connected.to());
      case Input.Lost lost -> lost(lost.to());
      case Input.Held held -> stocks.hold(held);
      case Input.Tick tick -> tick(tick);
    }
    if (comparing.takeFresh()) {
      comparing.tick();
    }
    return desk.drain();
  }

  private void requested(KmeId from, long line, Request request) {
    Neighbour neighbour = neighbours.get(from);
    if (neighbour == null) {
      return;
    }
    if (!Bound.concerns(setting, from, request)) {
      desk.add(new Effect.Warn(from + " speaks of a stock that it has no part in; not heeded"));
      return;
    }
    switch (request) {
      case Request.Hello told -> welcome(from, line, told);
      case Request.Epoch epoch -> neighbour.joined(epoch);
      case Request.Offer offer -> comparing.heard(from, line, offer);
      case Request.Prepare prepare -> keeping.prepare(from, line, prepare);
      case Request.Void end -> retiring.heard(from, line, end, shelves);
      case Request.Lend lend -> stocks.lend(from, line, lend);
      case Request.Forget forget ->
          stocks.clear(
              forget.stock(),
              from + ": " + forget.why(),
              failure -> {
                if (failure.isEmpty()) {
                  desk.add(new Effect.Respond(line, new Reply.Forgotten(forget.stock())));
                }
              });
      case Request.Made made -> desk.add(new Effect.Fetch(made.stock(), made.keys()));
      case Request.Carry carry -> carrying.carry(from, line, carry);
    }
  }

  private void welcome(KmeId from, long line, Request.Hello hello) {
    freshness.heard(
        from,
        hello,
        seen ->
            desk.add(
                new Effect.Respond(
                    line,
                    new Reply.Welcome(
                        incarnation,
                        epochs.id(),
                        epochs.publicKey(),
                        freshness.told(),
                        seen,
                        reporting.forRelay()))));
  }

  private void answered(KmeId from, Reply reply) {
    Neighbour neighbour = neighbours.get(from);
    if (neighbour == null) {
      return;
    }
    if (!Bound.concerns(setting, from, reply)) {
      desk.add(new Effect.Warn(from + " speaks of a stock that it has no part in; not heeded"));
      return;
    }
    switch (reply) {
      case Reply.Welcome welcome -> {
        neighbour.welcomed(welcome);
        freshness.heard(from, welcome.seen());
      }
      case Reply.Compared compared -> comparing.heard(compared);
      case Reply.Acknowledge acknowledge -> giving.heard(acknowledge);
      case Reply.Refuse refuse -> giving.heard(from, refuse);
      case Reply.Voided voided -> retiring.heard(voided);
      case Reply.Lent lent -> stocks.heard(lent);
      case Reply.Forgotten forgotten -> freshness.heard(forgotten);
      case Reply.Carried carried -> carrying.heard(carried);
      case Reply.NotCarried not -> carrying.heard(not);
    }
  }

  private boolean isFresh(KmeId far) {
    return freshness.isConfirmedBy(far);
  }

  /// Only claims are bound to an incarnation; of the rest the ledger is asked each time, since
  /// other processes change it too. It may have been set back while this one was away.
  private void fenced(long successor) {
    if (incarnation != successor) {
      incarnation = successor;
      stocks.drop();
      freshness.doubt();
      desk.add(
          new Effect.Warn(
              "this process was declared dead by another of its entity, as it was silent for too"
                  + " long; what it had claimed is voided, it goes on as incarnation "
                  + successor));
    }
  }

  private void hello(KmeId far) {
    Optional.ofNullable(neighbours.get(far))
        .ifPresent(neighbour -> neighbour.hello(incarnation, freshness.told()));
  }

  private void lost(KmeId far) {
    Optional.ofNullable(neighbours.get(far)).ifPresent(Neighbour::lost);
    giving.lost(far);
  }

  private void cleared(Input.Cleared order) {
    stocks.clear(
        order.stock(), order.why(), failure -> desk.add(new Effect.Stored(order.call(), failure)));
    if (stocks.contains(order.stock())) {
      freshness.forget(order.stock(), order.why());
    }
  }

  /// What every stock holds, as far as was seen last.
  public List<Outcome.Level> levels() {
    return setting.stocks().keySet().stream().sorted().map(reporting::level).toList();
  }

  /// When each other entity was heard last; [Instant#MIN] for never.
  public Map<KmeId, Instant> heard() {
    return neighbours.values().stream().collect(Collectors.toMap(Neighbour::id, Neighbour::heard));
  }

  private void tick(Input.Tick tick) {
    freshness.tick(tick.head());
    giving.tick();
    carrying.tick();
    stocks.tick();
    if (hello.isBefore(desk.now().minus(HELLO_EVERY))) {
      hello = desk.now();
      neighbours.values().forEach(far -> far.hello(incarnation, freshness.told()));
      comparing.tick();
      retiring.tell();
      beating.beat();
      reporting.survey(level -> carrying.fill(level.stock(), reporting.own(level)));
    }
    if (swept.isBefore(desk.now().minus(SWEEP_EVERY))) {
      swept = desk.now();
      comparing.sweep();
    }
    if (expired.isBefore(desk.now().minus(EXPIRE_EVERY))) {
      expired = desk.now();
      desk.write(
          new Change.Expire(
              desk.now(),
              desk.now().minus(setting.tuning().stockLife()),
              desk.now().minus(UNCONFIRMED_LIFE)),
          _ -> {});
    }
  }
}
