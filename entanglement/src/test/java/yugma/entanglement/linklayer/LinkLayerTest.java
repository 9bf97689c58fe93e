// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.linklayer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import yugma.entanglement.channel.ChannelMessage;
import yugma.entanglement.linklayer.Create.Kind;
import yugma.entanglement.linklayer.LinkEffect.Reason;
import yugma.entanglement.linklayer.TwoEnds.Layout;
import yugma.entanglement.linklayer.TwoEnds.Weather;
import yugma.kernel.time.Time;
import yugma.physics.bell.BellState;

class LinkLayerTest {
  private static final Scheduling FAIR = new Scheduling.WeightedFair(2, 1);
  private static final Scheduling IN_ORDER = new Scheduling.FirstComeFirstServed();

  private static TwoEnds link(Layout layout, Scheduling scheduling) {
    return new TwoEnds(1, layout, scheduling, Weather.FAIR);
  }

  private static Create endless(int purpose, Kind kind, double weight) {
    return new Create(purpose, OptionalLong.empty(), kind, 0.9, Optional.empty(), weight);
  }

  private static Create some(int purpose, long pairs, Kind kind) {
    return new Create(purpose, OptionalLong.of(pairs), kind, 0.9, Optional.empty(), 1);
  }

  private static Create until(int purpose, long pairs, Time deadline) {
    return new Create(purpose, OptionalLong.of(pairs), Kind.MEASURE, 0.9, Optional.of(deadline), 1);
  }

  private static void ask(TwoEnds.Side side, Create create) {
    side.tell(new LinkInput.Asked(create));
  }

  private static LinkEffect refused(int purpose, Reason reason) {
    return new LinkEffect.Refused(purpose, reason);
  }

  @Test
  void givesBothEndsWhatEitherAsks() {
    TwoEnds link = link(Layout.SMALL, IN_ORDER);
    ask(link.a, some(1, 10, Kind.NETWORK));
    ask(link.b, some(2, 10, Kind.NETWORK));
    link.runMillis(20);
    for (TwoEnds.Side side : new TwoEnds.Side[] {link.a, link.b}) {
      assertThat(side.ends.get(1)).containsExactly(new LinkEffect.Done(1));
      assertThat(side.ends.get(2)).containsExactly(new LinkEffect.Done(2));
      assertThat(side.isIdle()).isTrue();
    }
    assertThat(link.a.handed).isEqualTo(link.b.handed).hasSize(20);
  }

  @Test
  void makesOneItemOfWhatBothEndsAskForAPurpose() {
    TwoEnds link = link(Layout.SMALL, IN_ORDER);
    ask(link.a, some(1, 10, Kind.NETWORK));
    ask(link.b, some(1, 10, Kind.NETWORK));
    link.runMillis(20);
    assertThat(link.a.pairs(1)).isEqualTo(10);
    assertThat(link.b.ends.get(1)).containsExactly(new LinkEffect.Done(1));
  }

  @Test
  void beginsARoundTripAfterItIsAskedAtEitherEnd() {
    Layout layout = Layout.slots(1, 1);
    for (boolean atMaster : new boolean[] {true, false}) {
      TwoEnds link = link(layout, IN_ORDER);
      ask(atMaster ? link.a : link.b, endless(1, Kind.NETWORK, 1));
      link.simulation.runUntil(Time.ofMicros(159));
      assertThat(link.a.isIdle()).isTrue();
      assertThat(link.b.isIdle()).isTrue();
      link.simulation.runUntil(Time.ofMicros(160));
      assertThat(link.a.isIdle()).isFalse();
      assertThat(link.b.isIdle()).isFalse();
    }
  }

  @Test
  void tellsTheGoodnessThatIsEstimated() {
    FidelityEstimation estimation =
        FidelityEstimation.of(TwoEnds.attempts(Layout.SMALL, 0.1, 0.95));
    LinkEnd end = new LinkEnd(LinkEnd.Role.MASTER, 7, 1, Time.ZERO, IN_ORDER);
    LinkLayer layer = new LinkLayer(end, estimation);
    layer.on(new LinkInput.Free(0), Time.ZERO);
    layer.on(new LinkInput.Asked(endless(1, Kind.NETWORK, 1)), Time.ZERO);
    ChannelMessage<LinkContent> accept =
        new ChannelMessage.Numbered<>(0, 1, List.of(new LinkContent.Accept(0)));
    assertThat(layer.on(new LinkInput.Received(accept), Time.ZERO))
        .contains(new LinkEffect.Offer(0, 1));
    PairId pair = new PairId(7, 0);
    assertThat(layer.on(new LinkInput.Reply(0, pair, BellState.PSI_PLUS), Time.ZERO))
        .containsExactly(new LinkEffect.Ok(1, pair, 0, BellState.PSI_PLUS, estimation.goodness(0)));
    assertThat(layer.attempts(1)).contains(estimation.attempts(0));
    assertThat(layer.attempts(2)).isEmpty();
  }

