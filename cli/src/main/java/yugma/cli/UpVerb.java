// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yugma.kme.certificate.Plane;
import yugma.kme.certificate.TlsFiles;
import yugma.kme.ledger.LedgerException;
import yugma.kme.party.SaeId;
import yugma.kme.setting.NodeFileException;
import yugma.live.network.LiveSetting;
import yugma.live.twin.Blueprint;
import yugma.live.twin.Twin;
import yugma.network.scenario.Reading;
import yugma.network.scenario.Scenario;
import yugma.network.scenario.ScenarioException;
import yugma.network.scenario.ScenarioReader;
import yugma.report.messages.ProblemText;
import yugma.report.messages.Speech;

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
      description = "First port on 127.0.0.1; each site takes three (default ${DEFAULT-VALUE}).")
  private int port = 8443;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description =
          "Folder of certificates and stores (default live/NAME); kept for the next time.")
  private Path dir = Path.of("");

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public LanguageOption language() {
    return language;
  }

  @Override
  public int run(Console console) throws ScenarioException, IOException {
    if (!(speed > 0 && speed <= 1e6)) {
      throw new UsageException("--speed is " + speed + ", must lie in (0, 1000000]");
    }
    Reading reading = ScenarioReader.read(scenario, List.of());
    Speech speech = language.in(console.environment());
    ProblemText text = new ProblemText(speech);
    reading.warnings().forEach(problem -> console.err().print(text.of(problem)));
    Path folder =
        dir.toString().isEmpty() ? Path.of("live").resolve(reading.scenario().name()) : dir;
    try (Twin twin = open(reading.scenario(), folder, console)) {
      tell(twin, reading.scenario(), folder, console);
      CountDownLatch stopped = new CountDownLatch(1);
      Interrupt.during(() -> await(stopped), stopped::countDown);
    } catch (LedgerException | NodeFileException e) {
      throw new IOException(e.getMessage(), e);
    }
    console.err().println("yugma: " + reading.scenario().name() + " is down; its key is kept");
    return Exit.OK;
  }

  private Twin open(Scenario network, Path folder, Console console)
      throws IOException, LedgerException, NodeFileException {
    LiveSetting live = LiveSetting.DEFAULT.withSpeed(speed);
    Twin.Setting setting =
        new Twin.Setting(folder, Blueprint.Ports.from(port), events ? live.withEvents() : live);
    return Twin.open(
        network, setting, Twin.surroundings(warning -> console.err().println("yugma: " + warning)));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static void tell(Twin twin, Scenario network, Path folder, Console console) {
    Blueprint blueprint = twin.blueprint();
    console
        .out()
        .printf(
            "%s is alive: %d links make key, %d sites hand it out. Files are in %s; Ctrl-C ends it.%n",
            network.name(), network.qkd().size(), network.nodes().size(), folder);
    blueprint.notes().forEach(note -> console.err().println("yugma: " + note));
    for (List<String> pair : blueprint.pairs()) {
      console.out().println();
      console
          .out()
          .println("A key for " + pair.getFirst() + ", to share with " + pair.getLast() + ":");
      console.out().println("  " + curl(twin, pair.getFirst(), pair.getLast() + "/enc_keys"));
      console
          .out()
          .println("The same for " + pair.getLast() + ", once, with the key_ID that came:");
      console
          .out()
          .println("  " + curl(twin, pair.getLast(), pair.getFirst() + "/dec_keys?key_ID=KEY_ID"));
    }
    console.out().flush();
  }

  private static String curl(Twin twin, String caller, String what) {
    String site = caller.substring(Blueprint.sae("").length());
    TlsFiles files = twin.certificateFolder().sae(new SaeId(caller));
    return "curl --cacert %s --cert %s --key %s 'https://%s/api/v1/keys/%s'"
        .formatted(
            twin.certificateFolder().authority(Plane.APPLICATIONS),
            files.certificate(),
            files.key(),
            twin.blueprint().address(site, 0),
            what);
  }
}
