// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import yugma.kernel.event.Cancellable;
import yugma.kernel.event.Simulation;
import yugma.kernel.random.LiveStreams;
import yugma.kernel.time.Time;
import yugma.network.scenario.Link;
import yugma.network.scenario.Medium;
import yugma.network.scenario.Node;
import yugma.network.scenario.QkdLink;

/// A QKD link that lives: light, cut into blocks whose key leaves at once, until somebody stops it.
///
/// What happens to it is not known beforehand, so a block is drawn when its light has passed. It
/// keeps no key but that for authentication. Belongs to the thread of its simulation, save [#view].
public final class LiveLink {
  /// A block under way.
  private record Sending(int index, LiveLight.Spell spell, long begun, Cancellable end) {
    Duration length(Simulation simulation, LiveScene scene) {
      return Duration.ofNanos((scene.picos(simulation) - begun) / 1000);
    }
  }

  /// Something that happens to the link; its end is known once it is there.
  private record Running(Mishap what, long from, OptionalLong until) {}

  private final Link link;
  private final LiveScene scene;
  private final LiveStreams streams;
  private final LiveLight light;
  private final BlockDraw draw = new BlockDraw();
  private final LiveKeys keys;
  private final LiveLog log;
  private final Map<String, Running> running = new LinkedHashMap<>();
  private Optional<Sending> sending = Optional.empty();
  private int blocks;
  private LinkState told = LinkState.UP;

  /// The latest block that is done; one sent before it that is done later says nothing of now.
  private int lastJudged = -1;

  private boolean isAlarmed;

  /// @param link what joins its nodes
  /// @param qkd what is at its ends
  /// @param firstKeyBits key that the first block should give if a shorter one can; the largest
  ///   number for no short blocks
  /// @param scene shared by the links
  /// @param streams of this link alone, from which its key comes
  public LiveLink(Link link, QkdLink qkd, long firstKeyBits, LiveScene scene, LiveStreams streams) {
    this.link = link;
    this.scene = scene;
    this.streams = streams;
    this.light = light(link, qkd, firstKeyBits);
    this.keys = new LiveKeys(qkd, scene, streams);
    this.log = new LiveLog(link.id());
  }

  private LiveLight light(Link link, QkdLink qkd, long firstKeyBits) {
    return switch (link.medium()) {
      case Medium.Glass _ -> new LiveFibre(link, qkd, firstKeyBits);
      case Medium.Sky sky -> {
        Node station = scene.node(link.b());
        yield new LivePasses(
            new SkyView(
                scene.node(link.a()),
                station,
                sky,
                scene.start(),
                scene.weather().part(station.id())),
            qkd);
      }
    };
  }

  public Link link() {
    return link;
  }

  /// How it stands; from any thread.
  public LiveLinkView view() {
    return log.view();
  }

  /// Starts the light.
  ///
  /// @param bufferBits to hand out before the first block, of what its ends are said to hold
  public void start(Simulation simulation, long bufferBits) {
    log.state(state());
    scene.tap().stateChanged(link.id(), state(), scene.passed(simulation));
    keys.serveBuffer(simulation, bufferBits, log);
    begin(simulation);
  }

  /// Something begins.
  ///
  /// @param id by which it can end
  public void happen(Simulation simulation, String id, Mishap what) {
    boolean wasDark = isDark();
    running.put(id, new Running(what, scene.picos(simulation), OptionalLong.empty()));
    if (!wasDark && isDark()) {
      sending.ifPresent(now -> now.end.cancel());
      sending.ifPresent(_ -> close(simulation));
    }
    noteState(simulation);
  }

  /// Something ends; nothing happens where there is none of that id.
  public void lift(Simulation simulation, String id) {
    boolean wasDark = isDark();
    OptionalLong now = OptionalLong.of(scene.picos(simulation));
    running.computeIfPresent(
        id, (_, one) -> one.until.isPresent() ? one : new Running(one.what, one.from, now));
    noteState(simulation);
    if (wasDark && !isDark()) {
      begin(simulation);
    }
  }

  /// Wipes what it holds; it must not run any more.
  public void end() {
    keys.end();
  }

