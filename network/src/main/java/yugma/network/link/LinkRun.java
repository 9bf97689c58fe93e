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
import yugma.keys.distillation.BlockReport;
import yugma.keys.distillation.Effect;
import yugma.keys.distillation.Failure;
import yugma.keys.security.BlockCounts;
import yugma.keys.security.Tally;
import yugma.network.scenario.Attack;
import yugma.network.scenario.Link;
import yugma.network.scenario.QkdLink;
import yugma.physics.optics.InterceptResend;

/// A QKD link in simulated time: pulses without a pause, cut into blocks; each block is distilled
/// once its last detection is in, one after the other; the book knows where every bit is.
///
/// Belongs to the thread of its simulation.
public final class LinkRun {
  private final Link link;
  private final QkdLink qkd;
  private final List<Attack> attacks;
  private final Prediction prediction;
  private final BlockDraw draw;
  private final Detailing detailing;
  private final Ahead ahead;
  private final RandomStreams streams;
  private final LinkEnd a;
  private final LinkEnd b;
  private final LinkWatch watch;
  private final List<BlockEntry> blocks = new ArrayList<>();
  private Book book;
  private Traffic traffic = Traffic.NONE;

  /// Who tapped the last pulse of the block before.
  private Optional<InterceptResend> eve = Optional.empty();

  /// @param link the fibre
  /// @param qkd what is at its ends
  /// @param attacks on this link, not overlapping
  /// @param detailing shared by the links of a run
  /// @param ahead other cores
  /// @param streams of this link alone
  public LinkRun(
      Link link,
      QkdLink qkd,
      List<Attack> attacks,
      Detailing detailing,
      Ahead ahead,
      RandomStreams streams) {
    this.link = link;
    this.qkd = qkd;
    this.attacks = List.copyOf(attacks);
    this.detailing = detailing;
    this.ahead = ahead;
    this.streams = streams;
    this.prediction = Prediction.of(link, qkd);
    this.draw = new BlockDraw(prediction.law().link());
    this.watch = LinkWatch.commissioned(prediction);
    this.a = new LinkEnd(preshared());
    this.b = new LinkEnd(preshared());
    this.book = Book.opened(qkd.presharedBits());
  }

  private Bits preshared() {
    return Bits.random(qkd.presharedBits(), streams.stream("preshared"));
  }

  public Link link() {
    return link;
  }

  public QkdLink qkd() {
    return qkd;
  }

  public Prediction prediction() {
    return prediction;
  }

  /// How the blocks went that are done, in the order in which they were: a block with more errors
  /// takes more messages, so a later one may overtake it.
  public List<BlockEntry> blocks() {
    return Collections.unmodifiableList(blocks);
  }

