// SPDX-License-Identifier: Apache-2.0
package yugma.kme.source;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import yugma.keys.secret.Slab;
import yugma.kme.client.Etsi014Client;
import yugma.kme.client.Heard;
import yugma.kme.etsi014.KeyContainer;

/// Takes key from a device that speaks ETSI GS QKD 014, at the end that is told the key IDs by an
/// [Etsi014Source] and fetches the keys with Get key with key IDs.
///
/// [#accept] is safe for any thread; the rest is one thread at a time.
public final class Etsi014FarEnd implements AutoCloseable {
  private static final int MOST_WAITING = 1024;
  private static final int KEYS_AT_ONCE = 64;

  private final Device device;
  private final Etsi014Client client;
  private final BlockingQueue<List<UUID>> batches = new LinkedBlockingQueue<>(MOST_WAITING);
  private final Gathering gathering;
  private Optional<List<UUID>> batch = Optional.empty();

  /// @param client speaks to the device
  /// @param slab of the client too
  public Etsi014FarEnd(Device device, Etsi014Client client, Intake intake, Slab slab) {
    this.device = device;
    this.client = client;
    this.gathering = new Gathering(device, intake, slab);
  }

  /// Notes the keys of a block. While the device does not answer, the last 1,024 blocks are kept in
  /// mind; what only one end has of those before is never used.
  public void accept(List<UUID> ids) {
    if (ids.isEmpty() || ids.size() > device.blockBits()) {
      throw new IllegalArgumentException(ids.size() + " keys are no block");
    }
    while (!batches.offer(List.copyOf(ids))) {
      batches.poll();
    }
  }

  /// Fetches key until the thread is interrupted.
  public void run() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        if (batch.isEmpty() && gathering.isStored()) {
          batch = Optional.of(batches.take());
        }
        Thread.sleep(step());
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /// Does what can be done now.
  ///
  /// @return after which time to call it again
  public Duration step() {
    try {
      gathering.store();
    } catch (UncheckedIOException e) {
      return gathering.later("its key cannot be stored: " + e.getMessage());
    }
    if (batch.isEmpty()) {
      batch = Optional.ofNullable(batches.poll());
    }
    return batch.map(this::fetch).orElseGet(gathering::idle);
  }

  private Duration fetch(List<UUID> ids) {
    int had = gathering.ids().size();
    List<UUID> next = ids.subList(had, Math.min(ids.size(), had + KEYS_AT_ONCE));
    return switch (client.decKeys(device.other(), next)) {
      case Heard.Given<KeyContainer>(KeyContainer keys) -> gather(keys, next);
      case Heard.Refused<KeyContainer> refused when refused.isForNow() ->
          gathering.later(refused.message());
      case Heard.Refused<KeyContainer>(int code, String message) -> drop(code + " " + message);
      case Heard.NotAuthorised<KeyContainer>() -> drop("401, the keys are not for us");
      case Heard.Unreachable<KeyContainer>(String why) -> gathering.later(why);
      case Heard.Unreadable<KeyContainer>(String why) -> drop(why);
    };
  }

  private Duration gather(KeyContainer keys, List<UUID> asked) {
    if (!keys.keys().stream().map(KeyContainer.Entry::id).toList().equals(asked)) {
      keys.close();
      return drop("it gave other keys than it was asked for, or in another order");
    }
    gathering.add(keys);
    if (gathering.ids().equals(batch.orElseThrow())) {
      if (gathering.missingBits() > 0) {
        return drop("its keys are " + gathering.missingBits() + " bits short of a block");
      }
      gathering.complete();
      batch = Optional.empty();
    }
    return Duration.ZERO;
  }

  /// A key that was answered and lost on the way is refused the second time: the block is given up.
  private Duration drop(String why) {
    gathering.drop(why);
    batch = Optional.empty();
    return Duration.ZERO;
  }

  /// Wipes what was gathered and is no block yet.
  @Override
  public void close() {
    gathering.close();
  }
}
