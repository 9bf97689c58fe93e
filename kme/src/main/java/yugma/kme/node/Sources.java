// SPDX-License-Identifier: Apache-2.0
package yugma.kme.node;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import yugma.keys.secret.Slab;
import yugma.kme.ledger.Facts;
import yugma.kme.party.Grade;
import yugma.kme.setting.NodeFile;
import yugma.kme.setting.NodeFileException;
import yugma.kme.source.Intake;
import yugma.kme.source.WatchedDirectory;

/// The sources that an entity's file names, each read by a thread of its own.
final class Sources implements AutoCloseable {
  private final List<Thread> threads = new ArrayList<>();

  private Sources() {}

  /// @param folder that paths are seen from
  static Sources of(NodeFile file, Path folder, Intake intake, Slab slab)
      throws IOException, NodeFileException {
    Sources sources = new Sources();
    for (NodeFile.Source source : file.sources()) {
      if (!file.stocks().containsKey(source.stock())) {
        throw new NodeFileException(
            "a source fills '" + source.stock() + "', which is not among the stocks");
      }
      if (source.directory().isPresent()) {
        Path directory = folder.resolve(source.directory().get());
        WatchedDirectory watched =
            new WatchedDirectory(directory, source.stock(), facts(source), intake, slab);
        sources.threads.add(
            Thread.ofPlatform().daemon().name("source " + directory).unstarted(watched::run));
      } else {
        throw new NodeFileException(
            "the source of stock '" + source.stock() + "' needs a directory to watch");
      }
    }
    return sources;
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
  }
}
