// SPDX-License-Identifier: Apache-2.0
package yugma.keys.distillation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import yugma.kernel.bits.Bits;
import yugma.kernel.random.RandomStreams;

/// One block distilled in memory, over a wire that may be anybody's.
///
/// Each party has notes, pool and randomness of its own. What each said and heard until its end is
/// kept; that it is silent afterwards, and that the talk ends at all, is checked on the way.
final class Talk {
  /// More letters than any block needs.
  private static final int MOST_LETTERS = 5_000;

  /// A message on its way.
  @SuppressWarnings("ArrayRecordComponent") // compared by content where it matters
  record Letter(boolean toAlice, byte[] bytes) {}

  /// What arrives, and where, for each letter that is sent.
  interface Wire {
    /// @param number of the letter, from 0
    List<Letter> carry(int number, Letter letter);
  }

  static final Wire HONEST = (number, letter) -> List.of(letter);

  /// One party and what it went through.
  static final class Side {
    private final Function<byte[], List<Effect>> party;
    final List<ByteBuffer> said = new ArrayList<>();
    final List<ByteBuffer> heard = new ArrayList<>();
    Optional<Effect> end = Optional.empty();

    Side(Function<byte[], List<Effect>> party) {
      this.party = party;
    }

    private List<Effect> hear(byte[] bytes) {
      List<Effect> effects = party.apply(bytes.clone());
      if (end.isPresent()) {
        assertThat(effects).isEmpty();
      } else {
        heard.add(ByteBuffer.wrap(bytes.clone()));
      }
      return effects;
    }

    Optional<Bits> key() {
      return end.flatMap(
          effect ->
              effect instanceof Effect.Release(Bits key, BlockReport _)
                  ? Optional.of(key)
                  : Optional.empty());
    }

    Optional<Failure> failure() {
      return end.flatMap(
          effect ->
              effect instanceof Effect.Discard(Failure why, String _, BlockReport _)
                  ? Optional.of(why)
                  : Optional.empty());
    }

    BlockReport report() {
      return switch (end.orElseThrow()) {
        case Effect.Release(Bits _, BlockReport report) -> report;
        case Effect.Discard(Failure _, String _, BlockReport report) -> report;
        case Effect.Send _ -> throw new AssertionError("a letter is no end");
      };
    }
  }

  final List<Letter> letters = new ArrayList<>();
  final Side alice;
  final Side bob;
  private final BobBlock starter;
  private final Wire wire;
  private final ArrayDeque<Letter> underway = new ArrayDeque<>();

  Talk(Channel channel, long seed, Pools pools, Wire wire) {
    this(channel, RandomStreams.seeded(seed), pools, wire);
  }

  private Talk(Channel channel, RandomStreams streams, Pools pools, Wire wire) {
    Channel.Clicks clicks = channel.draw(streams.stream("clicks"));
    PulseNotes notes = new PulseNotes(clicks.gates().clone(), clicks.alice());
    AliceBlock sender =
        new AliceBlock(channel.agreement(), notes, pools.alice(), streams.stream("alice"));
    this.starter =
        new BobBlock(
            channel.agreement(), clicks.gates(), clicks.bob(), pools.bob(), streams.stream("bob"));
    this.alice = new Side(sender::on);
    this.bob = new Side(starter::on);
    this.wire = wire;
  }

  /// An honest talk.
  static Talk honest(Channel channel, long seed, Pools pools) {
    return new Talk(channel, seed, pools, HONEST).run();
  }

  Talk run() {
    act(bob, false, starter.start());
    for (int delivered = 0; !underway.isEmpty(); delivered++) {
      assertThat(delivered).as("letters delivered").isLessThan(MOST_LETTERS);
      Letter letter = underway.removeFirst();
      Side side = letter.toAlice ? alice : bob;
      act(side, letter.toAlice, side.hear(letter.bytes));
    }
    return this;
  }

  private void act(Side side, boolean isAlice, List<Effect> effects) {
    for (Effect effect : effects) {
      if (effect instanceof Effect.Send(byte[] message)) {
        side.said.add(ByteBuffer.wrap(message.clone()));
        Letter letter = new Letter(!isAlice, message);
        letters.add(letter);
        underway.addAll(wire.carry(letters.size() - 1, letter));
      } else {
        assertThat(side.end).isEmpty();
        side.end = Optional.of(effect);
      }
    }
  }
}
