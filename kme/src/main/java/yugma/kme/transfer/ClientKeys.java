// SPDX-License-Identifier: Apache-2.0
package yugma.kme.transfer;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import yugma.kme.client.Etsi014Client;
import yugma.kme.client.Heard;
import yugma.kme.etsi014.KeyContainer;
import yugma.kme.etsi014.KeyRequest;
import yugma.kme.etsi014.Status;
import yugma.kme.party.SaeId;

/// Keys over ETSI GS QKD 014, in requests that are no larger than the entity allows.
///
/// @param client of the application
/// @param patience for how long to ask again where there is no key for now
public record ClientKeys(Etsi014Client client, Duration patience) {
  private static final Duration PAUSE = Duration.ofMillis(500);

  /// Bits in one request, where a key is not longer: an entity has more at hand for many small ones
  /// than for a large one.
  private static final int BITS_AT_ONCE = 1 << 14;

  /// What the entity says of the keys for a slave.
  public Status status(SaeId slave) throws IOException {
    return given(client.status(slave), "the status of keys for " + slave);
  }

  /// Fresh keys to share with a slave.
  ///
  /// @param mostKeys in one request
  public KeysOut to(SaeId slave, int mostKeys) {
    return (keys, bits) -> {
      int atOnce = Math.clamp(BITS_AT_ONCE / bits, 1, mostKeys);
      return inParts(keys, atOnce, (_, size) -> patiently(slave, size, bits));
    };
  }

  /// Keys that a master has named.
  ///
  /// @param mostKeys in one request
  public KeysBack back(int mostKeys) {
    return (master, ids) ->
        inParts(
            ids.size(), mostKeys, (from, size) -> named(master, ids.subList(from, from + size)));
  }

  private interface Part {
    KeyContainer get(int from, int size) throws IOException;
  }

  private static KeyContainer inParts(int keys, int most, Part part) throws IOException {
    List<KeyContainer.Entry> all = new ArrayList<>();
    boolean done = false;
    try {
      for (int from = 0; from < keys; from += most) {
        all.addAll(part.get(from, Math.min(most, keys - from)).keys());
      }
      if (all.size() != keys) {
        throw new KeyRefusedException(
            "the entity gave " + all.size() + " keys where " + keys + " were asked for", false);
      }
      done = true;
      return new KeyContainer(all);
    } finally {
      if (!done) {
        all.forEach(entry -> entry.material().close());
      }
    }
  }

  private KeyContainer patiently(SaeId slave, int keys, int bits) throws IOException {
    long since = System.nanoTime();
    while (true) {
      try {
        return given(
            client.encKeys(slave, KeyRequest.of(keys, bits)),
            "%d keys of %d bits for %s".formatted(keys, bits, slave));
      } catch (KeyRefusedException e) {
        boolean isLate = System.nanoTime() - since >= patience.toNanos();
        if (!e.isForNow() || isLate) {
          throw e;
        }
        awaitKey(slave, (long) keys * bits, since);
      }
    }
  }

  /// Asks for no key before the entity says that it has it: refused requests can cost it key.
  private void awaitKey(SaeId slave, long bits, long since) throws IOException {
    do {
      sleep();
    } while (storedBits(status(slave)) < bits && System.nanoTime() - since < patience.toNanos());
  }

  /// Bits that an entity says are stored.
  public static long storedBits(Status status) {
    return (long) status.storedKeys() * status.limits().keyBits();
  }

  private static void sleep() throws IOException {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new KeyRefusedException("interrupted while waiting for key", false);
    }
  }

  private KeyContainer named(SaeId master, List<UUID> ids) throws IOException {
    Heard<KeyContainer> heard = client.decKeys(master, ids);
    if (heard instanceof Heard.Refused<KeyContainer> refused && refused.status() == 400) {
      throw new AlteredException(
          "the entity has not all keys of this container for us (it says: "
              + refused.message()
              + "). A container opens once: it was opened before, it was altered, or its keys"
              + " are out of date; have the file sent again");
    }
    return inOrder(given(heard, "keys of " + master), ids);
  }

  private static KeyContainer inOrder(KeyContainer came, List<UUID> ids) throws IOException {
    List<KeyContainer.Entry> sorted = new ArrayList<>();
    for (UUID id : ids) {
      came.keys().stream()
          .filter(entry -> entry.id().equals(id))
          .findFirst()
          .ifPresent(sorted::add);
    }
    if (sorted.size() != ids.size() || came.keys().size() != ids.size()) {
      came.close();
      throw new KeyRefusedException("the entity answered with other keys than were named", false);
    }
    return new KeyContainer(sorted);
  }

  private static <T> T given(Heard<T> heard, String what) throws KeyRefusedException {
    return switch (heard) {
      case Heard.Given<T>(T value) -> value;
      case Heard.Refused<T> refused ->
          throw new KeyRefusedException(
              "the entity refused %s with %d: %s"
                  .formatted(what, refused.status(), refused.message()),
              refused.isForNow());
      case Heard.NotAuthorised<T> _ ->
          throw new KeyRefusedException(
              "the entity refused " + what + ": this certificate may not (401)", false);
      case Heard.Unreachable<T>(String why) ->
          throw new KeyRefusedException("the entity does not answer: " + why, false);
      case Heard.Unreadable<T>(String why) ->
          throw new KeyRefusedException("the entity's answer cannot be read: " + why, false);
    };
  }
}
