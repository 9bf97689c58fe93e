// SPDX-License-Identifier: Apache-2.0
package yugma.kme.source;

import java.io.UncheckedIOException;
import java.time.Duration;
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
  private final Device device;
  private final Etsi014Client client;
  private final Consumer<List<UUID>> farEnd;
  private final Gathering gathering;
  private Optional<List<UUID>> untold = Optional.empty();

  /// @param client speaks to the device
  /// @param slab of the client too
  /// @param farEnd told the keys of each block, in their order; may throw, and is told again
  public Etsi014Source(
      Device device, Etsi014Client client, Intake intake, Slab slab, Consumer<List<UUID>> farEnd) {
    this.device = device;
    this.client = client;
    this.farEnd = farEnd;
    this.gathering = new Gathering(device, intake, slab);
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
      gathering.store();
      untold.ifPresent(farEnd);
      untold = Optional.empty();
    } catch (UncheckedIOException e) {
      return gathering.later("its key cannot be stored: " + e.getMessage());
    } catch (RuntimeException e) {
      return gathering.later("the far end cannot be told of its key: " + e.getMessage());
    }
    return switch (client.status(device.other())) {
      case Heard.Given<Status>(Status status) -> draw(status);
      case Heard.Refused<Status>(int code, String message) -> gathering.later(code + " " + message);
      case Heard.NotAuthorised<Status>() ->
          gathering.later("401, it does not know our certificate");
      case Heard.Unreachable<Status>(String why) -> gathering.later(why);
      case Heard.Unreadable<Status>(String why) -> gathering.later(why);
    };
  }

  private Duration draw(Status status) {
    int keyBits = status.limits().keyBits();
    if (status.storedKeys() < 1 || keyBits < Byte.SIZE || keyBits % Byte.SIZE != 0) {
      return gathering.idle();
    }
    int wanted = Math.ceilDiv(gathering.missingBits(), keyBits);
    int number =
        Math.min(wanted, Math.min(status.storedKeys(), Math.max(1, status.limits().mostKeys())));
    KeyRequest request = KeyRequest.of(number, keyBits);
    return switch (client.encKeys(device.other(), request)) {
      case Heard.Given<KeyContainer>(KeyContainer keys) -> gather(keys, request);
      case Heard.Refused<KeyContainer>(int code, String message) ->
          gathering.later(code + " " + message);
      case Heard.NotAuthorised<KeyContainer>() -> gathering.later("401, it gives us no key");
      case Heard.Unreachable<KeyContainer>(String why) -> gathering.later(why);
      case Heard.Unreadable<KeyContainer>(String why) -> gathering.later(why);
    };
  }

  private Duration gather(KeyContainer keys, KeyRequest asked) {
    List<KeyContainer.Entry> came = keys.keys();
    int keyBits = asked.size().orElseThrow();
    if (came.size() > asked.number()
        || came.stream().anyMatch(key -> key.material().bits() != keyBits)) {
      keys.close();
      return gathering.later("it gave more or other keys than it was asked for");
    }
    if (came.isEmpty()) {
      return gathering.idle();
    }
    gathering.add(keys);
    if (gathering.missingBits() == 0) {
      untold = Optional.of(gathering.ids());
      gathering.complete();
    }
    return Duration.ZERO;
  }

  /// Wipes what was gathered and is no block yet.
  @Override
  public void close() {
    gathering.close();
  }
}
