// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.keyload;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import yugma.kme.certificate.CertificateFolder;
import yugma.kme.certificate.Credentials;
import yugma.kme.certificate.ServerName;
import yugma.kme.certificate.TlsContexts;
import yugma.kme.certificate.Urn;
import yugma.kme.party.KmeId;
import yugma.kme.party.SaeId;
import yugma.kme.setting.NodeFile;
import yugma.kme.setting.NodeFiles;

/// The files of two neighbouring entities, `a` and `b`, in one folder: certificates, a file that
/// describes each, and a directory of each into which key is put.
///
/// Applications `a1` and `a2` are served by `a`, `b1` and `b2` by `b`; each may share keys with
/// each but `b2` with `a2`.
public final class TwoSites {
  /// The stock that the two share.
  public static final String STOCK = "a-b";

  private static final Map<String, List<String>> APPLICATIONS =
      Map.of("a", List.of("a1", "a2"), "b", List.of("b1", "b2"));
  private static final List<List<String>> PAIRS =
      List.of(
          List.of("a1", "b1"),
          List.of("a1", "b2"),
          List.of("a2", "b1"),
          List.of("a1", "a2"),
          List.of("b1", "b2"));

  private final Path folder;
  private final boolean hybrid;
  private final Map<String, Place> places = new LinkedHashMap<>();

  /// One process that serves a site.
  ///
  /// @param site `a` or `b`
  /// @param name of the process
  /// @param applications its port for applications
  /// @param peers its port for the other entity
  /// @param store where its ledger is
  public record Place(String site, String name, int applications, int peers, String store) {
    /// Where applications reach it.
    public InetSocketAddress address() {
      return new InetSocketAddress(InetAddress.getLoopbackAddress(), applications);
    }
  }

  /// @param hybrid whether ML-KEM is combined with each key
  public TwoSites(Path folder, boolean hybrid) {
    this.folder = folder;
    this.hybrid = hybrid;
  }

  /// Plans a process of a site; before [#write].
  ///
  /// @param store a file beside the site's, or the address of a database
  public Place add(String site, String name, String store) throws IOException {
    Place place = new Place(site, name, freePort(), freePort(), store);
    places.put(name, place);
    return place;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /// All planned processes.
  public List<Place> places() {
    return List.copyOf(places.values());
  }

  /// The process of a site that watches its directory.
  public Place first(String site) {
    return places.values().stream()
        .filter(one -> one.site().equals(site))
        .findFirst()
        .orElseThrow();
  }

  /// Writes everything that the planned processes need.
  public void write() throws IOException {
    Map<KmeId, List<SaeId>> applications = new LinkedHashMap<>();
    APPLICATIONS.forEach(
        (site, names) ->
            applications.put(new KmeId(site), names.stream().map(SaeId::new).toList()));
    CertificateFolder.create(
        certificates().folder(),
        List.of(new KmeId("a"), new KmeId("b")),
        applications,
        List.of("127.0.0.1", "localhost"),
        Clock.systemUTC());
    for (Place place : places.values()) {
      Files.createDirectories(incoming(place.site()));
      Files.writeString(file(place), NodeFiles.text(described(place)), StandardCharsets.UTF_8);
    }
  }

  private CertificateFolder certificates() {
    return new CertificateFolder(folder.resolve("certificates"));
  }

  /// The folder of a site.
  public Path site(String site) {
    return folder.resolve(site);
  }

  /// The file that describes a process.
  public Path file(Place place) {
    return site(place.site()).resolve(place.name() + ".yaml");
  }

  private Path incoming(String site) {
    return site(site).resolve("incoming");
  }

  private NodeFile described(Place place) {
    String other = place.site().equals("a") ? "b" : "a";
    List<String> peers =
        places.values().stream()
            .filter(one -> one.site().equals(other))
            .map(one -> "127.0.0.1:" + one.peers())
            .toList();
    return new NodeFile(
        place.site(),
        new NodeFile.Listen(
            "127.0.0.1:" + place.applications(), "127.0.0.1:" + place.peers(), Optional.empty()),
        Path.of("..", "certificates").toString(),
        Optional.of(place.store()),
        Optional.of("key-encryption-key"),
        Optional.empty(),
        Optional.of("witness-" + place.name()),
        Map.of(other, new NodeFile.Peer(peers)),
        Map.of(STOCK, new NodeFile.Stock(other, List.of())),
        applications(),
        pairs(),
        first(place.site()).equals(place)
            ? List.of(new NodeFile.Source(STOCK, Optional.of("incoming"), Optional.empty()))
            : List.of(),
        Optional.empty(),
        Optional.of(
            new NodeFile.Quotas(OptionalInt.of(1_000_000), OptionalInt.empty(), Optional.empty())),
        Optional.empty());
  }

  private static Map<String, NodeFile.Application> applications() {
    Map<String, NodeFile.Application> all = new LinkedHashMap<>();
    APPLICATIONS.forEach(
        (site, names) ->
            names.forEach(
                name ->
                    all.put(
                        name,
                        new NodeFile.Application(
                            site,
                            Optional.empty(),
                            Optional.of(Urn.of(new SaeId(name))),
                            Optional.empty(),
                            Optional.empty()))));
    return all;
  }

  private List<NodeFile.PairOf> pairs() {
    List<NodeFile.PairOf> pairs = new ArrayList<>();
    PAIRS.forEach(
        pair -> pairs.add(new NodeFile.PairOf(pair, Optional.empty(), Optional.of(hybrid))));
    return pairs;
  }

  /// An application's side of TLS.
  public SSLContext tls(String application) throws IOException {
    return TlsContexts.client(
        Credentials.load(certificates().sae(new SaeId(application)), Clock.systemUTC()),
        new ServerName.Address());
  }

  /// Puts the same bytes into both directories, as two devices would.
  public void put(UUID block, byte[] key) throws IOException {
    for (String site : APPLICATIONS.keySet()) {
      Path unfinished = incoming(site).resolve(block + ".tmp");
      Files.write(unfinished, key);
      Files.move(
          unfinished, incoming(site).resolve(block + ".key"), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /// How many blocks a site has not taken yet.
  public long waiting(String site) throws IOException {
    try (var files = Files.list(incoming(site))) {
      return files.filter(file -> file.toString().endsWith(".key")).count();
    }
  }
}
