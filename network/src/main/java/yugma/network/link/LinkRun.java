// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
  private final Distillery distillery;
  private final LinkKeys keys;
  private final List<BlockEntry> blocks = new ArrayList<>();
  private final List<StateEntry> states = new ArrayList<>();
  private LinkListener listener = LinkListener.NONE;
  private Traffic traffic = Traffic.NONE;
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
    double epsilon = agreement.proof().epsilonSec() + agreement.proof().epsilonCor();
    this.keys = new LinkKeys(qkd, epsilon, setting.levelStep(), streams);
    this.distillery =
        new Distillery(agreement, keys.a().pool(), keys.b().pool(), latency, this::finish);
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
    return keys.levels();
  }

  /// The key that may be used.
  public LinkStore store() {
    return keys.store();
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
    return keys.book();
  }

  public Traffic traffic() {
    return traffic;
  }

  /// The end at the link's node a.
  public LinkEnd endA() {
    return keys.a();
  }

  /// The end at the link's node b.
  public LinkEnd endB() {
    return keys.b();
  }

  /// Starts the light; a block that would outlast the run is never begun.
  ///
  /// @param told of what becomes of the link
  public void start(Simulation simulation, LinkListener told) {
    listener = told;
    noteState(simulation);
    keys.noteLevel(simulation.now());
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
    return keys.spend(now, bits, tagBits, on);
  }

  /// Notes that both ends have taken key from their stores themselves.
  ///
  /// @return the sum of the epsilons of its blocks
  public double account(Time now, long bits, long tagBits, Spending on) {
    return keys.account(now, bits, tagBits, on);
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
          Prediction.counts(PassOptics.expected(plan.segments())).keyTotal().detections();
    };
  }

  private void finish(Simulation simulation, BlockPlan.Ready block, Distillery.Outcome outcome) {
    BlockReport report = outcome.report();
    LinkWatch.Verdict verdict =
        light
            .watch(block.plan())
            .judge(report, block.plan().pulses(), block.plan().isExpectedToGiveKey());
    boolean bars = verdict.alarms().stream().anyMatch(Alarm::barsUse);
    keys.keep(simulation.now(), block.plan(), outcome, !bars);
    traffic = traffic.plus(outcome.traffic());
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
