// SPDX-License-Identifier: Apache-2.0
package yugma.kme.node;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import yugma.keys.secret.Entropy;
import yugma.keys.secret.Slab;
import yugma.kme.certificate.Callers;
import yugma.kme.certificate.Plane;
import yugma.kme.etsi014.ApplicationPlane;
import yugma.kme.etsi014.Quota;
import yugma.kme.http.Listener;
import yugma.kme.ledger.LedgerException;
import yugma.kme.ledger.Writer;
import yugma.kme.management.EntityState;
import yugma.kme.management.ManagementPlane;
import yugma.kme.management.Meters;
import yugma.kme.management.Notices;
import yugma.kme.party.KmeId;
import yugma.kme.service.Input;
import yugma.kme.service.Kme;
import yugma.kme.service.Setting;
import yugma.kme.service.Strongbox;
import yugma.kme.setting.Described;
import yugma.kme.setting.NodeFile;
import yugma.kme.setting.NodeFileException;
import yugma.kme.source.Intake;
import yugma.kme.sql.SqlLedger;
import yugma.kme.vault.KeyEncryptionKey;
import yugma.kme.vault.Vault;

/// A key management entity that runs: its ledger is open, its ports are served, its sources are
/// read, until it is closed.
public final class Node implements AutoCloseable {
  private static final long TICK_MILLIS = 50;
  private static final String SET_BACK = "its audit log is shorter than it was";

  private final Setting setting;
  private final SqlLedger ledger;
  private final Writer writer;
  private final PeerLines lines;
  private final Host host;
  private final Listener applications;
  private final Slab slab = new Slab();
  private final Sources sources;
  private final Optional<Listener> management;
  private final View view;
  private final CountDownLatch closing = new CountDownLatch(1);

  /// Of which far ends were told.
  private int setBacks;

  /// What a node takes from the process that it runs in.
  ///
  /// @param clock for ages and the audit log
  /// @param entropy for all that is secret
  /// @param warnings told what a person should know
  /// @param process its name among the processes of the site
  public record Surroundings(
      Clock clock, Entropy entropy, Consumer<String> warnings, String process) {}

