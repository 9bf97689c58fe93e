// SPDX-License-Identifier: Apache-2.0
package yugma.live.network;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import yugma.kernel.event.Action;
import yugma.kernel.event.Command;
import yugma.kernel.event.Simulation;
import yugma.kernel.journal.Journal;
import yugma.kernel.random.LiveStreams;
import yugma.kernel.time.Time;
import yugma.keys.secret.Entropy;
import yugma.network.link.Detailing;
import yugma.network.link.KeyTap;
import yugma.network.link.LiveLink;
import yugma.network.link.LiveLinkView;
import yugma.network.link.LiveScene;
import yugma.network.link.Mishap;
import yugma.network.scenario.Attack;
import yugma.network.scenario.Impairment;
import yugma.network.scenario.Scenario;
import yugma.network.scenario.ScenarioException;

/// The quantum links of a scenario, alive: each makes key as long as the network runs, one
/// simulated second a second or at another speed.
///
/// Every number that a key depends on comes from the entropy that is given; the scenario's seed is
/// not used. Safe for any thread; the links live on one of their own.
public final class LiveNetwork implements AutoCloseable {
  /// Nothing is due meanwhile but what can wait so long.
  private static final long PAUSE_NANOS = 50_000_000;

  private final Scenario scenario;
  private final LiveSetting setting;
  private final WallClock clock;
  private final LiveScene scene;
  private final Simulation simulation;
  private final Map<String, LiveLink> links = new LinkedHashMap<>();
  private final Happenings happenings;
  private final Thread thread;
  private Pace pace = new Pace(1, 0);
  private volatile Moment moment = new Moment(Duration.ZERO, Duration.ZERO);
  private volatile @Nullable String failure;
  private volatile boolean stopped;

  /// Where it is.
  private record Moment(Duration passed, Duration behind) {}

  /// What came from outside, as the journal has it.
  private record Steered(String what, Action action) implements Command {
    @Override
    public void run(Simulation simulation) {
      action.run(simulation);
    }
  }

  private LiveNetwork(
      Scenario scenario, LiveSetting setting, KeyTap tap, Entropy entropy, WallClock clock) {
    this.scenario = scenario;
    this.setting = setting;
    this.clock = clock;
    LiveStreams streams = LiveStreams.of(entropy::fill);
    Detailing detailing = new Detailing(setting.detail().orElse(scenario.run().detail()));
    this.scene =
        new LiveScene(
            scenario.run().startUtc(), scenario.nodes(), streams.part("weather"), detailing, tap);
    this.simulation = new Simulation(streams, Journal.off());
    scenario
        .qkd()
        .forEach(
            (id, qkd) ->
                links.put(
                    id,
                    new LiveLink(
                        scenario.link(id), qkd, setting.firstKeyBits(), scene, streams.afresh())));
    this.happenings = new Happenings(new Orders(scenario));
    this.thread = new Thread(this::live, "quantum network");
    thread.setDaemon(true);
  }

  /// A network that does not live yet.
  ///
  /// @param tap takes the key, on the network's thread
  /// @param entropy from which all key comes
  public static LiveNetwork of(
      Scenario scenario, LiveSetting setting, KeyTap tap, Entropy entropy) {
    return of(scenario, setting, tap, entropy, WallClock.MACHINE);
  }

  static LiveNetwork of(
      Scenario scenario, LiveSetting setting, KeyTap tap, Entropy entropy, WallClock clock) {
    return new LiveNetwork(scenario, setting, tap, entropy, clock);
  }

  /// Brings it to life; once only.
  public void start() {
    thread.start();
  }

  private void live() {
    try {
      open();
      while (!stopped) {
        if (!step()) {
          clock.pause(PAUSE_NANOS);
        }
      }
    } catch (RuntimeException | Error e) {
      failure = String.valueOf(e);
    } finally {
      stopped = true;
      links.values().forEach(LiveLink::end);
    }
  }

  /// Begins, at simulated time 0.
  void open() {
    pace = new Pace(setting.speed(), clock.nanos());
    links.values().forEach(link -> link.start(simulation, setting.bufferBits()));
    if (setting.hasEvents()) {
      scenario.happenings().attacks().forEach(this::schedule);
      scenario.happenings().impairments().forEach(this::schedule);
    }
  }

  private void schedule(Attack attack) {
    schedule(
        happenings.add(attack.link(), new Mishap.Tapped(attack.device())),
        attack.from(),
        attack.until());
  }