  @Test
  void refusesAFidelityBeyondTheLink() {
    TwoEnds link = link(Layout.SMALL, IN_ORDER);
    ask(link.a, new Create(1, OptionalLong.of(1), Kind.NETWORK, 0.951, Optional.empty(), 1));
    assertThat(link.a.ends.get(1)).containsExactly(refused(1, Reason.UNSUPPORTED));
  }

  @Test
  void refusesToKeepMorePairsThanEitherEndHasSlots() {
    TwoEnds link = link(Layout.slots(3, 2), IN_ORDER);
    ask(link.a, some(1, 4, Kind.KEEP));
    assertThat(link.a.ends.get(1)).containsExactly(refused(1, Reason.MEMORY_EXCEEDED));
    ask(link.a, some(2, 3, Kind.KEEP));
    link.runMillis(20);
    assertThat(link.a.ends.get(2)).containsExactly(refused(2, Reason.MEMORY_EXCEEDED));
    assertThat(link.a.pairs(2)).isZero();
    ask(link.b, some(3, 2, Kind.KEEP));
    link.runMillis(20);
    assertThat(link.b.ends.get(3)).containsExactly(new LinkEffect.Done(3));
  }

  @Test
  void refusesWhatCannotBeMadeBeforeItsDeadline() {
    TwoEnds link = link(Layout.SMALL, IN_ORDER);
    ask(link.a, until(1, 100, Time.ofMicros(1199)));
    assertThat(link.a.ends.get(1)).containsExactly(refused(1, Reason.NO_TIME));
    ask(link.a, until(2, 100, Time.ofMicros(1201)));
    assertThat(link.a.ends).doesNotContainKey(2);
  }

  @Test
  void givesUpAtTheDeadlineAtBothEnds() {
    TwoEnds link = link(Layout.SMALL, IN_ORDER);
    ask(link.b, until(1, 100, Time.ofMicros(1500)));
    link.simulation.runUntil(Time.ofMicros(1499));
    assertThat(link.a.ends).isEmpty();
    link.runMillis(10);
    assertThat(link.a.ends.get(1)).containsExactly(refused(1, Reason.TIMED_OUT));
    assertThat(link.b.ends.get(1)).containsExactly(refused(1, Reason.TIMED_OUT));
    assertThat(link.a.isIdle()).isTrue();
    assertThat(link.b.isIdle()).isTrue();
  }

  @Test
  void makesPairsUntilOneEndWantsNoMoreAndTellsTheOther() {
    TwoEnds link = link(Layout.slots(2, 2), IN_ORDER);
    ask(link.a, endless(1, Kind.NETWORK, 1));
    link.runMillis(5);
    assertThat(link.b.pairs(1)).isGreaterThan(50);
    link.a.tell(new LinkInput.Cancelled(1));
    link.runMillis(5);
    assertThat(link.a.ends).isEmpty();
    assertThat(link.b.ends.get(1)).containsExactly(refused(1, Reason.DENIED));
    long made = link.heralds;
    link.runMillis(5);
    assertThat(link.heralds).isEqualTo(made);
    assertThat(link.a.isIdle()).isTrue();
    assertThat(link.b.isIdle()).isTrue();
  }

  @Test
  void servesInTheOrderOfTheMaster() {
    TwoEnds link = link(Layout.SMALL, IN_ORDER);
    ask(link.b, some(1, 5, Kind.MEASURE));
    ask(link.a, some(2, 5, Kind.NETWORK));
    link.runMillis(50);
    assertThat(link.b.handed.values().stream().map(TwoEnds.Handed::purpose))
        .containsExactly(2, 2, 2, 2, 2, 1, 1, 1, 1, 1);
  }

