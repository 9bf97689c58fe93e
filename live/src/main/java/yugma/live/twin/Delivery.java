// SPDX-License-Identifier: Apache-2.0
package yugma.live.twin;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import yugma.keys.secret.Secret;
import yugma.keys.secret.Slab;
import yugma.kme.ledger.Facts;
import yugma.kme.node.Node;
import yugma.kme.party.Grade;
import yugma.kme.source.Block;
import yugma.live.network.EndSecrets;
import yugma.network.link.Alarm;
import yugma.network.link.KeyTap;
import yugma.network.link.LinkState;
import yugma.network.link.LiveKey;
import yugma.network.scenario.Link;
import yugma.network.scenario.Scenario;

/// Carries the key of live links to the entities at their ends, as a device of the link would.
///
/// The links do not wait for it: when more blocks wait than an entity takes, the newest is lost and
/// said to be.
final class Delivery implements KeyTap, AutoCloseable {
  private static final int MOST_WAITING = 256;
  private static final Duration AGAIN = Duration.ofSeconds(1);

  private record Waiting(Node to, Block block) {}

  private final Scenario scenario;
  private final Map<String, Node> nodes;
  private final Slab slab = new Slab();
  private final Consumer<String> warnings;
  private final BlockingQueue<Waiting> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final Thread thread;

  Delivery(Scenario scenario, Map<String, Node> nodes, Consumer<String> warnings) {
    this.scenario = scenario;
    this.nodes = Map.copyOf(nodes);
    this.warnings = warnings;
    this.thread = Thread.ofPlatform().daemon().name("key delivery").start(this::deliver);
  }

  @Override
  public void key(LiveKey key) {
    Link link = scenario.link(key.origin().link());
    Facts facts =
        new Facts(Grade.INFORMATION_THEORETIC, 1, List.of(), key.origin().made().provenance());
    EndSecrets ends = EndSecrets.of(key, slab);
    if (waiting.remainingCapacity() < 2) {
      ends.close();
      warnings.accept("a block of " + link.id() + " was lost: its sites are too slow");
      return;
    }
    put(link.a(), key, ends.a(), facts);
    put(link.b(), key, ends.b(), facts);
  }

  private void put(String site, LiveKey key, Secret material, Facts facts) {
    Node node = nodes.get(site);
    Block block = new Block(key.origin().block(), key.origin().link(), material, facts);
    if (node == null || !waiting.offer(new Waiting(node, block))) {
      material.close();
    }
  }

  private void deliver() {
    try {
      while (true) {
        Waiting next = waiting.take();
        deliver(next);
      }
    } catch (InterruptedException _) {
      waiting.forEach(one -> one.block().material().close());
    }
  }

  /// A site that cannot write now is tried again, until it can.
  private void deliver(Waiting next) throws InterruptedException {
    for (int attempt = 0; ; attempt++) {
      try {
        next.to().intake().take(next.block());
        return;
      } catch (UncheckedIOException | IllegalStateException e) {
        if (attempt == 0) {
          warnings.accept(next.to().id() + " does not take a block: " + e.getMessage());
        }
        Thread.sleep(AGAIN);
      }
    }
  }

  @Override
  public void voided(String link, long bits, List<Alarm> alarms, Duration at) {
    warnings.accept(
        "%s: the key of a block with an alarm was voided, %d bits".formatted(link, bits));
  }

  @Override
  public void stateChanged(String link, LinkState state, Duration at) {
    Link ends = scenario.link(link);
    for (String site : List.of(ends.a(), ends.b())) {
      Node node = nodes.get(site);
      if (node != null) {
        node.hold(link, state == LinkState.ALARM);
      }
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
