// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.linklayer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import yugma.kernel.time.Time;

class OrderedChannelTest {
  private final OrderedChannel sender = new OrderedChannel(Time.ofMicros(10));
  private final OrderedChannel receiver = new OrderedChannel(Time.ofMicros(10));

  private static LinkContent content(long number) {
    return new LinkContent.Seen(number);
  }

  private static List<LinkMessage> flushed(OrderedChannel channel, long micros) {
    Outbox outbox = new Outbox();
    channel.flush(Time.ofMicros(micros), outbox);
    List<LinkMessage> messages = new ArrayList<>();
    for (LinkEffect effect : outbox.take()) {
      messages.add(((LinkEffect.Send) effect).message());
    }
    return messages;
  }

  private List<LinkMessage> sent(int contents) {
    List<LinkMessage> messages = new ArrayList<>();
    for (int i = 0; i < contents; i++) {
      sender.send(content(i));
      messages.addAll(flushed(sender, 0));
    }
    return messages;
  }

  private List<LinkContent> received(List<LinkMessage> messages) {
    List<LinkContent> contents = new ArrayList<>();
    messages.forEach(message -> contents.addAll(receiver.receive(message)));
    return contents;
  }

  @Test
  void givesContentsInOrderWhenMessagesComeBackwards() {
    assertThat(received(sent(3).reversed())).containsExactly(content(0), content(1), content(2));
  }

  @Test
  void takesARepeatedMessageOnceAndAcknowledgesItAgain() {
    List<LinkMessage> messages = sent(1);
    assertThat(received(messages)).containsExactly(content(0));
    assertThat(flushed(receiver, 1)).containsExactly(new LinkMessage.Acknowledged(1));
    assertThat(received(messages)).isEmpty();
    assertThat(flushed(receiver, 2)).containsExactly(new LinkMessage.Acknowledged(1));
    assertThat(flushed(receiver, 3)).isEmpty();
  }

  @Test
  void repeatsWhatIsNotAcknowledgedAndWaitsLongerEachTime() {
    List<LinkMessage> messages = sent(2);
    assertThat(flushed(sender, 9)).isEmpty();
    assertThat(flushed(sender, 10)).isEqualTo(messages);
    assertThat(flushed(sender, 29)).isEmpty();
    sender.receive(new LinkMessage.Acknowledged(1));
    assertThat(flushed(sender, 29)).isEmpty();
    assertThat(flushed(sender, 39)).containsExactly(messages.get(1));
    sender.receive(new LinkMessage.Acknowledged(2));
    assertThat(sender.due()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void bundlesWhatWaitsForTheWindow() {
    assertThat(sent(OrderedChannel.WINDOW + 5)).hasSize(OrderedChannel.WINDOW);
    sender.receive(new LinkMessage.Acknowledged(2));
    List<LinkMessage> next = flushed(sender, 1);
    assertThat(next).hasSize(1);
    assertThat(((LinkMessage.Numbered) next.getFirst()).contents())
        .hasSize(5)
        .startsWith(content(OrderedChannel.WINDOW));
  }

  @Test
  void heedsAnAcknowledgementThatIsLateNoMore() {
    sent(3);
    sender.receive(new LinkMessage.Acknowledged(3));
    sender.receive(new LinkMessage.Acknowledged(1));
    sender.send(content(9));
    assertThat(flushed(sender, 1))
        .isEqualTo(Collections.singletonList(new LinkMessage.Numbered(3, 0, List.of(content(9)))));
  }
}
