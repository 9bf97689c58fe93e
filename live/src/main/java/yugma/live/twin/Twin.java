// SPDX-License-Identifier: Apache-2.0
package yugma.live.twin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import yugma.keys.secret.Entropy;
import yugma.kme.certificate.CertificateFolder;
import yugma.kme.ledger.LedgerException;
import yugma.kme.node.Node;
import yugma.kme.party.KmeId;
import yugma.kme.setting.NodeFile;
import yugma.kme.setting.NodeFileException;
import yugma.kme.setting.NodeFiles;
import yugma.live.network.LiveNetwork;
import yugma.live.network.LiveSetting;
import yugma.network.scenario.Scenario;

/// A scenario brought to life on this machine: its links make key, and an entity at each site hands
/// it to whoever is entitled, until it is closed.
///
/// Its folder holds `certificates/`, and for each site a folder with its file, store and keys; a
/// twin that is opened again in the same folder goes on with the key that it had.
public final class Twin implements AutoCloseable {
  private final Blueprint blueprint;
  private final Path folder;
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Delivery delivery;
  private final LiveNetwork network;

  /// What a twin is made of.
  ///
  /// @param folder of its own; made where it is missing
  /// @param ports on which the sites listen
  public record Setting(Path folder, Blueprint.Ports ports, LiveSetting live) {}

  private Twin(Scenario scenario, Setting setting, Node.Surroundings around)
      throws IOException, LedgerException, NodeFileException {
    blueprint = new Blueprint(scenario, setting.ports());
    folder = setting.folder();
    Files.createDirectories(folder);
    CertificateFolder.create(
        certificates(),
        blueprint.entities(),
        blueprint.applications(),
        List.of("127.0.0.1", "localhost"),
        around.clock());
    try {
      for (KmeId entity : blueprint.entities()) {
        nodes.put(entity.text(), open(entity.text(), around));
      }
    } catch (IOException | LedgerException | NodeFileException | RuntimeException e) {
      nodes.values().forEach(Node::close);
      throw e;
    }
    delivery = new Delivery(scenario, nodes, around.warnings());
    network = LiveNetwork.of(scenario, setting.live(), delivery, around.entropy());
  }

  /// Brings a scenario to life.
  public static Twin open(Scenario scenario, Setting setting, Node.Surroundings around)
      throws IOException, LedgerException, NodeFileException {
    Twin twin = new Twin(scenario, setting, around);
    twin.network.start();
    return twin;
  }

  private Node open(String site, Node.Surroundings around)
      throws IOException, LedgerException, NodeFileException {
    Path own = folder.resolve(site);
    Files.createDirectories(own);
    NodeFile file = blueprint.file(site, Path.of("..", "certificates"));
    Files.writeString(own.resolve("kme.yaml"), NodeFiles.text(file), StandardCharsets.UTF_8);
    return Node.open(file, own, around);
  }

  private Path certificates() {
    return folder.resolve("certificates");
  }

  /// Who is who.
  public Blueprint blueprint() {
    return blueprint;
  }

  /// Where the certificates are.
  public CertificateFolder certificateFolder() {
    return new CertificateFolder(certificates());
  }

  /// The quantum links.
  public LiveNetwork network() {
    return network;
  }

  /// The entities, by site.
  public Map<String, Node> nodes() {
    return Map.copyOf(nodes);
  }

  /// What a process gives its entities: its clock and the operating system's generator.
  public static Node.Surroundings surroundings(Consumer<String> warnings) {
    return new Node.Surroundings(Clock.systemUTC(), Entropy.operatingSystem(), warnings, "twin");
  }

  @Override
  public void close() {
    network.close();
    delivery.close();
    nodes.values().forEach(Node::close);
  }
}