  private void schedule(Impairment impairment) {
    schedule(
        happenings.add(impairment.link(), Orders.mishap(impairment)),
        impairment.from(),
        impairment.until());
  }

  private void schedule(Happening one, Time from, Time until) {
    simulation.at(from, then -> begin(then, one));
    simulation.at(until, then -> end(then, one));
  }

  /// Goes on by what is due, a tenth of a second of wall time at most; tells whether more is due.
  boolean step() {
    double passedS = passedS();
    double stepS = pace.stepS(passedS, clock.nanos());
    simulation.runUntil(simulation.now().plus(Time.nearest(stepS)));
    if (!simulation.now().isBefore(LiveScene.DAY)) {
      simulation.turnBack(LiveScene.DAY);
      scene.turnDay();
    }
    double behindS = pace.behindS(passedS(), clock.nanos());
    moment = new Moment(scene.passed(simulation), Duration.ofNanos((long) (behindS * 1e9)));
    return behindS > PAUSE_NANOS * 1e-9;
  }

  private double passedS() {
    return scene.passed(simulation).toNanos() * 1e-9;
  }

  /// Ends it after the present event, wipes what its links hold, and waits for that.
  public void stop() {
    stopped = true;
    simulation.stop();
    LockSupport.unpark(thread);
    if (Thread.currentThread() == thread) {
      return;
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    stop();
  }

  /// Lets something go wrong with a link: `cut`, or `loss` with `loss_db`.
  ///
  /// @param parameters fields of an event of the scenario file, as written there
  /// @return the id by which [#lift] ends it
  /// @throws ScenarioException where the rules of the scenario file refuse it
  public String impair(String link, String kind, Map<String, String> parameters)
      throws ScenarioException {
    return order("impair", link, kind, parameters);
  }

  /// Puts an eavesdropper on a link: `intercept_resend` with `fraction`, and what else the scenario
  /// file has.
  ///
  /// @param parameters fields of an event of the scenario file, as written there
  /// @return the id by which [#lift] ends it
  /// @throws ScenarioException where the rules of the scenario file refuse it
  public String attack(String link, String kind, Map<String, String> parameters)
      throws ScenarioException {
    return order("attack", link, kind, parameters);
  }

  /// Cuts a link.
  ///
  /// @return the id by which [#lift] ends it
  /// @throws ScenarioException where there is no such link
  public String cut(String link) throws ScenarioException {
    return order("impair", link, "cut", Map.of());
  }

  private String order(String verb, String link, String kind, Map<String, String> parameters)
      throws ScenarioException {
    Map<String, String> fields = new LinkedHashMap<>(parameters);
    fields.put(verb, kind);
    fields.put("target", link);
    Happening one = happenings.order(link, fields);
    submit(new Steered(verb + " " + kind + " on " + link, then -> begin(then, one)));
    return one.id();
  }

  /// Ends something.
  ///
  /// @return whether there was something of that id to end
  public boolean lift(String id) {
    Optional<Happening> one = happenings.open(id);
    one.ifPresent(found -> submit(new Steered("lift " + id, then -> end(then, found))));
    return one.isPresent();
  }

  private void submit(Command command) {
    simulation.submit(command);
    LockSupport.unpark(thread);
  }

  private void begin(Simulation then, Happening one) {
    if (happenings.open(one.id()).isPresent()) {
      happenings.begin(one.id(), scene.passed(then));
      Objects.requireNonNull(links.get(one.link())).happen(then, one.id(), one.what());
    }
  }

  private void end(Simulation then, Happening one) {
    if (happenings.open(one.id()).isPresent()) {
      happenings.end(one.id(), scene.passed(then));
      Objects.requireNonNull(links.get(one.link())).lift(then, one.id());
    }
  }

  /// What has happened to its links, as the `events` of a scenario file: with them `yugma run`
  /// repeats what was done to this network.
  public String events() {
    return happenings.text(moment.passed);
  }

  /// How it stands.
  public LiveState snapshot() {
    Moment now = moment;
    List<LiveLinkView> views =
        links.values().stream().map(link -> link.view().at(now.passed)).toList();
    return new LiveState(
        now.passed,
        scenario.run().startUtc().plus(now.passed),
        setting.speed(),
        now.behind,
        thread.isAlive() && !stopped,
        Optional.ofNullable(failure),
        views,
        happenings.running());
  }
}
