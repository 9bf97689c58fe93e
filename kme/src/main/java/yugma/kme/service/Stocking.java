// SPDX-License-Identifier: Apache-2.0
package yugma.kme.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import yugma.keys.secret.Secret;
import yugma.kme.ledger.Change;
import yugma.kme.ledger.Segment;
import yugma.kme.ledger.SegmentId;
import yugma.kme.party.KmeId;
import yugma.kme.source.Block;

/// The way of key into the store: a block is cut into segments, each with an owner that both ends
/// reckon alike, so that the two directions never share bits.
final class Stocking {
  /// What is left of a block is not worth a segment of its own.
  private static final int LEAST_BITS = 1 << 11;

  private final Setting setting;
  private final Desk desk;
  private final Strongbox strongbox;
  private final Comparing comparing;

  Stocking(Setting setting, Desk desk, Strongbox strongbox, Comparing comparing) {
    this.setting = setting;
    this.desk = desk;
    this.strongbox = strongbox;
    this.comparing = comparing;
  }

  void take(long call, Block block) {
    KmeId far = setting.stocks().get(block.stock());
    if (far == null) {
      desk.add(
          new Effect.Stored(call, Optional.of("no link is called '" + block.stock() + "' here")));
      return;
    }
    List<Segment> segments = segments(block, far);
    if (segments.isEmpty()) {
      desk.add(new Effect.Stored(call, Optional.empty()));
      return;
    }
    AtomicInteger left = new AtomicInteger(segments.size());
    List<String> failures = new ArrayList<>();
    int from = 0;
    for (Segment segment : segments) {
      int to = from + segment.bits() / Byte.SIZE;
      arrive(segment, block.material().slice(from, to), call, left, failures);
      from = to;
    }
  }

  private void arrive(
      Segment segment, Secret material, long call, AtomicInteger left, List<String> failures) {
    arrive(
        segment,
        material,
        failure -> {
          failure.ifPresent(failures::add);
          if (left.decrementAndGet() == 0) {
            desk.add(new Effect.Stored(call, failures.stream().findFirst()));
          }
        });
  }

  /// Stores one segment; the secret is wiped.
  void arrive(
      Segment segment, Secret material, java.util.function.Consumer<Optional<String>> then) {
    byte[] tag = strongbox.checkTag(material);
    Change.Arrive change = new Change.Arrive(segment, strongbox.seal(segment.id(), material));
    material.close();
    desk.write(
        change,
        _ -> {
          if (segment.owner().equals(setting.own())) {
            comparing.offer(segment, tag);
          }
          then.accept(Optional.empty());
        },
        why -> then.accept(Optional.of(why)));
  }

  private List<Segment> segments(Block block, KmeId far) {
    List<Segment> segments = new ArrayList<>();
    int left = block.material().bits();
    for (int part = 0; left >= LEAST_BITS; part++) {
      int bits = Math.min(left, setting.tuning().segmentBits());
      SegmentId id = new SegmentId(block.id(), part);
      segments.add(new Segment(id, block.stock(), owner(id, far), bits, block.facts()));
      left -= bits;
    }
    return segments;
  }

  /// Turn about between the two ends; a block of one segment by its name.
  private KmeId owner(SegmentId id, KmeId far) {
    boolean isSmaller = setting.own().compareTo(far) < 0;
    boolean isTurnOfSmaller = ((id.block().getLeastSignificantBits() + id.part()) & 1) == 0;
    return isSmaller == isTurnOfSmaller ? setting.own() : far;
  }
}
