// SPDX-License-Identifier: Apache-2.0
package yugma.kme.service;

import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yugma.kme.hybrid.Epoch;
import yugma.kme.hybrid.Epochs;
import yugma.kme.ledger.Head;
import yugma.kme.party.KmeId;
import yugma.kme.peer.Reply;
import yugma.kme.peer.Request;

/// What is known of another entity: whether it answers, and the ML-KEM secrets shared with it.
final class Neighbour {
  /// Epochs of theirs that are kept; each lives for minutes, so these are many.
  private static final int MOST_EPOCHS = 32;

  private final KmeId id;
  private final Desk desk;
  private final Epochs epochs;
  private final Strongbox strongbox;
  private final Map<UUID, Epoch> theirs = new LinkedHashMap<>();
  private Instant heard = Instant.MIN;
  private boolean isLost;
  private Reply.@Nullable Welcome welcome;
  private @Nullable Epoch ours;
  private Instant begun = Instant.MIN;

  Neighbour(KmeId id, Desk desk, Epochs epochs, Strongbox strongbox) {
    this.id = id;
    this.desk = desk;
    this.epochs = epochs;
    this.strongbox = strongbox;
  }

  KmeId id() {
    return id;
  }

  void hello(long incarnation, Head head) {
    desk.add(new Effect.Send(id, new Request.Hello(incarnation, head)));
  }

  void welcomed(Reply.Welcome heardNow) {
    heard = desk.now();
    isLost = false;
    if (welcome == null || !welcome.kemKey().equals(heardNow.kemKey())) {
      forgetOurs();
    }
    welcome = heardNow;
  }

  /// They cannot be reached until they are heard again.
  void lost() {
    isLost = true;
  }

  /// Bits that they can allot to another, as they said last.
  long levelTo(KmeId other) {
    return welcome == null ? 0 : welcome.levels().getOrDefault(other, 0L);
  }

  Instant heard() {
    return heard;
  }

  boolean answers(Duration silence) {
    return !isLost && heard.isAfter(desk.now().minus(silence));
  }

  /// The secret for keys that we make; empty before they told their public key.
  Optional<Epoch> ours(Duration life) {
    if (ours != null && begun.isBefore(desk.now().minus(life))) {
      forgetOurs();
    }
    if (ours == null && welcome != null) {
      begin(welcome);
    }
    return Optional.ofNullable(ours);
  }

  private void begin(Reply.Welcome from) {
    try {
      Epochs.Begun fresh = epochs.begin(strongbox.name(), from.publicKey());
      ours = fresh.epoch();
      begun = desk.now();
      desk.add(
          new Effect.Send(
              id, new Request.Epoch(fresh.epoch().id(), from.kemKey(), fresh.ciphertext())));
    } catch (InvalidKeyException e) {
      desk.add(new Effect.Warn(id + ": " + e.getMessage()));
    }
  }

  /// They do not know a secret of ours: theirs is another process now, whose key is to be heard
  /// first.
  void forget(UUID epoch) {
    if (ours != null && ours.id().equals(epoch)) {
      forgetOurs();
      welcome = null;
      isLost = true;
    }
  }

  private void forgetOurs() {
    if (ours != null) {
      ours.close();
      ours = null;
    }
  }

  void joined(Request.Epoch request) {
    if (!request.kemKey().equals(epochs.id()) || theirs.containsKey(request.epoch())) {
      return;
    }
    try {
      theirs.put(request.epoch(), epochs.join(request.epoch(), request.ciphertext()));
    } catch (InvalidKeyException e) {
      desk.add(new Effect.Warn(id + ": " + e.getMessage()));
    }
    if (theirs.size() > MOST_EPOCHS) {
      UUID oldest = theirs.keySet().iterator().next();
      Epoch old = theirs.remove(oldest);
      if (old != null) {
        old.close();
      }
    }
  }

  Optional<Epoch> theirs(UUID epoch) {
    return Optional.ofNullable(theirs.get(epoch));
  }
}
