// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.linklayer;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import yugma.entanglement.channel.ChannelMessage;
import yugma.entanglement.hardware.Attempts;
import yugma.entanglement.linklayer.LinkEnd.Role;
import yugma.kernel.event.Simulation;
import yugma.kernel.journal.Journal;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.SeededStreams;
import yugma.kernel.sampling.Geometric;
import yugma.kernel.time.Time;
import yugma.physics.bell.BellState;
import yugma.physics.bell.XState;

/// Both ends of a link, their higher layers and the midpoint, over messages that may be lost, late,
/// repeated and out of order.
final class TwoEnds {
  static final int LINK = 7;

  /// How bad the classical channels are.
  ///
  /// @param lost probability that a message or a reply is lost
  /// @param repeated probability that a message comes twice
  /// @param late longest time that a message comes late
  record Weather(double lost, double repeated, Time late) {
    static final Weather FAIR = new Weather(0, 0, Time.ZERO);
  }

  /// A link whose midpoint is as far from each end as is said.
  record Layout(int slotsA, int slotsB, Time toA, Time toB) {
    static final Layout SMALL = new Layout(1, 1, Time.ofMicros(50), Time.ofMicros(50));

    static Layout slots(int a, int b) {
      return new Layout(a, b, Time.ofMicros(50), Time.ofMicros(30));
    }
  }

  final Simulation simulation;
  final RandomStream random;
  final Side a;
  final Side b;
  private final Layout layout;
  private final Geometric geometric;
  private final Attempts attempts;
  Weather weather;
  long heralds;
  long messages;

  /// How long the higher layers keep a pair at most.
  Time hold = Time.ZERO;

  TwoEnds(long seed, Layout layout, Scheduling scheduling, Weather weather) {
    simulation = new Simulation(new SeededStreams(seed), Journal.off());
    random = simulation.random("link");
    this.layout = layout;
    this.weather = weather;
    attempts = attempts(layout, 0.1, 0.95);
    geometric = new Geometric(attempts.success());
    a = new Side(Role.MASTER, layout.slotsA(), layout.toA(), scheduling);
    b = new Side(Role.SLAVE, layout.slotsB(), layout.toB(), scheduling);
    a.freeAll();
    b.freeAll();
  }

  static Attempts attempts(Layout layout, double success, double fidelity) {
    double wrong = (1 - fidelity) / 2;
    XState pair =
        XState.normalised(
            new double[] {wrong, fidelity / 2, fidelity / 2, wrong, 0, 0, fidelity / 2, 0});
    return new Attempts(
        Time.ofMicros(1),
        success,
        pair,
        List.of(BellState.PSI_PLUS, BellState.PSI_MINUS),
        new Attempts.End(Time.ZERO, layout.toA().times(2)),
        new Attempts.End(Time.ZERO, layout.toB().times(2)));
  }

  void runMillis(long millis) {
    simulation.runUntil(simulation.now().plus(Time.ofMillis(millis)));
  }

  private Time upTo(Time longest) {
    return longest.picos() == 0 ? Time.ZERO : Time.ofPicos(random.nextLong(longest.picos()));
  }

  private static final class Match {
    final int purpose;
    final int slotA;
    final int slotB;
    boolean over;

    Match(int purpose, int slotA, int slotB) {
      this.purpose = purpose;
      this.slotA = slotA;
      this.slotB = slotB;
    }
  }

  private void match(int purpose) {
    Deque<Integer> atA = a.offered(purpose);
    Deque<Integer> atB = b.offered(purpose);
    while (!atA.isEmpty() && !atB.isEmpty()) {
      Match match = new Match(purpose, atA.remove(), atB.remove());
      a.places[match.slotA].match = match;
      b.places[match.slotB].match = match;
      Time last = attempts.period().times(geometric.draw(random));
      simulation.in(last, _ -> herald(match));
    }
  }

  private void herald(Match match) {
    if (match.over) {
      return;
    }
    match.over = true;
    PairId pair = new PairId(LINK, heralds++);
    BellState told = random.nextBoolean() ? BellState.PSI_PLUS : BellState.PSI_MINUS;
    a.heralded(match.slotA, pair, told);
    b.heralded(match.slotB, pair, told);
  }

  /// Where the midpoint sees a slot.
  private enum Use {
    HIGHER_LAYER,
    UNUSED,
    OFFERED,
    REPLY_UNDER_WAY
  }

  private static final class Place {
    Use use = Use.HIGHER_LAYER;
    int purpose;
    @Nullable Match match;
  }

  /// A pair as it was handed up.
  record Handed(int purpose, BellState told) {}

  /// One end.
  final class Side {
    final LinkLayer layer;
    private final Time toMidpoint;
    private final Place[] places;
    private final Map<Integer, Deque<Integer>> offers = new HashMap<>();
    final Map<PairId, Handed> handed =
        new TreeMap<>((x, y) -> Long.compare(x.herald(), y.herald()));
    final List<PairId> expired = new ArrayList<>();
    final Map<Integer, List<LinkEffect>> ends = new HashMap<>();
    final Map<Integer, Long> pairs = new HashMap<>();
    long discarded;
    long withdrawn;
    long noReplies;
    boolean remembers = true;

