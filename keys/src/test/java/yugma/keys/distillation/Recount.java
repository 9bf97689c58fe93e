// SPDX-License-Identifier: Apache-2.0
package yugma.keys.distillation;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import yugma.kernel.random.RandomStreams;
import yugma.keys.security.BlockCounts;
import yugma.keys.security.Tally;

/// What an observer with both devices' notes, or with the bytes of the wire, counts by other means.
final class Recount {
  private Recount() {}

  /// The tallies of the block that a talk of that seed is about.
  static BlockCounts of(Channel channel, long seed) {
    Channel.Clicks clicks = channel.draw(RandomStreams.seeded(seed).stream("clicks"));
    List<List<Tally>> tallies = new ArrayList<>();
    for (int basis : new int[] {0, 2}) {
      List<Tally> row = new ArrayList<>();
      for (int k = 0; k < channel.agreement().intensities().size(); k++) {
        int marks = basis | k << 2;
        int[] agreed =
            IntStream.range(0, clicks.gates().length)
                .filter(i -> (clicks.alice()[i] & ~1) == marks)
                .filter(i -> (clicks.bob()[i] & 2) == basis)
                .toArray();
        long wrong =
            IntStream.of(agreed)
                .filter(i -> ((clicks.alice()[i] ^ clicks.bob()[i]) & 1) != 0)
                .count();
        row.add(new Tally(agreed.length, wrong));
      }
      tallies.add(row);
    }
    return new BlockCounts(tallies.get(0), tallies.get(1));
  }

  /// The parities that Bob asked for, read from the bytes by the format of the cascade package.
  static long parities(Talk talk) throws BadMessage {
    long parities = 0;
    for (Talk.Letter letter : talk.letters) {
      if (Message.decode(letter.bytes()) instanceof Message.ParityQuestion(byte[] request)) {
        parities += parities(ByteBuffer.wrap(request));
      }
    }
    return parities;
  }

  /// For keys of one frame.
  private static long parities(ByteBuffer request) {
    if (request.get() == 1) {
      request.get();
      int level = request.get();
      int padded = (request.getInt() + 63) / 64 * 64;
      return ((long) padded + (1 << level) - 1) >> level;
    }
    long parities = 0;
    while (request.hasRemaining()) {
      request.position(request.position() + 3);
      int blocks = (request.get() & 0xff) << 16 | request.getShort() & 0xffff;
      parities += blocks;
      request.position(request.position() + 3 * blocks);
    }
    return parities;
  }
}
