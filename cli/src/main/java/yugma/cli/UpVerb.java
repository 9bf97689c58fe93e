// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yugma.kme.ledger.LedgerException;
import yugma.kme.management.Notices;
import yugma.kme.setting.NodeFileException;
import yugma.live.management.Control;
import yugma.live.management.FirstKeys;
import yugma.live.management.Presence;
import yugma.live.management.Subject;
import yugma.live.network.LiveSetting;
import yugma.live.twin.Blueprint;
import yugma.live.twin.LocalPorts;
import yugma.live.twin.Twin;
import yugma.network.scenario.Detail;
import yugma.network.scenario.Reading;
import yugma.network.scenario.Scenario;
import yugma.network.scenario.ScenarioException;
import yugma.network.scenario.ScenarioReader;
import yugma.report.messages.ProblemText;

/// `yugma up`: brings a network to life on this machine, until Ctrl-C.
@Command(
    name = "up",
    description = {
      "Bring a network to life on this machine: links make key, paced by the wall clock, and each"
          + " site hands it out over ETSI GS QKD 014."
    })
final class UpVerb implements Verb {
  @Parameters(paramLabel = "NAME_OR_FILE", description = "A scenario of the catalog, or a file.")
  private String scenario = "";

  @Option(
      names = "--speed",
      paramLabel = "FACTOR",
      description = "Simulated seconds per second (default ${DEFAULT-VALUE}).")
  private double speed = 1;

  @Option(
      names = "--events",
      description = "With the scenario's attacks, impairments and cuts; else without.")
  private boolean events;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description =
          "First port on 127.0.0.1; each site takes three; 0 takes any free ones (default ${DEFAULT-VALUE}).")
  private int port = 8443;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description =
          "Folder of certificates and stores (default live/NAME); kept for the next time.")
  private Path dir = Path.of("");

  @Option(
      names = "--detail",
      description = "${COMPLETION-CANDIDATES} (default: what the scenario says).")
  private Optional<RunVerb.DetailName> detail = Optional.empty();

  @Option(
      names = "--detach",
      description = "Return once it is alive; it goes on until `yugma down`.")
  private boolean detach;

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public LanguageOption language() {
    return language;
  }

  @Override
  public int run(Console console) throws ScenarioException, IOException {
    if (!(speed >= 1e-3 && speed <= 1e5)) {
      throw new UsageException("--speed is " + speed + ", must lie in [0.001, 100000]");
    }
    Reading reading = ScenarioReader.read(scenario, List.of());
    int sites = reading.scenario().nodes().size();
    if (port != 0 && (port < 1 || port + 3 * sites > 65_536)) {
      throw new UsageException(
          "--port is %d, must be 0 or lie in [1, %d]: %d sites take three ports each"
              .formatted(port, 65_536 - 3 * sites, sites));
    }
    Path folder =
        dir.toString().isEmpty() ? Path.of("live").resolve(reading.scenario().name()) : dir;
    Interrupt.listen();
    if (detach) {
      return UpDetached.start(folder, arguments(folder), console);
    }
    ProblemText text = new ProblemText(language.in(console.environment()));
    reading.warnings().forEach(problem -> console.err().print(text.of(problem)));
    try (Presence presence = Presence.in(folder)) {
      live(reading.scenario(), folder, presence, console);
    } catch (LedgerException | NodeFileException e) {
      throw new IOException(e.getMessage(), e);
    }
    console.err().println("yugma: " + reading.scenario().name() + " is down; its key is kept");
    return Interrupt.wasHeard() ? Interrupt.exitCode() : Exit.OK;
  }

  /// The same command line for a process in the background.
  private List<String> arguments(Path folder) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "up", scenario, "--speed", "" + speed, "--port", "" + port, "--dir", "" + folder));
    if (events) {
      arguments.add("--events");
    }
    detail.ifPresent(name -> arguments.addAll(List.of("--detail", name.name())));
    arguments.addAll(language.arguments());
    return arguments;
  }

  private void live(Scenario network, Path folder, Presence presence, Console console)
      throws IOException, LedgerException, NodeFileException {
    Notices notices = new Notices(Clock.systemUTC());
    Consumer<String> told = notices.andThen(warning -> console.err().println("yugma: " + warning));
    Blueprint.Ports ports = ports(network);
    LiveSetting live = LiveSetting.DEFAULT.withSpeed(speed);
    live = events ? live.withEvents() : live;
    live = detail.isPresent() ? live.withDetail(Detail.valueOf(word(detail.get().name()))) : live;
    CountDownLatch stopped = new CountDownLatch(1);
    try (Twin twin =
            Twin.open(network, new Twin.Setting(folder, ports, live), Twin.surroundings(told));
        Control control =
            Control.open(new Subject(network, twin, Instant.now()), notices, stopped::countDown);
        FirstKeys _ = new FirstKeys(twin, told)) {
      UpText.tell(twin, network, folder, console);
      presence.announce(network.name(), control.port(), Instant.now());
      Interrupt.during(() -> await(stopped), stopped::countDown);
    }
  }

  private static String word(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  private Blueprint.Ports ports(Scenario network) throws IOException {
    int sites = network.nodes().size();
    if (port == 0) {
      return LocalPorts.free(sites);
    }
    Blueprint.Ports ports = Blueprint.Ports.from(port);
    List<Integer> taken = LocalPorts.taken(ports, sites);
    if (!taken.isEmpty()) {
      throw new IOException(
          "%d sites take the ports %d to %d, and %s in use; --port N begins elsewhere, --port 0"
                  .formatted(sites, port, port + 3 * sites - 1, list(taken))
              + " takes any free ones");
    }
    return ports;
  }

  private static String list(List<Integer> ports) {
    boolean isRun = ports.getLast() - ports.getFirst() == ports.size() - 1;
    String all =
        isRun && ports.size() > 2
            ? ports.getFirst() + " to " + ports.getLast()
            : String.join(", ", ports.stream().map(String::valueOf).toList());
    return all + (ports.size() == 1 ? " is" : " are");
  }

  static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