  @Test
  void sharesALinkAmongCircuitsByWeight() {
    for (Layout layout : new Layout[] {Layout.SMALL, Layout.slots(5, 3), Layout.slots(2, 9)}) {
      TwoEnds link = link(layout, FAIR);
      ask(link.a, endless(1, Kind.NETWORK, 1));
      ask(link.b, endless(2, Kind.NETWORK, 2));
      ask(link.a, endless(3, Kind.NETWORK, 5));
      ask(link.b, endless(4, Kind.KEEP, 1000));
      link.runMillis(100);
      double unit = link.a.pairs(1);
      int slots = Math.max(layout.slotsA(), layout.slotsB());
      assertThat(unit).isGreaterThan(50);
      assertThat(Math.abs(link.a.pairs(2) / 2.0 - unit)).isLessThanOrEqualTo(slots + 1);
      assertThat(Math.abs(link.a.pairs(3) / 5.0 - unit)).isLessThanOrEqualTo(slots + 1);
      assertThat(link.a.pairs(4)).isZero();
      assertThat(link.a.withdrawn).isLessThan(20);
    }
  }

  @Test
  void sharesWhatTheNetworkLeavesByTheWeightsOfKinds() {
    TwoEnds link = link(Layout.slots(2, 2), FAIR);
    ask(link.a, endless(1, Kind.KEEP, 3));
    ask(link.a, endless(2, Kind.MEASURE, 1));
    link.runMillis(100);
    assertThat(link.a.pairs(2)).isGreaterThan(50);
    assertThat(Math.abs(link.a.pairs(1) - 6.0 * link.a.pairs(2))).isLessThanOrEqualTo(6 * 3);
  }

  @Test
  void aNewcomerNeitherWaitsNorMakesUpForWhatItMissed() {
    TwoEnds link = link(Layout.slots(2, 2), FAIR);
    ask(link.a, endless(1, Kind.NETWORK, 1));
    link.runMillis(50);
    long before = link.a.pairs(1);
    ask(link.b, endless(2, Kind.NETWORK, 1));
    link.runMillis(50);
    assertThat(link.a.pairs(2)).isGreaterThan(100);
    assertThat(Math.abs(link.a.pairs(1) - before - link.a.pairs(2))).isLessThanOrEqualTo(10);
  }

  @Test
  void keepsTheSharesWhenRepliesAndMessagesAreLost() {
    Weather bad = new Weather(0.1, 0.1, Time.ofMicros(300));
    TwoEnds link = new TwoEnds(3, Layout.slots(3, 2), FAIR, bad);
    ask(link.a, endless(1, Kind.NETWORK, 1));
    ask(link.b, endless(2, Kind.NETWORK, 3));
    link.runMillis(200);
    assertThat(link.a.expired).isNotEmpty();
    double share = link.b.pairs(2) / (double) (link.b.pairs(1) + link.b.pairs(2));
    // standard deviation of the share by lost replies: below 0.01 on more than 2,000 pairs
    assertThat(link.b.pairs(1) + link.b.pairs(2)).isGreaterThan(2_000);
    assertThat(share).isBetween(0.70, 0.80);
  }

  @Test
  void tellsTheOtherEndAtOnceOfAPairThatItDidNotHearOf() {
    TwoEnds link = link(Layout.SMALL, IN_ORDER);
    ask(link.a, some(1, 1, Kind.NETWORK));
    link.simulation.runUntil(Time.ofMicros(201));
    link.weather = new Weather(1, 0, Time.ZERO);
    link.a.noReplies = 0;
    while (link.heralds == 0) {
      link.simulation.runUntil(link.simulation.now().plus(Time.ofMicros(1)));
    }
    link.weather = Weather.FAIR;
    link.runMillis(20);
    assertThat(link.a.noReplies).isEqualTo(1);
    assertThat(link.a.handed).isEqualTo(link.b.handed).hasSize(1);
    assertThat(link.a.ends.get(1)).containsExactly(new LinkEffect.Done(1));
  }

  @Test
  void refusesAReplyOfAnotherLinkAndASlotThatItHasAlready() {
    LinkEnd end = new LinkEnd(LinkEnd.Role.MASTER, 7, 1, Time.ZERO, IN_ORDER);
    FidelityEstimation estimation =
        FidelityEstimation.of(TwoEnds.attempts(Layout.SMALL, 0.1, 0.95));
    LinkLayer layer = new LinkLayer(end, estimation);
    layer.on(new LinkInput.Free(0), Time.ZERO);
    assertThatThrownBy(() -> layer.on(new LinkInput.Free(0), Time.ZERO))
        .hasMessageContaining("slot 0 is told free");
    LinkInput stray = new LinkInput.Reply(0, new PairId(8, 0), BellState.PSI_PLUS);
    assertThatThrownBy(() -> layer.on(stray, Time.ZERO))
        .hasMessageContaining("a reply of link 8 came to link 7");
  }
}
