// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yugma.keys.secret.Slab;
import yugma.kme.client.Etsi014Client;
import yugma.kme.etsi014.Status;
import yugma.kme.party.SaeId;
import yugma.kme.transfer.ClientKeys;
import yugma.kme.transfer.FreshFile;
import yugma.kme.transfer.Header;
import yugma.kme.transfer.KeyNeed;
import yugma.kme.transfer.KeyRefusedException;
import yugma.kme.transfer.Mode;
import yugma.kme.transfer.Sender;

/// `yugma send`: encrypts a file under keys that another application can have too.
@Command(
    name = "send",
    description = {
      "Encrypt a file under keys of a key management entity (KME), for one other application.",
      "What comes out may travel by any means; `yugma receive` opens it, once.",
    },
    footer = {
      "",
      "It says first how much key the file takes, and how much there is. On a",
      "terminal it asks before it spends it; with --yes, or without a terminal, it",
      "goes on where there is enough.",
    })
final class SendVerb implements Verb {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
  private static final Duration MOMENT = Duration.ofSeconds(5);
  private static final Duration AS_LONG_AS_IT_TAKES = Duration.ofDays(3650);

  @Parameters(paramLabel = "FILE", description = "What to send.")
  private Path file = Path.of("");

  @Option(names = "--to", required = true, paramLabel = "SAE", description = "Who may open it.")
  private String to = "";

  @Option(
      names = "--mode",
      description = "${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).",
      paramLabel = "MODE",
      completionCandidates = Modes.class,
      converter = Modes.class)
  private Mode mode = Mode.AES_256_GCM;

  @Option(names = "--out", paramLabel = "FILE", description = "The container (FILE.yugma).")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--wait", description = "Wait for key where there is too little.")
  private boolean waits;

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  @Option(
      names = "--rate",
      paramLabel = "BIT_PER_S",
      description = "How fast key comes; else it is measured.")
  private Optional<Double> rate = Optional.empty();

  @Mixin private KmeOptions kme = new KmeOptions();

  @Override
  public int run(Console console) throws IOException {
    if (rate.isPresent() && !(rate.get() > 0)) {
      throw new UsageException("--rate is " + rate.get() + ", must be above 0");
    }
    if (!Files.isRegularFile(file)) {
      throw new UsageException("there is no file " + file);
    }
    SaeId slave = KmeOptions.sae(to);
    try (Etsi014Client client = kme.client(new Slab());
        FreshFile container = new FreshFile(target())) {
      Status status = new ClientKeys(client, Duration.ZERO).status(slave);
      Header header = header(status, slave);
      boolean isEnough = tell(header, status, client, console);
      if (!mayGoOn(isEnough, console)) {
        console.err().println("yugma: nothing was sent, no key was spent");
        return Exit.INTERRUPTED;
      }
      ClientKeys keys = new ClientKeys(client, isEnough && !waits ? MOMENT : AS_LONG_AS_IT_TAKES);
      try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
        new Sender(keys.to(slave, status.limits().mostKeys()), status.limits())
            .send(header, in, container.out());
      }
      container.keep();
    }
    console.out().println(target());
    return Exit.OK;
  }

  private Path target() {
    return out.orElseGet(() -> file.resolveSibling(file.getFileName() + ".yugma"));
  }

  private Header header(Status status, SaeId slave) throws IOException {
    SaeId master = kme.self().orElseGet(() -> new SaeId(status.master()));
    try {
      return new Header(mode, master, slave, "" + file.getFileName(), Files.size(file));
    } catch (IllegalArgumentException e) {
      throw new UsageException("" + e.getMessage());
    }
  }

  private boolean tell(Header header, Status status, Etsi014Client client, Console console)
      throws IOException {
    KeyNeed need = KeyNeed.of(mode, header.length(), status.limits());
    long stored = ClientKeys.storedBits(status);
    say(
        console,
        "%s has %,d bytes; %s takes %,d bits of key in %,d %s"
            .formatted(
                file,
                header.length(),
                mode,
                need.bits(),
                need.keys(),
                need.keys() == 1 ? "key" : "keys"));
    say(
        console,
        "%s says that %,d bits are stored for %s and %s"
            .formatted(status.sourceKme(), stored, header.master(), header.slave()));
    if (need.bits() > stored) {
      tellWaiting(need, status, client, console);
    }
    return need.bits() <= stored;
  }

  private void tellWaiting(KeyNeed need, Status status, Etsi014Client client, Console console)
      throws IOException {
    OptionalDouble comes =
        rate.isPresent() ? OptionalDouble.of(rate.get()) : measured(status, client);
    if (comes.isEmpty()) {
      say(
          console,
          ("too little, and none came within %d s: a full stock fills again once it is drawn on;"
                  + " --rate says how fast")
              .formatted(BETWEEN_LOOKS.toSeconds()));
    } else {
      Duration waiting = need.waiting(ClientKeys.storedBits(status), comes.getAsDouble());
      say(
          console,
          "%,d bits are missing; at %,.0f bit/s they take about %s"
              .formatted(
                  need.bits() - ClientKeys.storedBits(status),
                  comes.getAsDouble(),
                  words(waiting)));
    }
  }

  private static OptionalDouble measured(Status before, Etsi014Client client) throws IOException {
    long since = System.nanoTime();
    try {
      Thread.sleep(BETWEEN_LOOKS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    Status now = new ClientKeys(client, Duration.ZERO).status(new SaeId(before.slave()));
    double seconds = (System.nanoTime() - since) / 1e9;
    double bits = ClientKeys.storedBits(now) - ClientKeys.storedBits(before);
    return bits > 0 ? OptionalDouble.of(bits / seconds) : OptionalDouble.empty();
  }

  private static String words(Duration time) {
    return time.toDays() > 0
        ? "%d d %d h".formatted(time.toDays(), time.toHoursPart())
        : time.toHours() > 0
            ? "%d h %d min".formatted(time.toHours(), time.toMinutesPart())
            : time.toMinutes() > 0
                ? "%d min %d s".formatted(time.toMinutes(), time.toSecondsPart())
                : time.toSeconds() + " s";
  }

  private boolean mayGoOn(boolean isEnough, Console console) throws KeyRefusedException {
    if (yes || !console.isTerminal()) {
      if (!isEnough && !waits) {
        throw KeyRefusedException.tooLittle();
      }
      return true;
    }
    String question = isEnough ? "Spend it? [y/N] " : "Wait for it, and spend it? [y/N] ";
    return Optional.ofNullable(System.console())
        .map(terminal -> terminal.readLine(question))
        .filter(answer -> answer.strip().toLowerCase(Locale.ROOT).startsWith("y"))
        .isPresent();
  }

  private static void say(Console console, String text) {
    console.err().println("yugma: " + text);
  }
}
