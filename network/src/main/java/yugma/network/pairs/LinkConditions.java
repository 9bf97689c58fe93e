// SPDX-License-Identifier: Apache-2.0
package yugma.network.pairs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import yugma.entanglement.hardware.Attempts;
import yugma.entanglement.hardware.Clock;
import yugma.entanglement.hardware.Meeting;
import yugma.entanglement.hardware.Scheme;
import yugma.entanglement.simulation.Conditions;
import yugma.kernel.time.Time;
import yugma.network.scenario.Impairment;
import yugma.network.scenario.LostClock;
import yugma.network.scenario.Scenario;
import yugma.network.scenario.entanglement.HeraldedLink;

/// The conditions of a link of a scenario: while it is cut, and when its clocks are lost for longer
/// than they hold, no attempts are made; more loss makes them rarer, and clocks that drift apart
/// make their pairs worse.
final class LinkConditions implements Conditions {
  /// In how many steps clocks drift apart in their holdover.
  private static final int STEPS = 16;

  private final Scheme scheme;
  private final Clock clock;
  private final List<Impairment> impairments;
  private final List<LostClock> lost;
  private final Map<Present, Attempts> known = new HashMap<>();

  /// What attempts depend on.
  ///
  /// @param lossDb on top of the fibre's own
  /// @param step of clocks that drift apart; none while they are synchronised
  private record Present(double lossDb, Optional<Long> step) {}

  LinkConditions(Scenario scenario, HeraldedLink link) {
    this.scheme = link.scheme();
    this.clock = scheme instanceof Meeting meeting ? meeting.clock() : Clock.PERFECT;
    Predicate<String> isMine = link.link()::equals;
    this.impairments =
        scenario.happenings().impairments().stream().filter(it -> isMine.test(it.link())).toList();
    this.lost =
        scenario.happenings().lostClocks().stream().filter(it -> isMine.test(it.link())).toList();
  }

  @Override
  public Optional<Attempts> at(Time now, Attempts usual) {
    double lossDb = 0;
    for (Impairment one : impairments) {
      if (covers(one.from(), one.until(), now)) {
        if (one.isCut()) {
          return Optional.empty();
        }
        lossDb += one.lossDb().orElse(0);
      }
    }
    Time since = now.minus(synchronisation(now));
    if (!since.isBefore(clock.holdover()) && !since.equals(Time.ZERO)) {
      return Optional.empty();
    }
    Present present = new Present(lossDb, step(now, since));
    return present.equals(new Present(0, Optional.empty()))
        ? Optional.of(usual)
        : attempts(present);
  }

  private Optional<Attempts> attempts(Present present) {
    Scheme weaker = scheme.weakened(StrictMath.pow(10, -present.lossDb / 10));
    return weaker.isEverHeralded()
        ? Optional.of(known.computeIfAbsent(present, _ -> attempts(weaker, present)))
        : Optional.empty();
  }

  private Attempts attempts(Scheme weaker, Present present) {
    return weaker instanceof Meeting meeting && present.step.isPresent()
        ? meeting.attempts(
            Time.nearest((present.step.get() + 0.5) * clock.holdover().seconds() / STEPS))
        : weaker.attempts();
  }

  private static boolean covers(Time from, Time until, Time now) {
    return !now.isBefore(from) && now.isBefore(until);
  }

  private Optional<LostClock> losing(Time now) {
    return lost.stream().filter(it -> covers(it.from(), it.until(), now)).findFirst();
  }

  /// The last synchronisation before a moment.
  private Time synchronisation(Time now) {
    Time asked = losing(now).map(LostClock::from).orElse(now);
    long regular = asked.picos() / clock.resync().picos() * clock.resync().picos();
    return lost.stream()
        .map(LostClock::until)
        .filter(end -> !end.isAfter(asked))
        .reduce(Time.ofPicos(regular), Time::max);
  }

  private Optional<Long> step(Time now, Time since) {
    return losing(now).map(_ -> since.picos() / pace());
  }

  private long pace() {
    return Math.max(1, clock.holdover().picos() / STEPS);
  }

  @Override
  public Optional<Time> changeAfter(Time now) {
    LongStream ends =
        LongStream.concat(
            impairments.stream().flatMapToLong(it -> both(it.from(), it.until())),
            lost.stream().flatMapToLong(it -> both(it.from(), it.until())));
    return LongStream.concat(ends, ofClock(now))
        .filter(moment -> moment > now.picos())
        .min()
        .stream()
        .mapToObj(Time::ofPicos)
        .findFirst();
  }

  private static LongStream both(Time from, Time until) {
    return LongStream.of(from.picos(), until.picos());
  }

  private LongStream ofClock(Time now) {
    long last = synchronisation(now).picos();
    boolean isLosing = losing(now).isPresent();
    if (!isLosing && !clock.holdover().isBefore(clock.resync())) {
      return LongStream.empty();
    }
    long ends = last + clock.holdover().picos();
    long next = (now.picos() / clock.resync().picos() + 1) * clock.resync().picos();
    long drifts = last + ((now.picos() - last) / pace() + 1) * pace();
    return isLosing
        ? LongStream.of(ends, Math.min(drifts, Math.max(ends, now.picos())))
        : LongStream.of(ends, next);
  }
}