    Side(Role role, int slots, Time toMidpoint, Scheduling scheduling) {
      this.toMidpoint = toMidpoint;
      Time roundTrip = layout.toA().plus(layout.toB()).times(2);
      LinkEnd end = new LinkEnd(role, LINK, slots, roundTrip, scheduling);
      layer = new LinkLayer(end, FidelityEstimation.of(attempts));
      places = new Place[slots];
      for (int slot = 0; slot < slots; slot++) {
        places[slot] = new Place();
      }
    }

    void freeAll() {
      for (int slot = 0; slot < places.length; slot++) {
        free(slot);
      }
    }

    private Deque<Integer> offered(int purpose) {
      return offers.computeIfAbsent(purpose, _ -> new ArrayDeque<>());
    }

    long pairs(int purpose) {
      return pairs.getOrDefault(purpose, 0L);
    }

    boolean isIdle() {
      for (Place place : places) {
        if (place.use != Use.UNUSED) {
          return false;
        }
      }
      return true;
    }

    private void free(int slot) {
      assertThat(places[slot].use).isEqualTo(Use.HIGHER_LAYER);
      places[slot].use = Use.UNUSED;
      tell(new LinkInput.Free(slot));
    }

    void tell(LinkInput input) {
      for (LinkEffect effect : layer.on(input, simulation.now())) {
        take(effect);
      }
    }

    private Side other() {
      return this == a ? b : a;
    }

    private void take(LinkEffect effect) {
      switch (effect) {
        case LinkEffect.Send(ChannelMessage<LinkContent> message) -> send(message);
        case LinkEffect.Offer(int slot, int purpose) -> {
          assertThat(places[slot].use).isEqualTo(Use.UNUSED);
          places[slot].use = Use.OFFERED;
          places[slot].purpose = purpose;
          offered(purpose).add(slot);
          match(purpose);
        }
        case LinkEffect.Withdraw(int slot) -> withdraw(slot);
        case LinkEffect.Ok ok -> handUp(ok);
        case LinkEffect.Expired(int purpose, PairId pair) -> {
          assertThat(handed).containsKey(pair);
          assertThat(requireNonNull(handed.get(pair)).purpose()).isEqualTo(purpose);
          expired.add(pair);
          pairs.merge(purpose, -1L, Long::sum);
        }
        case LinkEffect.Discard(int slot) -> {
          assertThat(places[slot].use).isEqualTo(Use.REPLY_UNDER_WAY);
          places[slot].use = Use.UNUSED;
          discarded++;
        }
        case LinkEffect.Refused refused -> end(refused.purpose(), refused);
        case LinkEffect.Done done -> end(done.purpose(), done);
        case LinkEffect.Wake(Time at) -> simulation.at(at, _ -> tell(new LinkInput.Woken(at)));
      }
    }

    private void end(int purpose, LinkEffect effect) {
      ends.computeIfAbsent(purpose, _ -> new ArrayList<>()).add(effect);
    }

    private void withdraw(int slot) {
      withdrawn++;
      Place place = places[slot];
      if (place.use == Use.REPLY_UNDER_WAY) {
        return;
      }
      assertThat(place.use).isEqualTo(Use.OFFERED);
      place.use = Use.UNUSED;
      Match match = place.match;
      place.match = null;
      if (match == null) {
        offered(place.purpose).remove(slot);
        return;
      }
      match.over = true;
      int left = this == a ? match.slotB : match.slotA;
      other().places[left].match = null;
      other().offered(match.purpose).add(left);
      match(match.purpose);
    }

    private void handUp(LinkEffect.Ok ok) {
      assertThat(places[ok.slot()].use).isEqualTo(Use.REPLY_UNDER_WAY);
      places[ok.slot()].use = Use.HIGHER_LAYER;
      pairs.merge(ok.purpose(), 1L, Long::sum);
      if (remembers) {
        assertThat(handed.put(ok.pair(), new Handed(ok.purpose(), ok.told()))).isNull();
      }
      simulation.in(upTo(hold), _ -> free(ok.slot()));
    }

    private void heralded(int slot, PairId pair, BellState told) {
      places[slot].use = Use.REPLY_UNDER_WAY;
      places[slot].match = null;
      boolean lost = random.nextDouble() < weather.lost();
      noReplies += lost ? 1 : 0;
      LinkInput input = lost ? new LinkInput.NoReply(slot) : new LinkInput.Reply(slot, pair, told);
      simulation.in(toMidpoint, _ -> tell(input));
    }

    private void send(ChannelMessage<LinkContent> message) {
      messages++;
      boolean twice = random.nextDouble() < weather.repeated();
      for (int copy = 0; copy < (twice ? 2 : 1); copy++) {
        if (random.nextDouble() >= weather.lost()) {
          Time delay = layout.toA().plus(layout.toB()).plus(upTo(weather.late()));
          simulation.in(delay, _ -> other().tell(new LinkInput.Received(message)));
        }
      }
    }
  }
}
