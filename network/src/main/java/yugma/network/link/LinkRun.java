// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import yugma.kernel.bits.Bits;
import yugma.kernel.event.Simulation;
import yugma.kernel.random.RandomStreams;
import yugma.kernel.time.Time;
import yugma.keys.book.Book;
import yugma.keys.distillation.Agreement;
import yugma.keys.distillation.BlockReport;
import yugma.keys.security.BlockCounts;
import yugma.keys.security.Tally;
import yugma.network.link.LinkStore.Spending;
import yugma.network.scenario.Impairment;
import yugma.network.scenario.Link;
import yugma.network.scenario.QkdLink;

/// A QKD link in simulated time: light, cut into blocks; each block is distilled once its last
/// detection is in, one after the other; the book knows where every bit is.
///
/// Belongs to the thread of its simulation.
public final class LinkRun {
  private final Link link;
  private final QkdLink qkd;
  private final Light light;
  private final Outlook outlook;
  private final Time latency;
  private final Agreement agreement;
  private final LinkSetting setting;
  private final RandomStreams streams;
  private final BlockDraw draw = new BlockDraw();
  private final LinkEnd a;
  private final LinkEnd b;
  private final Distillery distillery;
  private final LinkStore store;
  private final PoolEpsilon poolEpsilon;
  private final LevelSeries levels;
  private final List<BlockEntry> blocks = new ArrayList<>();
  private final List<StateEntry> states = new ArrayList<>();
  private LinkListener listener = LinkListener.NONE;
  private Traffic traffic = Traffic.NONE;
  private long generated;
  private long voided;
  private long discarded;
  private int cuts;

  /// The latest block that is done; one sent before it that is done later says nothing of now.
  private int lastJudged = -1;

  private boolean isAlarmed;

  /// @param link what joins its nodes
  /// @param qkd what is at its ends
  /// @param setting what the links of a run share, and what happens to this one
  /// @param streams of this link alone
  public LinkRun(Link link, QkdLink qkd, LinkSetting setting, RandomStreams streams) {
    this.link = link;
    this.qkd = qkd;
    this.setting = setting;
    this.streams = streams;
    this.light = setting.light(link, qkd);
    this.outlook = light.outlook();
    this.latency = light.latency();
    this.agreement = Prediction.agreement(qkd);
    this.a = end();
    this.b = end();
    this.distillery = new Distillery(agreement, a, b, latency, this::finish);
    this.store = new LinkStore(qkd.store().bufferBits(), ownEpsilon(), qkd.store().limitBits());
    this.poolEpsilon = new PoolEpsilon(qkd.store().presharedBits());
    this.levels = new LevelSeries(setting.levelStep());
    a.skip(store.spent(Spending.EXPIRED));
    b.skip(store.spent(Spending.EXPIRED));
  }

  /// Of one block by itself; what was in store at the start counts as one.
  private double ownEpsilon() {
    return agreement.proof().epsilonSec() + agreement.proof().epsilonCor();
  }

  private LinkEnd end() {
    Bits preshared = Bits.random(qkd.store().presharedBits(), streams.stream("preshared"));
    return new LinkEnd(preshared, qkd.store().bufferBits(), streams.part("buffer"));
  }

  public Link link() {
    return link;
  }

  public QkdLink qkd() {
    return qkd;
  }

  /// What the link's ends have agreed on.
  public Agreement agreement() {
    return agreement;
  }

  /// What the closed forms expect of it.
  public Outlook outlook() {
    return outlook;
  }

  /// How long light and messages take from end to end.
  public Time latency() {
    return latency;
  }

  /// The satellite's passes; none over a fibre.
  public List<SkyPass> passes() {
    return switch (light) {
      case PassLight sky -> sky.passes();
      case FibreLight _ -> List.of();
    };
  }

  /// How the blocks went that are done, in the order in which they were: a block with more errors
  /// takes more messages, so a later one may overtake it.
  public List<BlockEntry> blocks() {
    return Collections.unmodifiableList(blocks);
  }

