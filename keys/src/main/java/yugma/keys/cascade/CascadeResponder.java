// SPDX-License-Identifier: Apache-2.0
package yugma.keys.cascade;

import java.util.ArrayList;
import java.util.List;
import yugma.kernel.bits.Bits;
import yugma.keys.cascade.Request.Group;
import yugma.keys.cascade.Request.OpenPass;
import yugma.keys.cascade.Request.Search;

/// The party whose key is right by definition: it tells parities of it, and counts each one.
///
/// Work and memory of one answer are bounded by the key's length. One thread at a time.
public final class CascadeResponder {
  /// What a request comes to.
  public sealed interface Answer {
    /// Bytes for the corrector.
    @SuppressWarnings("ArrayRecordComponent") // sent once, never compared
    record Reply(byte[] message) implements Answer {}

    /// The request broke a rule. Every later one is refused too.
    ///
    /// @param why which rule, with the offending value
    record Refused(String why) implements Answer {}
  }

  /// More passes than any schedule has.
  static final int MOST_PASSES = 16;

  private final Frames frames;
  private final Blocks blocks;
  private final long[][] bits;
  private final List<List<BlockMap>> passes = new ArrayList<>();
  private long parities;
  private boolean over;

  /// @param key copied
  public CascadeResponder(Bits key) {
    this.frames = Frames.of(key.length());
    this.blocks = new Blocks(frames.length());
    this.bits = frames.cut(key);
  }

  /// The number of parities told so far: bits of the key that an eavesdropper may know.
  public long parities() {
    return parities;
  }

  /// Answers one message of the corrector.
  public Answer answer(byte[] request) {
    try {
      if (over) {
        throw new BadMessage("request after one that was refused");
      }
      check(request.length <= longest(), "bytes", request.length);
      Parities reply =
          switch (Request.decode(request)) {
            case OpenPass open -> open(open);
            case Search search -> look(search);
          };
      parities += reply.count();
      return new Answer.Reply(reply.toBytes());
    } catch (BadMessage refusal) {
      over = true;
      return new Answer.Refused(refusal.why());
    }
  }

  private long longest() {
    return OpenPass.BYTES
        + (long) Group.HEAD_BYTES * frames.count()
        + (long) Group.BLOCK_BYTES * frames.most();
  }

  private Parities open(OpenPass open) throws BadMessage {
    check(open.bits() == frames.bits() && open.bits() > 0, "key length", open.bits());
    check(open.pass() == passes.size() && open.pass() < MOST_PASSES, "pass", open.pass());
    check(open.level() <= blocks.top(), "level", open.level());
    int count = blocks.count(open.level());
    check((long) frames.count() * count <= frames.most(), "level", open.level());
    List<BlockMap> sums = sums(Permutation.of(open, blocks.length()));
    passes.add(sums);
    Parities reply = Parities.zeros(frames.count() * count);
    for (int f = 0; f < frames.count(); f++) {
      for (int i = 0; i < count; i++) {
        reply.set(f * count + i, sums.get(f).get(Blocks.name(open.level(), i)));
      }
    }
    return reply;
  }

  private List<BlockMap> sums(Permutation permutation) {
    List<BlockMap> sums = new ArrayList<>();
    for (long[] permuted : permutation.apply(bits)) {
      sums.add(BlockMap.parities(blocks, permuted));
    }
    return sums;
  }

  private Parities look(Search search) throws BadMessage {
    check(search.blocks() > 0 && search.blocks() <= frames.most(), "blocks", search.blocks());
    Parities reply = Parities.zeros((int) search.blocks());
    int next = 0;
    for (Group group : search.groups()) {
      check(group.pass() < passes.size(), "pass", group.pass());
      check(group.frame() < frames.count(), "frame", group.frame());
      BlockMap sums = passes.get(group.pass()).get(group.frame());
      for (int i = 0; i < group.blocks().size(); i++) {
        int block = group.blocks().get(i);
        check(blocks.exists(block), "block", block);
        reply.set(next++, sums.get(block));
      }
    }
    return reply;
  }

  private static void check(boolean holds, String what, long value) throws BadMessage {
    if (!holds) {
      throw new BadMessage("request has " + what + " " + value + ", which it may not now");
    }
  }

  /// Overwrites the copies of the key, as far as that goes.
  public void wipe() {
    frames.wipe(bits);
    passes.forEach(sums -> sums.forEach(BlockMap::wipe));
  }
}
