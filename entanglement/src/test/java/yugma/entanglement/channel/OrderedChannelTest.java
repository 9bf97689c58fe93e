// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import yugma.kernel.time.Time;

class OrderedChannelTest {
  private final OrderedChannel<String> sender = new OrderedChannel<>(Time.ofMicros(10));
  private final OrderedChannel<String> receiver = new OrderedChannel<>(Time.ofMicros(10));

  private static String content(long number) {
    return "content " + number;
  }

  private static List<ChannelMessage<String>> flushed(OrderedChannel<String> channel, long micros) {
    List<ChannelMessage<String>> messages = new ArrayList<>();
    channel.flush(Time.ofMicros(micros), messages::add);
    return messages;
  }

  private List<ChannelMessage<String>> sent(int contents) {
    List<ChannelMessage<String>> messages = new ArrayList<>();
    for (int i = 0; i < contents; i++) {
      sender.send(content(i));
      messages.addAll(flushed(sender, 0));
    }
    return messages;
  }

  private List<String> received(List<ChannelMessage<String>> messages) {
    List<String> contents = new ArrayList<>();
    messages.forEach(message -> contents.addAll(receiver.receive(message)));
    return contents;
  }

  @Test
  void givesContentsInOrderWhenMessagesComeBackwards() {
    assertThat(received(sent(3).reversed())).containsExactly(content(0), content(1), content(2));
  }

  @Test
  void takesARepeatedMessageOnceAndAcknowledgesItAgain() {
    List<ChannelMessage<String>> messages = sent(1);
    assertThat(received(messages)).containsExactly(content(0));
    assertThat(flushed(receiver, 1)).containsExactly(new ChannelMessage.Acknowledged<>(1));
    assertThat(received(messages)).isEmpty();
    assertThat(flushed(receiver, 2)).containsExactly(new ChannelMessage.Acknowledged<>(1));
    assertThat(flushed(receiver, 3)).isEmpty();
  }

  @Test
  void repeatsWhatIsNotAcknowledgedAndWaitsLongerEachTime() {
    List<ChannelMessage<String>> messages = sent(2);
    assertThat(flushed(sender, 9)).isEmpty();
    assertThat(flushed(sender, 10)).isEqualTo(messages);
    assertThat(flushed(sender, 29)).isEmpty();
    sender.receive(new ChannelMessage.Acknowledged<>(1));
    assertThat(flushed(sender, 29)).isEmpty();
    assertThat(flushed(sender, 39)).containsExactly(messages.get(1));
    sender.receive(new ChannelMessage.Acknowledged<>(2));
    assertThat(sender.due()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void bundlesWhatWaitsForTheWindow() {
    assertThat(sent(OrderedChannel.WINDOW + 5)).hasSize(OrderedChannel.WINDOW);
    sender.receive(new ChannelMessage.Acknowledged<>(2));
    List<ChannelMessage<String>> next = flushed(sender, 1);
    assertThat(next).hasSize(1);
    assertThat(((ChannelMessage.Numbered<String>) next.getFirst()).contents())
        .hasSize(5)
        .startsWith(content(OrderedChannel.WINDOW));
  }

  @Test
  void heedsAnAcknowledgementThatIsLateNoMore() {
    sent(3);
    sender.receive(new ChannelMessage.Acknowledged<>(3));
    sender.receive(new ChannelMessage.Acknowledged<>(1));
    sender.send(content(9));
    assertThat(flushed(sender, 1))
        .isEqualTo(
            Collections.singletonList(new ChannelMessage.Numbered<>(3, 0, List.of(content(9)))));
  }
}