  private Node(NodeFile file, Path folder, Surroundings around)
      throws IOException, NodeFileException, LedgerException {
    setting = Described.setting(file);
    Meters meters = new Meters();
    Notices notices = new Notices(around.clock());
    Consumer<String> warnings = notices.andThen(around.warnings());
    Ports ports = new Ports(file, folder, around.clock());
    Stores stores = new Stores(file, folder);
    KeyEncryptionKey key = stores.keyEncryptionKey(around.entropy());
    List<AutoCloseable> opened = new ArrayList<>();
    try {
      ledger = stores.ledger(key, around.process());
      opened.add(ledger);
      writer = new Writer(meters.timed(ledger), around.clock());
      opened.addFirst(writer);
      Strongbox strongbox =
          new Strongbox(Vault.of(key, slab, around.entropy()), slab, around.entropy(), warnings);
      Kme kme = new Kme(setting, strongbox, slab, ledger.incarnation());
      lines =
          new PeerLines(
              Address.of(file.listen().peers()),
              peers(file),
              ports.credentials(Plane.PEERS),
              PeerLines.SILENCE);
      opened.addFirst(lines);
      Clock steady = new SteadyClock(around.clock());
      host = new Host(kme, writer, lines, steady, warnings);
      view = new View(setting, host, ledger, steady);
      sources = Sources.of(file, folder, host, slab);
      applications =
          ports.open(
              file.listen().applications(),
              Plane.APPLICATIONS,
              meters.counted("applications", plane(file, meters)));
      opened.addFirst(applications);
      Optional<String> managed = file.listen().management();
      management =
          managed.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  ports.open(
                      managed.get(),
                      Plane.MANAGEMENT,
                      meters.counted("management", ManagementPlane.of(view, meters, notices))));
      view.add("applications", applications);
      management.ifPresent(opens -> view.add("management", opens));
    } catch (IOException | NodeFileException | LedgerException | RuntimeException e) {
      closeAll(opened);
      throw e;
    }
  }

  /// Opens an entity by its file.
  ///
  /// @param folder that paths in it are seen from
  public static Node open(NodeFile file, Path folder, Surroundings around)
      throws IOException, NodeFileException, LedgerException {
    Node node = new Node(file, folder, around);
    node.start();
    return node;
  }

  private void start() {
    setBacks = ledger.setBacks();
    host.start(setBacks > 0 ? Optional.of(SET_BACK) : Optional.empty());
    host.on(new Input.Tick(ledger.head()));
    lines.start(host::on);
    sources.start();
    Thread.ofPlatform().daemon().name("tick-" + setting.own()).start(this::tick);
  }

  private void tick() {
    try {
      while (!closing.await(TICK_MILLIS, TimeUnit.MILLISECONDS)) {
        if (ledger.setBacks() > setBacks) {
          setBacks = ledger.setBacks();
          host.on(new Input.SetBack(SET_BACK));
        }
        host.on(new Input.Tick(ledger.head()));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private ApplicationPlane plane(NodeFile file, Meters meters) {
    Callers callers = new Callers(setting.registry(), setting.own());
    Quota quota = new Quota(quotas(file), setting.registry(), System::nanoTime);
    boolean tellsTooMany = file.quotas().flatMap(NodeFile.Quotas::tooManyRequests).orElse(false);
    return new ApplicationPlane(
        callers::of, meters.counted(host, view::stock), quota, tellsTooMany);
  }

  private static Quota.Settings quotas(NodeFile file) {
    Quota.Settings usual = Quota.Settings.DEFAULT;
    return file.quotas()
        .map(
            said -> {
              double each =
                  said.requestsPerSecond().isPresent()
                      ? said.requestsPerSecond().getAsInt()
                      : usual.requestsOfSae().perSecond();
              double burst = said.burst().isPresent() ? said.burst().getAsInt() : 2 * each;
              return new Quota.Settings(new Quota.Rate(each, burst), usual.keysOfPair());
            })
        .orElse(usual);
  }

  private static Map<KmeId, List<InetSocketAddress>> peers(NodeFile file) throws NodeFileException {
    Map<KmeId, List<InetSocketAddress>> peers = new LinkedHashMap<>();
    for (Map.Entry<String, NodeFile.Peer> peer : file.peers().entrySet()) {
      List<InetSocketAddress> addresses = new ArrayList<>();
      for (String address : peer.getValue().addresses()) {
        addresses.add(Address.of(address));
      }
      peers.put(new KmeId(peer.getKey()), addresses);
    }
    return peers;
  }

  /// Its name.
  public KmeId id() {
    return setting.own();
  }

  /// Where sources hand their key over.
  public Intake intake() {
    return host;
  }

  /// Keeps the key of a stock from being given out, or no longer does.
  public void hold(String stock, boolean isHeld) {
    view.hold(stock, isHeld);
    host.on(new Input.Held(stock, isHeld));
  }

  /// The keys that it supplies, for callers in this process.
  public Host host() {
    return host;
  }

  /// The port of applications.
  public int applicationPort() {
    return applications.port();
  }

  /// The port of other entities.
  public int peerPort() {
    return lines.port();
  }

  /// Bytes of secrets that it holds in memory now.
  public long secretBytes() {
    return slab.usedBytes();
  }

  /// The port of those who manage it, where it has one.
  public OptionalInt managementPort() {
    return management.map(open -> OptionalInt.of(open.port())).orElse(OptionalInt.empty());
  }

  /// How it stands.
  public EntityState state() {
    return view.state();
  }

  /// Answers what is under way, and ends.
  @Override
  public void close() {
    closing.countDown();
    view.close();
    List<AutoCloseable> parts =
        new ArrayList<>(List.of(sources, applications, lines, writer, host, ledger));
    management.ifPresent(parts::addFirst);
    closeAll(parts);
  }

  private static void closeAll(List<AutoCloseable> parts) {
    for (AutoCloseable part : parts) {
      try {
        part.close();
      } catch (Exception _) {
        // The others are to be closed all the same.
      }
    }
  }
}