  /// The states that it has been in, in the order of time.
  public List<StateEntry> states() {
    return Collections.unmodifiableList(states);
  }

  /// How full its store was.
  public LevelSeries levels() {
    return levels;
  }

  /// The key that may be used.
  public LinkStore store() {
    return store;
  }

  /// Whether it may carry keys.
  public LinkState state() {
    return isAlarmed ? LinkState.ALARM : cuts > 0 ? LinkState.CUT : LinkState.UP;
  }

  /// Whether the key in its store may be used: not while it is in alarm.
  public boolean mayBeUsed() {
    return state() != LinkState.ALARM;
  }

  /// The book of Alice's end, in which tags of blocks still under way are spent already.
  public Book book() {
    long preshared = Math.addExact(qkd.store().presharedBits(), qkd.store().bufferBits());
    return new Book(
        preshared,
        generated,
        a.pool().available() + store.available(),
        0,
        store.spent(Spending.DELIVERED),
        store.spent(Spending.RELAYED),
        a.pool().taken() + store.spent(Spending.AUTHENTICATION),
        store.spent(Spending.EXPIRED),
        voided,
        discarded);
  }

  public Traffic traffic() {
    return traffic;
  }

  /// The end at the link's node a.
  public LinkEnd endA() {
    return a;
  }

  /// The end at the link's node b.
  public LinkEnd endB() {
    return b;
  }

  /// Starts the light; a block that would outlast the run is never begun.
  ///
  /// @param told of what becomes of the link
  public void start(Simulation simulation, LinkListener told) {
    listener = told;
    noteState(simulation);
    levels.note(simulation.now(), store.available());
    for (Impairment impairment : setting.impairments()) {
      if (impairment.isCut()) {
        simulation.at(impairment.from(), then -> setCut(then, true));
        simulation.at(impairment.until(), then -> setCut(then, false));
      }
    }
    startBlock(simulation, 0);
  }

  private void setCut(Simulation simulation, boolean cut) {
    cuts += cut ? 1 : -1;
    noteState(simulation);
  }

  private void noteState(Simulation simulation) {
    if (states.isEmpty() || states.getLast().state() != state()) {
      StateEntry entry = new StateEntry(link.id(), simulation.now(), state());
      states.add(entry);
      simulation.record(entry);
      listener.stateChanged(simulation, this);
    }
  }

  /// Takes key from the store at both ends, by number only.
  ///
  /// @param bits of key
  /// @param tagBits of authentication key
  /// @return the sum of the epsilons of their blocks
  public double spend(Time now, long bits, long tagBits, Spending on) {
    a.skip(bits + tagBits);
    b.skip(bits + tagBits);
    return account(now, bits, tagBits, on);
  }

  /// Notes that both ends have taken key from their stores themselves.
  ///
  /// @return the sum of the epsilons of its blocks
  public double account(Time now, long bits, long tagBits, Spending on) {
    double epsilon = store.take(bits, tagBits, on);
    levels.note(now, store.available());
    return epsilon;
  }

  private void startBlock(Simulation simulation, int index) {
    Optional<BlockPlan> next = light.next(index, simulation.now());
    if (next.isEmpty() || next.get().end().plus(latency).isAfter(setting.end())) {
      return;
    }
    BlockPlan plan = next.get();
    simulation.at(plan.start(), then -> send(then, plan));
  }

  private void send(Simulation simulation, BlockPlan plan) {
    BlockKind kind =
        setting.detailing().of(link, qkd, plan.isInteresting(), expectedSiftedBits(plan));
    RandomStreams own = streams.part("block-" + plan.index());
    Ahead.Started<Drawn> drawn = setting.ahead().start(() -> draw.draw(kind, plan.segments(), own));
    simulation.at(plan.end(), next -> startBlock(next, plan.index() + 1));
    simulation.at(
        plan.end().plus(latency),
        last -> distillery.take(last, new BlockPlan.Ready(plan, kind, drawn.result()), own));
  }

