// SPDX-License-Identifier: Apache-2.0
package yugma.kme.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import yugma.keys.secret.Secret;
import yugma.kme.hybrid.Epoch;
import yugma.kme.ledger.Change;
import yugma.kme.ledger.Cut;
import yugma.kme.ledger.Facts;
import yugma.kme.ledger.Holding;
import yugma.kme.ledger.Sealed;
import yugma.kme.party.KmeId;
import yugma.kme.party.SaeId;
import yugma.kme.peer.Request;
import yugma.kme.service.OpenSegment.Piece;
import yugma.kme.supply.Keys;

/// The keys of one Get key, and the bits that go into them: those of the first far end's stock make
/// the keys, those of every other are pads under which the keys are told it. Where all slaves are
/// here, they are drawn.
final class Batch {
  private final Plan plan;
  private final Parts parts;
  private final List<UUID> ids = new ArrayList<>();
  private final List<Secret> secrets = new ArrayList<>();
  private final Map<KmeId, List<Piece>> pieces = new LinkedHashMap<>();
  private Optional<KmeId> first = Optional.empty();

  Batch(Plan plan, Parts parts) {
    this.plan = plan;
    this.parts = parts;
    for (int k = 0; k < plan.number(); k++) {
      ids.add(parts.strongbox().keyName(parts.desk().now()));
    }
  }

  void put(KmeId far, List<Piece> cut) {
    pieces.put(far, cut);
  }

  /// Far ends of which there are bits.
  int ways() {
    return pieces.size();
  }

  /// The bits of a far end's stock; none before they are cut.
  List<Piece> pieces(KmeId far) {
    return pieces.getOrDefault(far, List.of());
  }

  private Piece piece(KmeId far, int k) {
    return pieces(far).get(k);
  }

  /// Keys that no other entity is concerned with.
  void draw() {
    for (int k = 0; k < plan.number(); k++) {
      secrets.add(parts.strongbox().random(plan.bits()));
    }
  }

  /// Keys of the bits of a far end, and of the secret that is shared with it.
  void makeOf(KmeId far, Optional<Epoch> epoch) {
    first = Optional.of(far);
    for (int k = 0; k < plan.number(); k++) {
      Secret secret = piece(far, k).secret();
      UUID id = ids.get(k);
      epoch.ifPresent(shared -> shared.combine(id, secret));
      secrets.add(secret);
    }
  }

  /// What a far end is told of the keys.
  List<Request.Part> told(KmeId far, List<SaeId> slaves, Optional<Epoch> epoch) {
    boolean isFirst = first.equals(Optional.of(far));
    List<Request.Part> keys = new ArrayList<>();
    for (int k = 0; k < plan.number(); k++) {
      Cut cut = piece(far, k).cut();
      keys.add(
          isFirst
              ? new Request.Part(ids.get(k), slaves, cut, Optional.empty(), Optional.empty())
              : new Request.Part(
                  ids.get(k),
                  slaves,
                  cut,
                  Optional.of(wrapped(far, k, epoch)),
                  Optional.of(facts(k))));
    }
    return keys;
  }

  private byte[] wrapped(KmeId far, int k, Optional<Epoch> epoch) {
    try (Secret pad = piece(far, k).secret()) {
      pad.xor(secrets.get(k));
      epoch.ifPresent(shared -> shared.combine(ids.get(k), pad));
      return parts.strongbox().bytes(pad);
    }
  }

  /// What is known of a key, all its ways together.
  private Facts facts(int k) {
    return Provenances.together(
        pieces.values().stream().map(cut -> cut.get(k).from().segment().facts()).toList());
  }

  /// What is written down before they are answered.
  Change.Hand handed() {
    List<Cut> delivered = new ArrayList<>();
    List<Cut> relayed = new ArrayList<>();
    pieces.forEach(
        (far, cut) -> {
          List<Cut> list = first.equals(Optional.of(far)) ? delivered : relayed;
          cut.forEach(piece -> list.add(piece.cut()));
        });
    return new Change.Hand(delivered, relayed, holdings());
  }

  private List<Holding> holdings() {
    List<Holding> holdings = new ArrayList<>();
    for (int k = 0; k < plan.number(); k++) {
      holdings.add(holding(k, plan.master(), Optional.empty()));
      for (SaeId slave : plan.local()) {
        Sealed sealed = parts.strongbox().seal(ids.get(k), slave, plan.master(), secrets.get(k));
        holdings.add(holding(k, slave, Optional.of(sealed)));
      }
    }
    return holdings;
  }

  private Holding holding(int k, SaeId sae, Optional<Sealed> material) {
    return new Holding(
        ids.get(k),
        sae,
        plan.master(),
        first.map(far -> piece(far, k).cut()),
        plan.bits(),
        facts(k),
        isHybrid(),
        material,
        parts.desk().now().plus(parts.setting().tuning().keyLife()));
  }

  private boolean isHybrid() {
    return plan.hybrid() && first.isPresent();
  }

  /// The keys themselves, now whoever's they are given to.
  Keys keys() {
    List<Keys.Key> keys = new ArrayList<>();
    for (int k = 0; k < plan.number(); k++) {
      keys.add(new Keys.Key(ids.get(k), secrets.get(k), facts(k), isHybrid()));
    }
    return new Keys(keys);
  }

  void wipe() {
    secrets.forEach(Secret::close);
  }
}
