// SPDX-License-Identifier: Apache-2.0
package yugma.keys.cascade;

import java.util.ArrayList;
import java.util.List;
import yugma.kernel.bits.Bits;
import yugma.keys.cascade.Request.Group;
import yugma.keys.cascade.Request.OpenPass;
import yugma.keys.cascade.Request.Search;

/// The party whose key is right by definition: it answers for parities, and counts each one.
public final class CascadeResponder {
  /// What a request comes to.
  public sealed interface Answer {
    /// Bytes for the corrector.
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Reply(byte[] message) implements Answer {}

    /// The request broke a rule; the block is lost, and every later request is refused too.
    record Refused(String why) implements Answer {}
  }

  static final int MOST_PASSES = 32;

  private final Frames frames;
  private final Blocks blocks;
  private final long[][] bits;
  private final List<List<ParityTree>> passes = new ArrayList<>();
  private long parities;
  private boolean over;

  public CascadeResponder(Bits key) {
    this.frames = Frames.of(key.length());
    this.blocks = new Blocks(frames.length());
    this.bits = frames.cut(key);
  }

  /// Parities disclosed so far.
  public long parities() {
    return parities;
  }

  /// Answers one message of the corrector.
  public Answer answer(byte[] request) {
    try {
      if (over) {
        throw new BadMessage("the block was given up before");
      }
      Parities reply =
          switch (Request.decode(request)) {
            case OpenPass pass -> open(pass);
            case Search search -> look(search);
          };
      parities += reply.count();
      return new Answer.Reply(reply.toBytes());
    } catch (BadMessage refusal) {
      over = true;
      return new Answer.Refused(refusal.why());
    }
  }

  private Parities open(OpenPass request) throws BadMessage {
    check(request.bits() == frames.bits(), "key length", request.bits());
    check(request.pass() == passes.size() && request.pass() < MOST_PASSES, "pass", request.pass());
    check(request.level() <= blocks.top(), "level", request.level());
    List<ParityTree> trees = grow(request);
    passes.add(trees);
    int count = blocks.count(request.level());
    Parities reply = Parities.zeros(frames.count() * count);
    for (int f = 0; f < frames.count(); f++) {
      for (int i = 0; i < count; i++) {
        reply.set(f * count + i, trees.get(f).get(Blocks.name(request.level(), i)));
      }
    }
    return reply;
  }

  private List<ParityTree> grow(OpenPass request) {
    List<ParityTree> trees = new ArrayList<>();
    Permutation permutation = Permutation.of(request.seed(), blocks.length());
    for (long[] frame : bits) {
      trees.add(new ParityTree(blocks, permutation.apply(frame)));
    }
    return trees;
  }

  private Parities look(Search search) throws BadMessage {
    check(search.blocks() > 0 && search.blocks() <= frames.bits(), "blocks", search.blocks());
    Parities reply = Parities.zeros(search.blocks());
    int next = 0;
    for (Group group : search.groups()) {
      check(group.pass() < passes.size(), "pass", group.pass());
      check(group.frame() < frames.count(), "frame", group.frame());
      ParityTree tree = passes.get(group.pass()).get(group.frame());
      for (int i = 0; i < group.blocks().size(); i++) {
        int block = group.blocks().get(i);
        check(blocks.exists(block), "block", block);
        reply.set(next++, tree.get(block));
      }
    }
    return reply;
  }

  private static void check(boolean holds, String what, int value) throws BadMessage {
    if (!holds) {
      throw new BadMessage("request names " + what + " " + value + ", which is not to be had now");
    }
  }
}