  private double expectedSiftedBits(BlockPlan plan) {
    return switch (light) {
      case FibreLight _ -> qkd.security().blockBits();
      case PassLight _ ->
          Prediction.counts(PassLight.expected(plan.segments())).keyTotal().detections();
    };
  }

  private void finish(Simulation simulation, BlockPlan.Ready block, Distillery.Outcome outcome) {
    BlockReport report = outcome.report();
    LinkWatch.Verdict verdict =
        light
            .watch(block.plan())
            .judge(report, block.plan().pulses(), block.plan().isExpectedToGiveKey());
    boolean bars = verdict.alarms().stream().anyMatch(Alarm::barsUse);
    keep(simulation, block, outcome, !bars);
    BlockEntry entry = entry(simulation.now(), block, outcome, verdict);
    blocks.add(entry);
    simulation.record(entry);
    if (block.plan().index() > lastJudged) {
      lastJudged = block.plan().index();
      // A stump of a block, from which no key is expected, does not lift an alarm.
      isAlarmed = bars || (isAlarmed && outcome.keyBits() == 0);
    }
    noteState(simulation);
    if (outcome.keyBits() > 0 && !bars) {
      listener.keyStored(simulation, this);
    }
  }

  /// Puts a key where it belongs; what came of a block with an alarm renews the authentication
  /// pools, and is voided for the rest.
  private void keep(
      Simulation simulation, BlockPlan.Ready block, Distillery.Outcome outcome, boolean usable) {
    long bits = outcome.keyBits();
    long rest = bits - LinkEnd.poolShare(bits);
    double epsilon = ownEpsilon() + poolEpsilon.draw(outcome.report().authenticationBits());
    poolEpsilon.add(LinkEnd.poolShare(bits), epsilon);
    generated += bits;
    switch (outcome) {
      case Distillery.Outcome.Distilled distilled -> {
        traffic = traffic.plus(distilled.traffic());
        a.take(distilled.alice(), usable);
        b.take(distilled.bob(), usable);
      }
      case Distillery.Outcome.Reckoned _ -> {
        RandomStreams seed = streams.part("block-" + block.plan().index());
        a.take(bits, seed, usable);
        b.take(bits, seed, usable);
      }
      case Distillery.Outcome.Failed failed -> {
        traffic = traffic.plus(failed.traffic());
        discarded += failed.report().siftedBits();
      }
    }
    if (usable) {
      long expired = store.add(rest, epsilon);
      a.skip(expired);
      b.skip(expired);
      levels.note(simulation.now(), store.available());
    } else {
      voided += rest;
    }
  }

  private BlockEntry entry(
      Time now, BlockPlan.Ready block, Distillery.Outcome outcome, LinkWatch.Verdict verdict) {
    BlockReport report = outcome.report();
    Tally test = report.counts().map(BlockCounts::testTotal).orElse(Tally.NONE);
    return new BlockEntry(
        link.id(),
        block.plan().index(),
        block.plan().start(),
        now,
        block.kind(),
        block.drawn().clicks(),
        block.drawn().doubleClicks(),
        report.siftedBits(),
        report.corrected()
            ? rate(report.counts().orElseThrow().keyTotal())
            : OptionalDouble.empty(),
        (long) test.detections(),
        rate(test),
        report.leakBits(),
        outcome.keyBits(),
        report.authenticationBits(),
        verdict.keyErrorLimit(),
        verdict.testErrorLimit(),
        outcome instanceof Distillery.Outcome.Failed failed
            ? Optional.of(failed.why())
            : Optional.empty(),
        verdict.alarms(),
        block.drawn().seenByEve());
  }

  private static OptionalDouble rate(Tally tally) {
    return tally.detections() == 0 ? OptionalDouble.empty() : OptionalDouble.of(tally.errorRate());
  }
}
