// SPDX-License-Identifier: Apache-2.0
package yugma.keys.cascade;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yugma.kernel.bits.Bits;
import yugma.kernel.random.RandomStream;
import yugma.keys.cascade.Request.Group;
import yugma.keys.cascade.Request.OpenPass;
import yugma.keys.cascade.Request.Search;

/// The party that corrects its key: it asks for parities until every known block is even.
public final class CascadeCorrector {
  /// What comes next.
  public sealed interface Step {
    /// Bytes for the responder.
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Ask(byte[] request) implements Step {}

    /// The end.
    ///
    /// @param corrected the key, equal to the responder's but for a rare failure
    /// @param corrections a one wherever the key was changed
    record Done(Bits corrected, Bits corrections) implements Step {}

    /// The reply broke a rule; the block is lost.
    record Refused(String why) implements Step {}
  }

  private final Bits key;
  private final RandomStream random;
  private final Frames frames;
  private final Blocks blocks;
  private final Schedule schedule;
  private final long[][] bits;
  private final List<Permutation> permutations = new ArrayList<>();
  private final List<FrameSearch> searches = new ArrayList<>();
  private Optional<Request> asked = Optional.empty();
  private long parities;
  private int requests;

  public CascadeCorrector(Bits key, double errorRateEstimate, RandomStream random) {
    this(key, Schedule.of(errorRateEstimate, Frames.of(key.length()).length()), random);
  }

  CascadeCorrector(Bits key, Schedule schedule, RandomStream random) {
    this.key = key;
    this.random = random;
    this.frames = Frames.of(key.length());
    this.blocks = new Blocks(frames.length());
    this.schedule = schedule;
    this.bits = frames.cut(key);
    for (int f = 0; f < frames.count(); f++) {
      searches.add(new FrameSearch(f, blocks, permutations, bits[f]));
    }
  }

  public long parities() {
    return parities;
  }

  public int requests() {
    return requests;
  }

  public Step start() {
    return next();
  }

  public Step on(byte[] reply) {
    try {
      switch (asked.orElseThrow(() -> new BadMessage("reply to nothing that was asked"))) {
        case OpenPass pass -> learn(pass, reply);
        case Search search -> halve(search, reply);
      }
      return next();
    } catch (BadMessage refusal) {
      asked = Optional.empty();
      return new Step.Refused(refusal.why());
    }
  }

  private void learn(OpenPass pass, byte[] reply) throws BadMessage {
    int count = blocks.count(pass.level());
    Parities told = Parities.read(reply, frames.count() * count);
    for (int f = 0; f < frames.count(); f++) {
      searches.get(f).learn(told, f * count, count);
    }
    parities += told.count();
  }

  private void halve(Search search, byte[] reply) throws BadMessage {
    Parities told = Parities.read(reply, search.blocks());
    int from = 0;
    for (Group group : search.groups()) {
      searches.get(group.frame()).halve(told, from);
      from += group.blocks().size();
    }
    parities += told.count();
  }

  private Step next() {
    List<Group> groups = new ArrayList<>();
    for (FrameSearch search : searches) {
      search.ask().ifPresent(groups::add);
    }
    if (!groups.isEmpty()) {
      return ask(new Search(groups));
    }
    if (permutations.size() < schedule.levels().size()) {
      return ask(open(permutations.size()));
    }
    asked = Optional.empty();
    Bits corrected = frames.join(bits);
    Bits corrections = frames.join(bits);
    corrections.xor(key);
    return new Step.Done(corrected, corrections);
  }

  private OpenPass open(int pass) {
    long seed = random.nextLong();
    int level = schedule.levels().get(pass);
    permutations.add(Permutation.of(seed, blocks.length()));
    for (FrameSearch search : searches) {
      search.open(level);
    }
    return new OpenPass(pass, level, frames.bits(), seed);
  }

  private Step ask(Request request) {
    asked = Optional.of(request);
    requests++;
    return new Step.Ask(request.encode());
  }
}
