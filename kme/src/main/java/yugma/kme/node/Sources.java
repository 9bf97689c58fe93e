// SPDX-License-Identifier: Apache-2.0
package yugma.kme.node;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import yugma.keys.secret.Slab;
import yugma.kme.certificate.Credentials;
import yugma.kme.certificate.ServerName;
import yugma.kme.certificate.TlsContexts;
import yugma.kme.certificate.TlsFiles;
import yugma.kme.client.Etsi014Client;
import yugma.kme.ledger.Facts;
import yugma.kme.party.Grade;
import yugma.kme.party.SaeId;
import yugma.kme.service.Setting;
import yugma.kme.setting.NodeFile;
import yugma.kme.setting.NodeFileException;
import yugma.kme.source.Device;
import yugma.kme.source.Etsi014FarEnd;
import yugma.kme.source.Etsi014Source;
import yugma.kme.source.WatchedDirectory;

/// The sources that an entity's file names, each read by a thread of its own.
final class Sources implements AutoCloseable {
  private final List<Thread> threads = new ArrayList<>();
  private final List<AutoCloseable> devices = new ArrayList<>();
  private final Path folder;
  private final Host host;
  private final Slab slab;

  private Sources(Path folder, Host host, Slab slab) {
    this.folder = folder;
    this.host = host;
    this.slab = slab;
  }

  /// @param folder that paths are seen from
  static Sources of(NodeFile file, Path folder, Host host, Slab slab)
      throws IOException, NodeFileException {
    Sources sources = new Sources(folder, host, slab);
    for (NodeFile.Source source : file.sources()) {
      if (!file.stocks().containsKey(source.stock())) {
        throw new NodeFileException(
            "a source fills '" + source.stock() + "', which is not among the stocks");
      }
      if (source.directory().isPresent() == source.etsi014().isPresent()) {
        throw new NodeFileException(
            "the source of stock '"
                + source.stock()
                + "' needs either a directory to watch or a device that speaks etsi014");
      }
      if (source.directory().isPresent()) {
        sources.watch(folder.resolve(source.directory().get()), source);
      } else {
        sources.take(source.etsi014().orElseThrow(), source.stock(), blockBits(file));
      }
    }
    return sources;
  }

  private static int blockBits(NodeFile file) {
    return file.tuning()
        .map(NodeFile.Times::segmentBits)
        .orElse(OptionalInt.empty())
        .orElse(Setting.Tuning.DEFAULT.segmentBits());
  }

  private void watch(Path directory, NodeFile.Source source) throws IOException {
    WatchedDirectory watched =
        new WatchedDirectory(directory, source.stock(), facts(source), host, slab);
    add("source " + directory, watched::run);
  }

  /// One end asks the device for fresh keys and tells the other, which asks for the same.
  private void take(NodeFile.Device said, String stock, int blockBits)
      throws IOException, NodeFileException {
    Device device = new Device(said.url(), stock, new SaeId(said.farSae()), blockBits);
    Etsi014Client client = client(said);
    devices.add(client);
    if (said.master()) {
      Etsi014Source source =
          new Etsi014Source(device, client, host, slab, ids -> host.announce(stock, ids));
      devices.addFirst(source);
      add("source " + said.url(), source::run);
    } else {
      Etsi014FarEnd source = new Etsi014FarEnd(device, client, host, slab);
      devices.addFirst(source);
      host.fetchBy(stock, source::accept);
      add("source " + said.url(), source::run);
    }
  }

  private Etsi014Client client(NodeFile.Device said) throws IOException, NodeFileException {
    TlsFiles files =
        new TlsFiles(
            folder.resolve(said.certificate()),
            folder.resolve(said.key()),
            folder.resolve(said.authority()),
            List.of());
    try {
      return new Etsi014Client(
          URI.create(said.url()),
          TlsContexts.client(Credentials.load(files, Clock.systemUTC()), new ServerName.Address()),
          slab);
    } catch (IllegalArgumentException _) {
      throw new NodeFileException("'" + said.url() + "' is no address of a device");
    }
  }

  private void add(String name, Runnable source) {
    threads.add(Thread.ofPlatform().daemon().name(name).unstarted(source));
  }

  /// What a device made by QKD between neighbours, as far as its owner says.
  private static Facts facts(NodeFile.Source source) {
    return new Facts(Grade.INFORMATION_THEORETIC, 1, List.of(), "device " + source.stock());
  }

  void start() {
    threads.forEach(Thread::start);
  }

  /// Takes nothing more.
  @Override
  public void close() {
    threads.forEach(Thread::interrupt);
    for (AutoCloseable device : devices) {
      try {
        device.close();
      } catch (Exception _) {
        // The others are to be closed all the same.
      }
    }
  }
}
