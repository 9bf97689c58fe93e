// SPDX-License-Identifier: Apache-2.0
package yugma.kme.management;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yugma.keys.book.Book;
import yugma.kme.http.Traffic;
import yugma.kme.party.Binding;
import yugma.kme.party.Grade;
import yugma.kme.party.KmeId;
import yugma.kme.party.Pair;
import yugma.kme.party.Registry;
import yugma.kme.party.Sae;
import yugma.kme.party.SaeId;

/// An entity that stands still until it is told otherwise.
final class Still implements Entity {
  static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  final List<String> cleared = new ArrayList<>();
  volatile List<String> hindrances = List.of();
  volatile boolean isBroken;
  volatile long bits = 512;

  @Override
  public EntityState state() {
    return new EntityState(
        "bern",
        3,
        NOW.minusSeconds(60),
        NOW,
        new EntityState.Store(Optional.of(NOW), Optional.empty()),
        List.of(
            new EntityState.Stock(
                "bern-geneva",
                "geneva",
                List.of("geneva"),
                false,
                List.of(new EntityState.Level("bern", Grade.INFORMATION_THEORETIC, bits)),
                Book.opened(0).generate(1024).authenticate(256).deliver(256))),
        List.of(
            new EntityState.Peer("geneva", true, Optional.of(NOW)),
            new EntityState.Peer("lyon", false, Optional.empty())),
        new EntityState.AuditHead("first", 12));
  }

  @Override
  public List<String> hindrances() {
    return hindrances;
  }

  @Override
  public Registry registry() {
    SaeId alice = new SaeId("alice");
    SaeId bob = new SaeId("bob");
    Binding binding = new Binding(Binding.Kind.SAN_URI, "urn:yugma:sae:alice");
    return new Registry(
        List.of(
            new Sae(alice, new KmeId("bern"), Optional.of(binding)),
            new Sae(bob, new KmeId("geneva"), Optional.empty())),
        List.of(new Pair(alice, bob, Grade.COMPUTATIONAL, true)));
  }

  @Override
  public Map<String, Traffic> traffic() {
    return Map.of("applications", new Traffic(1, 2, 3, 4, 5, 6, 7));
  }

  @Override
  public void clear(String stock, String why) throws IOException {
    if (isBroken) {
      throw new IOException("the disk is full");
    }
    cleared.add(stock + ": " + why);
  }
}