  private boolean isCut() {
    return running.values().stream()
        .anyMatch(one -> one.what instanceof Mishap.Cut && one.until.isEmpty());
  }

  private boolean isDark() {
    return light.endsAtACut() && isCut();
  }

  private LinkState state() {
    return isAlarmed ? LinkState.ALARM : isCut() ? LinkState.CUT : LinkState.UP;
  }

  private void noteState(Simulation simulation) {
    if (told != state()) {
      told = state();
      log.state(told);
      scene.tap().stateChanged(link.id(), told, scene.passed(simulation));
    }
  }

  private void begin(Simulation simulation) {
    if (isDark()) {
      return;
    }
    Optional<LiveLight.Spell> next = light.next(scene.passedS(simulation));
    log.passes(light.inSight());
    if (next.isPresent()) {
      simulation.in(next.get().delay(), then -> open(then, next.get()));
    } else if (!light.endsAtACut()) {
      simulation.in(LiveScene.DAY, this::begin);
    }
  }

  private void open(Simulation simulation, LiveLight.Spell spell) {
    if (isDark() || sending.isPresent()) {
      return;
    }
    long begun = scene.picos(simulation);
    running.values().removeIf(one -> one.until.isPresent());
    running.replaceAll((_, one) -> new Running(one.what, begun - Touch.LEAD.picos(), one.until));
    Cancellable end = simulation.in(spell.length(), this::close);
    sending = Optional.of(new Sending(blocks++, spell, begun, end));
  }

  private void close(Simulation simulation) {
    Sending sent = sending.orElseThrow();
    sending = Optional.empty();
    Time length = Time.ofPicos(scene.picos(simulation) - sent.begun);
    light
        .sent(new LiveLight.Sent(sent.index, sent.spell, length, touches(sent, length)))
        .ifPresent(made -> drawBlock(simulation, sent, made));
    begin(simulation);
  }

  /// What happens still was there since the block began or before it: nothing else is remembered.
  private List<Touch> touches(Sending sent, Time length) {
    Time after = Touch.LEAD.plus(length).plus(Touch.LEAD);
    List<Touch> touches = new ArrayList<>();
    for (Running one : running.values()) {
      Time from = Touch.local(one.from, sent.begun);
      Time until = one.until.isPresent() ? Touch.local(one.until.getAsLong(), sent.begun) : after;
      touches.add(new Touch(from, until, one.what));
    }
    return touches;
  }

  private void drawBlock(Simulation simulation, Sending sent, LiveLight.Made made) {
    LiveStreams own = streams.afresh();
    BlockKind kind =
        scene
            .detailing()
            .of(link, sent.spell.qkd(), made.plan().isInteresting(), made.expectedSiftedBits());
    Drawn drawn = draw.draw(kind, made.plan().segments(), own);
    BlockPlan.Ready block = new BlockPlan.Ready(made.plan(), kind, drawn);
    Duration begun = scene.passed(simulation).minus(sent.length(simulation, scene));
    simulation.in(
        sent.spell.latency(),
        last ->
            keys.distil(
                last,
                block,
                own,
                sent.spell.latency(),
                (then, ready, outcome) -> finish(then, ready, outcome, begun)));
  }

  private void finish(
      Simulation simulation, BlockPlan.Ready block, Distillery.Outcome outcome, Duration begun) {
    BlockPlan plan = block.plan();
    LinkWatch.Verdict verdict =
        light.watch(plan).judge(outcome.report(), plan.pulses(), plan.isExpectedToGiveKey());
    boolean bars = verdict.alarms().stream().anyMatch(Alarm::barsUse);
    if (plan.index() > lastJudged) {
      lastJudged = plan.index();
      // A stump of a block, from which no key is expected, does not lift an alarm.
      isAlarmed = bars || (isAlarmed && outcome.keyBits() == 0);
    }
    noteState(simulation);
    Duration now = scene.passed(simulation);
    log.block(LiveBlock.of(new LiveBlock.Done(block, begun, now), outcome, verdict));
    keys.keep(new LiveKeys.Batch(block.kind(), outcome, now), bars, verdict.alarms(), log);
  }
}