  /// The book of Alice's end, in which tags of blocks still under way are spent already.
  public Book book() {
    return book.authenticate(a.pool().taken() - book.authentication());
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

  /// Starts the pulses; a block that would outlast the longest run is never begun.
  public void start(Simulation simulation) {
    if (prediction.blockTime().isPresent()) {
      startBlock(simulation, 0);
    }
  }

  private Time startOf(int index) {
    double seconds = index * (double) prediction.blockPulses() / qkd.source().clockHz();
    return Time.nearest(Math.min(seconds, Time.HORIZON.seconds()));
  }

  private void startBlock(Simulation simulation, int index) {
    Time end = startOf(index + 1);
    if (!end.isBefore(Time.HORIZON.minus(link.fibre().latency()))) {
      return;
    }
    List<Segment> segments =
        Segment.of(
            simulation.now(),
            prediction.blockPulses(),
            qkd.source().clockHz(),
            link.fibre(),
            attacks);
    boolean changes = segments.size() > 1 || !segments.getFirst().eve().equals(eve);
    eve = segments.getLast().eve();
    BlockKind kind = detailing.of(link, qkd, changes);
    BlockPlan plan = new BlockPlan(index, simulation.now(), kind, segments);
    RandomStreams own = streams.part("block-" + index);
    Ahead.Started<Drawn> drawn = ahead.start(() -> draw.draw(kind, segments, own));
    simulation.at(end, next -> startBlock(next, index + 1));
    simulation.at(
        end.plus(link.fibre().latency()),
        last -> distil(last, new BlockPlan.Ready(plan, drawn.result())));
  }

  private void distil(Simulation simulation, BlockPlan.Ready block) {
    switch (block.drawn()) {
      case Drawn.Clicks clicks -> exchange(simulation, block, clicks);
      case Drawn.Counts counts -> reckon(simulation, block, counts);
    }
  }

  private void exchange(Simulation simulation, BlockPlan.Ready block, Drawn.Clicks clicks) {
    RandomStreams own = streams.part("block-" + block.plan().index());
    Exchange.Parties parties =
        Exchange.Parties.of(prediction.agreement(), clicks.exposure(), a, b, own);
    new Exchange(
            parties,
            link.fibre().latency(),
            (then, alice, bob, said) -> {
              traffic = traffic.plus(said);
              finish(then, block, alice, bob);
            })
        .start(simulation);
  }

  private void finish(Simulation simulation, BlockPlan.Ready block, Effect alice, Effect bob) {
    if (alice instanceof Effect.Release(Bits aliceKey, BlockReport report)
        && bob instanceof Effect.Release(Bits bobKey, BlockReport _)) {
      a.take(aliceKey);
      b.take(bobKey);
      account(simulation, block, report, aliceKey.length(), Optional.empty());
    } else {
      Effect.Discard lost =
          alice instanceof Effect.Discard discard ? discard : (Effect.Discard) bob;
      account(simulation, block, lost.report(), 0, Optional.of(lost.why()));
    }
  }

  /// A block of rates: the key's length is reckoned; of its bits only those are made that
  /// authentication will need, the same at both ends.
  private void reckon(Simulation simulation, BlockPlan.Ready block, Drawn.Counts drawn) {
    BlockReport report = RatesBlock.report(prediction, drawn.counts(), a.pool().available());
    if (report.authenticationBits() == 0) {
      boolean proven = report.keyLength().orElseThrow().positive();
      Failure why = proven ? Failure.NO_AUTHENTICATION_KEY : Failure.NO_SECRET_BITS;
      account(simulation, block, report, 0, Optional.of(why));
      return;
    }
    long keyBits = report.keyLength().orElseThrow().bits();
    for (LinkEnd end : List.of(a, b)) {
      end.pool().drop(report.authenticationBits());
      var random = streams.part("block-" + block.plan().index()).stream("rates-key");
      end.take(Bits.random(LinkEnd.poolShare(keyBits), random), keyBits);
    }
    account(simulation, block, report, keyBits, Optional.empty());
  }

  private void account(
      Simulation simulation,
      BlockPlan.Ready block,
      BlockReport report,
      long keyBits,
      Optional<Failure> failure) {
    book = book.authenticate(report.authenticationBits()).generate(keyBits);
    if (failure.isPresent()) {
      book = book.discard(report.siftedBits());
    }
    Tally test = report.counts().map(BlockCounts::testTotal).orElse(Tally.NONE);
    BlockEntry entry =
        new BlockEntry(
            link.id(),
            block.plan().index(),
            block.plan().start(),
            simulation.now(),
            block.plan().kind(),
            block.drawn().clicks(),
            block.drawn().doubleClicks(),
            report.siftedBits(),
            report.corrected()
                ? rate(report.counts().orElseThrow().keyTotal())
                : OptionalDouble.empty(),
            (long) test.detections(),
            rate(test),
            report.leakBits(),
            keyBits,
            report.authenticationBits(),
            failure,
            watch.judge(report, block.plan().pulses()),
            block.drawn().seenByEve());
    blocks.add(entry);
    simulation.record(entry);
  }

  private static OptionalDouble rate(Tally tally) {
    return tally.detections() == 0 ? OptionalDouble.empty() : OptionalDouble.of(tally.errorRate());
  }
}
