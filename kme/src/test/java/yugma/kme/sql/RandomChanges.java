// SPDX-License-Identifier: Apache-2.0
package yugma.kme.sql;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import yugma.kme.ledger.Change;
import yugma.kme.ledger.Cut;
import yugma.kme.ledger.Facts;
import yugma.kme.ledger.Head;
import yugma.kme.ledger.Holding;
import yugma.kme.ledger.Outcome;
import yugma.kme.ledger.Segment;
import yugma.kme.ledger.SegmentId;
import yugma.kme.party.Grade;
import yugma.kme.party.KmeId;
import yugma.kme.party.SaeId;

/// Changes as a hurried entity with a confused peer would make them: many make sense, some are
/// repeated, late, or wrong. It watches that no key comes out twice and no bits serve two keys.
final class RandomChanges {
  private static final int BITS = 1_024;
  private static final List<String> STOCKS = List.of("a-b", "b-c");
  private static final List<SaeId> SLAVES = List.of(Stock.BERT, Stock.CARL);

  private final Random random;
  private final List<SegmentId> segments = new ArrayList<>();
  private final Map<SegmentId, Integer> positions = new LinkedHashMap<>();
  private final List<UUID> keys = new ArrayList<>();
  private final Set<String> delivered = new HashSet<>();
  private final Map<UUID, Cut> handed = new LinkedHashMap<>();

  RandomChanges(long seed) {
    random = new Random(seed);
  }

  Change next() {
    int kind = random.nextInt(30);
    return switch (kind) {
      case 0, 1, 2 -> arrive();
      case 3, 4, 5 -> new Change.Confirm(segment());
      case 6, 7 -> new Change.Claim(stock(), Stock.HERE, grade());
      case 8, 9, 10, 11 -> hand();
      case 12, 13, 14, 15, 16 -> hold();
      case 17, 18, 19, 20 -> take();
      case 21 -> new Change.Close(segment());
      case 22 -> new Change.Void(segment(), stock(), Stock.THERE, someKeys());
      case 23 -> new Change.Unconfirmed(Stock.HERE);
      case 24 -> new Change.Grant(stock(), Stock.THERE, random.nextInt(3));
      case 25 -> new Change.Accept(stock(), Set.of(segment()));
      case 26 -> expire();
      case 27 -> new Change.Absolve(segment(), stock());
      case 28 -> rarely();
      default -> new Change.Look(segment());
    };
  }

  private Change rarely() {
    return switch (random.nextInt(6)) {
      case 0 -> new Change.Clear(stock(), "alarm");
      case 1 -> new Change.Distrust(new Head("chain", 1, "x"), "test");
      case 2 -> new Change.Beat(Stock.NOW);
      case 3 -> new Change.Duties(1 << 20);
      case 4 -> new Change.NoteHead(Stock.THERE, new Head("chain", random.nextInt(9), "x"));
      default -> new Change.Survey();
    };
  }

  private Change arrive() {
    KmeId owner = random.nextBoolean() ? Stock.HERE : Stock.THERE;
    SegmentId id = Stock.newId();
    segments.add(id);
    Facts facts = new Facts(grade(), 1, List.of(List.of("relay")), "simulated rates");
    return new Change.Arrive(new Segment(id, stock(), owner, BITS, facts), Stock.sealed());
  }

  private Change hand() {
    List<Cut> cuts = cuts();
    UUID key = key();
    Optional<Cut> cut = Optional.of(cuts.getFirst());
    List<Holding> holdings = new ArrayList<>();
    holdings.add(holding(key, Stock.ANNA, cut, false));
    if (random.nextBoolean()) {
      holdings.add(holding(key, SLAVES.get(random.nextInt(2)), cut, true));
    }
    List<Cut> relayed = random.nextInt(4) == 0 ? cuts() : List.of();
    return new Change.Hand(cuts, relayed, holdings);
  }

  private Change hold() {
    List<Cut> cuts = cuts();
    boolean isPad = random.nextInt(4) == 0;
    List<Holding> holdings = new ArrayList<>();
    for (Cut cut : cuts) {
      UUID key = key();
      holdings.add(holding(key, Stock.BERT, Optional.of(cut), true));
      if (random.nextBoolean()) {
        holdings.add(holding(key, Stock.CARL, Optional.of(cut), random.nextInt(9) > 0));
      }
    }
    return isPad
        ? new Change.Hold(List.of(), cuts, holdings)
        : new Change.Hold(cuts, List.of(), holdings);
  }

