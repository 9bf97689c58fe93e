// SPDX-License-Identifier: Apache-2.0
package yugma.live.management;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import yugma.kme.node.Node;
import yugma.kme.party.SaeId;
import yugma.kme.supply.Answer;
import yugma.kme.supply.StockStatus;
import yugma.live.twin.Blueprint;
import yugma.live.twin.Twin;

/// Says once of each pair of applications that there are keys for it now.
public final class FirstKeys implements AutoCloseable {
  private static final long PAUSE_MILLIS = 250;

  private final Twin twin;
  private final Consumer<String> told;
  private final Thread thread;

  /// @param told as in "keys are ready for sae-a and sae-b"
  public FirstKeys(Twin twin, Consumer<String> told) {
    this.twin = twin;
    this.told = told;
    this.thread = Thread.ofVirtual().name("first keys").start(this::watch);
  }

  private void watch() {
    List<List<String>> waiting = new ArrayList<>(twin.blueprint().pairs());
    try {
      while (!waiting.isEmpty()) {
        waiting.removeIf(this::isReady);
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException _) {
      // The twin ends.
    }
  }

  private boolean isReady(List<String> pair) {
    SaeId one = new SaeId(pair.getFirst());
    SaeId other = new SaeId(pair.getLast());
    String site = pair.getFirst().substring(Blueprint.sae("").length());
    Node node = Objects.requireNonNull(twin.nodes().get(site));
    boolean isReady =
        node.host().status(one, other) instanceof Answer.Given<?>(var status)
            && status instanceof StockStatus stock
            && stock.storedKeys() > 0;
    if (isReady) {
      told.accept("keys are ready for " + one + " and " + other);
    }
    return isReady;
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
