// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.keyload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import yugma.evidence.speed.Load;
import yugma.keys.secret.Entropy;
import yugma.kme.ledger.LedgerException;
import yugma.kme.node.Node;
import yugma.kme.party.SaeId;
import yugma.kme.setting.NodeFileException;
import yugma.kme.setting.NodeFiles;

/// Two entities in this process, each with a SQLite ledger of its own that is synced at every
/// commit, and applications that take 256-bit keys from them without pause: half of the connections
/// ask `a` for keys, the other half fetch them at `b`, and compare.
///
/// The stock is filled before, through watched directories. Keys are hybrid, as by default.
public final class KeyLoad implements Load {
  private static final int KEY_BITS = 256;
  private static final int BLOCK_BYTES = 1 << 20;

  /// Of a segment, what is left for keys: 32,768 bits less the check bits.
  private static final double USED_OF_SEGMENT = 127.0 / 128;

  private static final Duration TO_FILL = Duration.ofMinutes(5);

  private final Setting setting;
  private final Consumer<String> progress;

  /// How much is measured.
  ///
  /// @param connections even
  /// @param warmUp before anything is measured
  /// @param measured how long
  /// @param requests that are made at least, however long it takes: memory is told on the way
  /// @param folder on the disk to be used; empty
  public record Setting(
      int connections, Duration warmUp, Duration measured, OptionalLong requests, Path folder) {
    public Setting {
      if (connections < 2 || connections % 2 != 0) {
        throw new IllegalArgumentException(
            "there are " + connections + " connections, must be an even number from 2");
      }
    }
  }

  /// @param progress told what is being done
  public KeyLoad(Setting setting, Consumer<String> progress) {
    this.setting = setting;
    this.progress = progress;
  }

  @Override
  public String name() {
    return "keys";
  }

  @Override
  public List<Case> measure() {
    try {
      List<Case> cases = new ArrayList<>();
      cases.add(new Case("disk", new DiskSpeed(setting.folder()).measure()));
      TwoSites sites = new TwoSites(setting.folder(), true);
      TwoSites.Place a = sites.add("a", "a", "store.db");
      TwoSites.Place b = sites.add("b", "b", "store.db");
      sites.write();
      try (Node first = open(sites, a);
          Node second = open(sites, b)) {
        fill(sites, first);
        Run run = new Run(setting, List.of(first, second), progress);
        cases.add(new Case("requests", run.measure(sites, a, b)));
        cases.add(new Case("handshakes", new Handshakes(sites, a).measure(setting.measured())));
      }
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (LedgerException | NodeFileException e) {
      throw new UncheckedIOException(new IOException(e.getMessage(), e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("interrupted", e));
    }
  }

  private Node open(TwoSites sites, TwoSites.Place place)
      throws IOException, LedgerException, NodeFileException {
    Node.Surroundings around =
        new Node.Surroundings(
            Clock.systemUTC(),
            Entropy.operatingSystem(),
            warning -> progress.accept(place.name() + ": " + warning),
            place.name());
    return Node.open(NodeFiles.read(sites.file(place)), sites.site(place.site()), around);
  }

  /// Twice what will be asked for, since each end allots half.
  private void fill(TwoSites sites, Node node) throws IOException, InterruptedException {
    long requests = setting.requests().orElse(0) + expected();
    long bytes = (long) (requests / 2.0 * KEY_BITS / Byte.SIZE * 2.2 / USED_OF_SEGMENT);
    progress.accept("filling the stock with " + bytes / 1_000_000 + " MB of key");
    byte[] block = new byte[BLOCK_BYTES];
    Entropy entropy = Entropy.operatingSystem();
    long begun = System.nanoTime();
    for (long put = 0; put < bytes; put += BLOCK_BYTES) {
      entropy.fill(block);
      sites.put(UUID.randomUUID(), block);
    }
    java.util.Arrays.fill(block, (byte) 0);
    while (sites.waiting("a") + sites.waiting("b") > 0) {
      if (System.nanoTime() - begun > TO_FILL.toNanos()) {
        throw new IOException("the stock could not be filled in " + TO_FILL);
      }
      Thread.sleep(100);
    }
    for (int last = -1, now = 0; now > last; now = stored(node)) {
      last = now;
      Thread.sleep(2_500);
    }
    progress.accept(
        "the stock holds %d keys, after %.1f s"
            .formatted(stored(node), (System.nanoTime() - begun) / 1e9));
  }

  /// More than any machine of today could serve.
  private long expected() {
    return (setting.warmUp().toSeconds() + setting.measured().toSeconds()) * 12_000;
  }

  private static int stored(Node node) {
    return switch (node.host().status(new SaeId("a1"), new SaeId("b1"))) {
      case yugma.kme.supply.Answer.Given<yugma.kme.supply.StockStatus>(var status) ->
          status.storedKeys();
      case yugma.kme.supply.Answer.Refused<yugma.kme.supply.StockStatus> _ -> 0;
    };
  }
}
