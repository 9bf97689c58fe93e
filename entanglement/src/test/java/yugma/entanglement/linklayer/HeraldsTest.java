// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.linklayer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yugma.entanglement.channel.ChannelMessage;
import yugma.entanglement.linklayer.Create.Kind;
import yugma.kernel.time.Time;
import yugma.physics.bell.BellState;

/// One end alone, told of heralds as the midpoint and the other end might.
class HeraldsTest {
  private static final int LINK = 7;
  private final LinkLayer layer =
      new LinkLayer(
          new LinkEnd(LinkEnd.Role.SLAVE, LINK, 3, Time.ZERO, new Scheduling.WeightedFair(1, 1)),
          FidelityEstimation.of(TwoEnds.attempts(TwoEnds.Layout.SMALL, 0.1, 0.95)));
  private long told;

  @BeforeEach
  void serveOnePurpose() {
    for (int slot = 0; slot < 3; slot++) {
      layer.on(new LinkInput.Free(slot), Time.ZERO);
    }
    add(0, 1);
  }

  private List<LinkEffect> add(long item, int purpose) {
    Create create =
        new Create(purpose, OptionalLong.empty(), Kind.NETWORK, 0.9, Optional.empty(), purpose);
    return hear(new LinkContent.Add(item, create, new LinkContent.Place(item, 0, Time.ZERO, 0)));
  }

  private List<LinkEffect> hear(LinkContent content) {
    ChannelMessage<LinkContent> message =
        new ChannelMessage.Numbered<>(told++, 0, List.of(content));
    return layer.on(new LinkInput.Received(message), Time.ZERO);
  }

  private List<LinkEffect> reply(int slot, long herald) {
    PairId pair = new PairId(LINK, herald);
    return layer.on(new LinkInput.Reply(slot, pair, BellState.PSI_PLUS), Time.ZERO);
  }

  private static List<LinkContent> contents(List<LinkEffect> effects) {
    List<LinkContent> contents = new ArrayList<>();
    for (LinkEffect effect : effects) {
      if (effect instanceof LinkEffect.Send(ChannelMessage.Numbered<LinkContent> numbered)) {
        contents.addAll(numbered.contents());
      }
    }
    return contents;
  }

  @Test
  void tellsTheNumberOfAHeraldWhoseReplyDidNotCome() {
    reply(0, 0);
    List<LinkEffect> effects = layer.on(new LinkInput.NoReply(1), Time.ZERO);
    assertThat(effects).contains(new LinkEffect.Discard(1));
    assertThat(contents(effects)).containsExactly(new LinkContent.Expire(1, true));
    assertThat(contents(reply(2, 2))).isEmpty();
  }

  @Test
  void noticesAGapInTheNumbersAndAsksWhatItWas() {
    List<LinkEffect> effects = reply(0, 2);
    assertThat(effects).anyMatch(effect -> effect instanceof LinkEffect.Ok);
    assertThat(contents(effects))
        .containsExactly(new LinkContent.Expire(0, false), new LinkContent.Expire(1, false));
    assertThat(hear(new LinkContent.Placed(0, 0)))
        .anyMatch(effect -> effect instanceof LinkEffect.Withdraw);
  }

  @Test
  void takesALateReplyForWhatItIs() {
    reply(0, 1);
    List<LinkEffect> effects = reply(1, 0);
    assertThat(effects).startsWith(new LinkEffect.Discard(1));
    assertThat(effects).noneMatch(effect -> effect instanceof LinkEffect.Ok);
  }

  @Test
  void takesBackAPairOfWhichTheOtherEndHasNone() {
    LinkEffect.Ok ok = (LinkEffect.Ok) reply(0, 0).getFirst();
    assertThat(hear(new LinkContent.Expire(0, true)))
        .contains(new LinkEffect.Expired(ok.purpose(), ok.pair()));
    assertThat(hear(new LinkContent.Expire(0, true)))
        .noneMatch(effect -> effect instanceof LinkEffect.Expired);
  }

  @Test
  void handsUpNoPairThatIsExpiredBeforeItComes() {
    hear(new LinkContent.Expire(0, false));
    List<LinkEffect> effects = reply(0, 0);
    assertThat(effects).startsWith(new LinkEffect.Discard(0));
    assertThat(contents(effects)).hasSize(1).first().isInstanceOf(LinkContent.Placed.class);
  }

  @Test
  void throwsAwayAPairOfWhatIsNoLongerWanted() {
    layer.on(new LinkInput.Cancelled(1), Time.ZERO);
    layer.on(new LinkInput.Cancelled(2), Time.ZERO);
    List<LinkEffect> effects = reply(0, 0);
    assertThat(effects).startsWith(new LinkEffect.Discard(0));
    assertThat(contents(effects)).containsExactly(new LinkContent.Expire(0, true));
  }

  @Test
  void heedsTheReplyToAnOfferThatItHasJustWithdrawn() {
    List<LinkEffect> effects = add(2, 8);
    List<Integer> withdrawn = new ArrayList<>();
    for (LinkEffect effect : effects) {
      if (effect instanceof LinkEffect.Withdraw(int slot)) {
        withdrawn.add(slot);
      }
      assertThat(effect).isNotInstanceOf(LinkEffect.Offer.class);
    }
    assertThat(withdrawn).hasSize(3);
    LinkEffect.Ok ok = (LinkEffect.Ok) reply(withdrawn.get(0), 0).getFirst();
    assertThat(ok.purpose()).isEqualTo(1);
    Time later = Time.ofMicros(101);
    assertThat(layer.on(new LinkInput.Woken(later), later))
        .contains(
            new LinkEffect.Offer(withdrawn.get(1), 2), new LinkEffect.Offer(withdrawn.get(2), 2));
  }
}