  /// One or two from one segment; mostly behind those of before.
  private List<Cut> cuts() {
    SegmentId id = segment();
    int position = positions.getOrDefault(id, 256);
    int from = Math.max(0, position + random.nextInt(10) / 8 * (random.nextInt(200) - 100));
    int bits = 8 * (1 + random.nextInt(20));
    List<Cut> cuts = new ArrayList<>(List.of(new Cut(id, from, from + bits)));
    if (random.nextInt(3) == 0) {
      cuts.add(new Cut(id, from + bits, from + 2 * bits));
    }
    positions.put(id, cuts.getLast().to());
    return cuts;
  }

  private Change take() {
    List<UUID> wanted = new ArrayList<>(List.of(anyKey()));
    if (random.nextInt(4) == 0) {
      wanted.add(anyKey());
    }
    SaeId sae = random.nextInt(10) == 0 ? Stock.ANNA : SLAVES.get(random.nextInt(2));
    return new Change.Take(sae, Stock.ANNA, wanted);
  }

  private Change expire() {
    return new Change.Expire(
        Stock.NOW.plusSeconds(random.nextInt(80)),
        Stock.NOW.minusSeconds(random.nextInt(3) - 1),
        Stock.NOW.minusSeconds(random.nextInt(3) - 1));
  }

  private Holding holding(UUID key, SaeId sae, Optional<Cut> cut, boolean waits) {
    Facts facts = new Facts(grade(), 1, List.of(), "device x");
    return new Holding(
        key,
        sae,
        Stock.ANNA,
        cut,
        cut.map(Cut::bits).orElse(256),
        facts,
        random.nextBoolean(),
        waits ? Optional.of(Stock.sealed()) : Optional.empty(),
        Stock.NOW.plusSeconds(60L + random.nextInt(60)));
  }

  private UUID key() {
    if (!keys.isEmpty() && random.nextInt(12) == 0) {
      return anyKey();
    }
    keys.add(UUID.randomUUID());
    return keys.getLast();
  }

  private UUID anyKey() {
    if (keys.isEmpty()) {
      return UUID.randomUUID();
    }
    int newest = Math.min(keys.size(), 12);
    return keys.get(keys.size() - 1 - random.nextInt(newest));
  }

  private Set<UUID> someKeys() {
    Set<UUID> some = new HashSet<>(keys);
    some.removeIf(_ -> random.nextBoolean());
    return some;
  }

  private SegmentId segment() {
    if (segments.isEmpty() || random.nextInt(40) == 0) {
      segments.add(Stock.newId());
    }
    int newest = Math.min(segments.size(), 8);
    return segments.get(segments.size() - 1 - random.nextInt(newest));
  }

  private Grade grade() {
    return List.copyOf(EnumSet.allOf(Grade.class)).get(random.nextInt(3));
  }

  private String stock() {
    return STOCKS.get(random.nextInt(2));
  }

  /// Takes note of what came of a change.
  ///
  /// @return what must not have been; empty where all is well
  Optional<String> watch(Change change, Outcome outcome) {
    if (outcome instanceof Outcome.Taken taken && change instanceof Change.Take take) {
      for (Holding key : taken.keys()) {
        if (!delivered.add(key.key() + " " + take.sae())) {
          return Optional.of(key.key() + " comes out twice for " + take.sae());
        }
      }
    }
    return switch (change) {
      case Change.Hand hand when outcome instanceof Outcome.Done -> reuse(hand.holdings());
      case Change.Hold hold when outcome instanceof Outcome.Done -> reuse(hold.holdings());
      default -> Optional.empty();
    };
  }

  private Optional<String> reuse(List<Holding> holdings) {
    for (Holding holding : holdings) {
      Cut cut = holding.cut().orElseThrow();
      for (Map.Entry<UUID, Cut> other : handed.entrySet()) {
        Cut before = other.getValue();
        boolean overlaps =
            before.segment().equals(cut.segment())
                && before.from() < cut.to()
                && cut.from() < before.to();
        if (overlaps && !other.getKey().equals(holding.key())) {
          return Optional.of(cut + " serves two keys");
        }
      }
      handed.put(holding.key(), cut);
    }
    return Optional.empty();
  }
}
