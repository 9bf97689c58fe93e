// SPDX-License-Identifier: Apache-2.0
package yugma.kme.node;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import yugma.keys.secret.Entropy;
import yugma.keys.secret.Slab;
import yugma.kme.certificate.CertificateFolder;
import yugma.kme.certificate.Credentials;
import yugma.kme.certificate.ServerName;
import yugma.kme.certificate.TlsContexts;
import yugma.kme.certificate.TlsFiles;
import yugma.kme.certificate.Urn;
import yugma.kme.client.Etsi014Client;
import yugma.kme.ledger.Facts;
import yugma.kme.party.Grade;
import yugma.kme.party.KmeId;
import yugma.kme.party.SaeId;
import yugma.kme.setting.NodeFile;
import yugma.kme.source.Block;

/// Two entities in this process, `bern` and `geneva`, with a link between them and an application
/// each.
final class NodePair implements AutoCloseable {
  static final SaeId HERE = new SaeId("bank-bern");
  static final SaeId THERE = new SaeId("bank-geneva");
  static final String STOCK = "bern-geneva";

  final ConcurrentLinkedQueue<String> warnings = new ConcurrentLinkedQueue<>();
  final Slab slab = new Slab();
  final CertificateFolder certificates;
  private final Path folder;
  private final boolean hybrid;
  private final Optional<NodePair> devices;
  private final Map<String, String> stores;
  private final int[] ports;
  private final Map<String, Node> nodes = new LinkedHashMap<>();

  NodePair(Path folder, boolean hybrid) throws Exception {
    this(folder, hybrid, Optional.empty());
  }

  /// @param devices entities that these take their key from, as from devices
  NodePair(Path folder, boolean hybrid, Optional<NodePair> devices) throws Exception {
    this(folder, hybrid, devices, Map.of());
  }

  /// @param stores of entities whose store is no file
  NodePair(Path folder, boolean hybrid, Optional<NodePair> devices, Map<String, String> stores)
      throws Exception {
    this.folder = folder;
    this.devices = devices;
    this.stores = stores;
    this.hybrid = hybrid;
    this.ports = freePorts(4);
    certificates =
        CertificateFolder.create(
            folder.resolve("certificates"),
            List.of(new KmeId("bern"), new KmeId("geneva")),
            Map.of(new KmeId("bern"), List.of(HERE), new KmeId("geneva"), List.of(THERE)),
            List.of("127.0.0.1", "localhost"),
            Clock.systemUTC());
    open("bern");
    open("geneva");
  }

  private static int[] freePorts(int count) throws IOException {
    int[] ports = new int[count];
    ServerSocket[] held = new ServerSocket[count];
    for (int k = 0; k < count; k++) {
      held[k] = new ServerSocket(0);
      ports[k] = held[k].getLocalPort();
    }
    for (ServerSocket one : held) {
      one.close();
    }
    return ports;
  }

  final void open(String site) throws Exception {
    Path own = Files.createDirectories(folder.resolve(site));
    Node.Surroundings around =
        new Node.Surroundings(Clock.systemUTC(), Entropy.operatingSystem(), warnings::add, "test");
    nodes.put(site, Node.open(file(site), own, around));
  }

  void shut(String site) {
    node(site).close();
  }

  Node node(String site) {
    return java.util.Objects.requireNonNull(nodes.get(site));
  }

  private NodeFile file(String site) {
    boolean isBern = site.equals("bern");
    int first = isBern ? 0 : 2;
    String far = isBern ? "geneva" : "bern";
    return new NodeFile(
        site,
        new NodeFile.Listen(
            "127.0.0.1:" + ports[first], "127.0.0.1:" + ports[first + 1], Optional.empty()),
        "../certificates",
        Optional.ofNullable(stores.get(site)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(far, new NodeFile.Peer(List.of("127.0.0.1:" + ports[3 - first]))),
        Map.of(STOCK, new NodeFile.Stock(far, List.of())),
        Map.of("bank-bern", application("bern", HERE), "bank-geneva", application("geneva", THERE)),
        List.of(
            new NodeFile.PairOf(
                List.of("bank-bern", "bank-geneva"), Optional.empty(), Optional.of(hybrid))),
        devices.map(device -> List.of(source(device, isBern))).orElse(List.of()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static NodeFile.Source source(NodePair device, boolean isBern) {
    SaeId own = isBern ? HERE : THERE;
    TlsFiles files = device.certificates.sae(own);
    return new NodeFile.Source(
        STOCK,
        Optional.empty(),
        Optional.of(
            new NodeFile.Device(
                device.address(own),
                own.text(),
                (isBern ? THERE : HERE).text(),
                files.certificate().toAbsolutePath().toString(),
                files.key().toAbsolutePath().toString(),
                files.authorities().toAbsolutePath().toString(),
                isBern)));
  }

  private static NodeFile.Application application(String site, SaeId sae) {
    return new NodeFile.Application(
        site, Optional.empty(), Optional.of(Urn.of(sae)), Optional.empty(), Optional.empty());
  }

  Etsi014Client client(SaeId sae) throws IOException {
    Credentials credentials = Credentials.load(certificates.sae(sae), Clock.systemUTC());
    return new Etsi014Client(
        URI.create(address(sae)), TlsContexts.client(credentials, new ServerName.Address()), slab);
  }

  /// Where an application takes its keys.
  String address(SaeId sae) {
    return "https://127.0.0.1:" + ports[sae.equals(HERE) ? 0 : 2];
  }

  /// Gives both ends a block of random bits.
  void fill(int bytes) {
    byte[] drawn = new byte[bytes];
    Entropy.operatingSystem().fill(drawn);
    UUID id = UUID.randomUUID();
    Facts facts = new Facts(Grade.INFORMATION_THEORETIC, 1, List.of(), "device of a test");
    for (Node node : nodes.values()) {
      node.intake().take(new Block(id, STOCK, slab.adopt(drawn.clone()), facts));
    }
  }

  @Override
  public void close() {
    nodes.values().forEach(Node::close);
  }
}
