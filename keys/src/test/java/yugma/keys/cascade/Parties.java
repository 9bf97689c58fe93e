// SPDX-License-Identifier: Apache-2.0
package yugma.keys.cascade;

import java.util.ArrayList;
import java.util.List;
import yugma.kernel.bits.Bits;
import yugma.kernel.random.RandomStreams;
import yugma.keys.cascade.CascadeCorrector.Step;
import yugma.keys.cascade.CascadeResponder.Answer;

/// Two parties with keys that differ, and the bytes that went between them.
final class Parties {
  final Bits reference;
  final Bits received;
  final CascadeResponder alice;
  final CascadeCorrector bob;
  final List<byte[]> requests = new ArrayList<>();
  final List<byte[]> replies = new ArrayList<>();

  Parties(long seed, int length, double errorRate) {
    var streams = RandomStreams.seeded(seed);
    var noise = streams.stream("noise");
    this.reference = Bits.random(length, streams.stream("key"));
    this.received = reference.slice(0, length);
    for (int i = 0; i < length; i++) {
      if (noise.nextDouble() < errorRate) {
        received.flip(i);
      }
    }
    this.alice = new CascadeResponder(reference);
    this.bob = new CascadeCorrector(received, errorRate, streams.stream("bob"));
  }

  Step.Done run() {
    Step step = bob.start();
    while (step instanceof Step.Ask ask) {
      requests.add(ask.request());
      replies.add(((Answer.Reply) alice.answer(ask.request())).message());
      step = bob.on(replies.getLast());
    }
    return (Step.Done) step;
  }
}
