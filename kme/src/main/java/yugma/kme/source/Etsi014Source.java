// SPDX-License-Identifier: Apache-2.0
package yugma.kme.source;

import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import yugma.keys.secret.Slab;
import yugma.kme.client.Etsi014Client;
import yugma.kme.client.Heard;
import yugma.kme.etsi014.KeyContainer;
import yugma.kme.etsi014.KeyRequest;
import yugma.kme.etsi014.Status;

/// Takes key from a device that speaks ETSI GS QKD 014, at the end that draws it with Get key; the
/// far end, an [Etsi014FarEnd], is told the key IDs and fetches the same.
///
/// One thread at a time. What a device that restarts has forgotten is lost at both ends alike: the
/// ends compare each segment before they use it.
public final class Etsi014Source implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Etsi014Source.class.getName());

  private final Device device;
  private final Etsi014Client client;
  private final Intake intake;
  private final Slab slab;
  private final Consumer<List<UUID>> farEnd;
  private final Backoff backoff = new Backoff();
  private BlockDraft draft;
  private Optional<Block> unstored = Optional.empty();
  private Optional<List<UUID>> untold = Optional.empty();

  /// @param client speaks to the device
  /// @param slab of the client too
  /// @param farEnd told the keys of each block, in their order; may throw, and is told again
  public Etsi014Source(
      Device device, Etsi014Client client, Intake intake, Slab slab, Consumer<List<UUID>> farEnd) {
    this.device = device;
    this.client = client;
    this.intake = intake;
    this.slab = slab;
    this.farEnd = farEnd;
    draft = new BlockDraft(device);
  }

  /// Draws key until the thread is interrupted.
  public void run() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
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
      store();
      untold.ifPresent(farEnd);
      untold = Optional.empty();
    } catch (UncheckedIOException e) {
      return later("its key cannot be stored: " + e.getMessage());
    } catch (RuntimeException e) {
      return later("the far end cannot be told of its key: " + e.getMessage());
    }
    return switch (client.status(device.other())) {
      case Heard.Given<Status>(Status status) -> draw(status);
      case Heard.Refused<Status>(int code, String message) -> later(code + " " + message);
      case Heard.NotAuthorised<Status>() -> later("401, it does not know our certificate");
      case Heard.Unreachable<Status>(String why) -> later(why);
      case Heard.Unreadable<Status>(String why) -> later(why);
    };
  }

  private Duration draw(Status status) {
    int keyBits = status.limits().keyBits();
    if (status.storedKeys() < 1 || keyBits < Byte.SIZE || keyBits % Byte.SIZE != 0) {
      return backoff.more();
    }
    int wanted = Math.ceilDiv(draft.missingBits(), keyBits);
    int number =
        Math.min(wanted, Math.min(status.storedKeys(), Math.max(1, status.limits().mostKeys())));
    return switch (client.encKeys(device.other(), KeyRequest.of(number, keyBits))) {
      case Heard.Given<KeyContainer>(KeyContainer keys) -> gather(keys);
      case Heard.Refused<KeyContainer>(int code, String message) -> later(code + " " + message);
      case Heard.NotAuthorised<KeyContainer>() -> later("401, it gives us no key");
      case Heard.Unreachable<KeyContainer>(String why) -> later(why);
      case Heard.Unreadable<KeyContainer>(String why) -> later(why);
    };
  }

  private Duration gather(KeyContainer keys) {
    draft.add(keys);
    if (keys.keys().isEmpty()) {
      return backoff.more();
    }
    backoff.reset();
    if (draft.missingBits() == 0) {
      untold = Optional.of(new ArrayList<>(draft.ids()));
      unstored = Optional.of(draft.block(slab));
      draft = new BlockDraft(device);
    }
    return Duration.ZERO;
  }

  private void store() {
    unstored.ifPresent(intake::take);
    unstored = Optional.empty();
  }

  private Duration later(String why) {
    Duration pause = backoff.more();
    LOG.log(
        Level.WARNING,
        "device '" + device.name() + "' is asked again in " + pause.toMillis() + " ms: " + why);
    return pause;
  }

  /// Wipes what was gathered and is no block yet.
  @Override
  public void close() {
    draft.close();
    unstored.ifPresent(block -> block.material().close());
    unstored = Optional.empty();
  }
}
