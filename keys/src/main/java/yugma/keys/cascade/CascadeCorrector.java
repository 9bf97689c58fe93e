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

/// The party that corrects its key: it asks for parities until every block it knows of is even.
///
/// The end does not prove the keys equal; that is for a verification hash. It comes in any case: a
/// block is split once, and a bit that two replies contradict each other on ends all. One thread at
/// a time.
public final class CascadeCorrector {
  /// What comes next.
  public sealed interface Step {
    /// Bytes for the responder, whose reply goes to [CascadeCorrector#on].
    @SuppressWarnings("ArrayRecordComponent") // sent once, never compared
    record Ask(byte[] request) implements Step {}

    /// The end.
    ///
    /// @param corrected the key, equal to the responder's but for a rare failure
    /// @param corrections a one at each bit that was changed
    record Done(Bits corrected, Bits corrections) implements Step {}

    /// The reply broke a rule. Every later one is refused too.
    ///
    /// @param why which rule, with the offending value
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

  /// @param key not changed
  /// @param errorRateEstimate in [0, 1]; a wrong one costs parities, not correctness
  /// @param random for the seeds of the permutations, which are public
  public CascadeCorrector(Bits key, double errorRateEstimate, RandomStream random) {
    this.key = key;
    this.random = random;
    this.frames = Frames.of(key.length());
    this.blocks = new Blocks(frames.length());
    this.schedule = Schedule.of(errorRateEstimate, blocks);
    this.bits = frames.cut(key);
    for (int f = 0; f < frames.count(); f++) {
      searches.add(new FrameSearch(f, blocks, permutations, bits[f]));
    }
  }

  /// The number of parities that were told so far.
  public long parities() {
    return parities;
  }

  /// The number of requests so far, each of them a round trip.
  public int requests() {
    return requests;
  }

  /// The first step.
  public Step start() {
    if (requests > 0) {
      throw new IllegalStateException("started before, " + requests + " requests ago");
    }
    return key.length() == 0 ? done() : next();
  }

  /// Takes the reply to the last request.
  public Step on(byte[] reply) {
    try {
      Request question = asked.orElseThrow(() -> new BadMessage("reply to no request"));
      asked = Optional.empty();
      switch (question) {
        case OpenPass open -> learn(open, reply);
        case Search search -> halve(search, reply);
      }
      return next();
    } catch (BadMessage refusal) {
      return new Step.Refused(refusal.why());
    }
  }

  private void learn(OpenPass open, byte[] reply) throws BadMessage {
    int count = blocks.count(open.level());
    Parities told = Parities.read(reply, frames.count() * count);
    parities += told.count();
    for (int f = 0; f < frames.count(); f++) {
      searches.get(f).learn(told, f * count, count);
    }
  }

  private void halve(Search search, byte[] reply) throws BadMessage {
    Parities told = Parities.read(reply, (int) search.blocks());
    parities += told.count();
    int from = 0;
    for (Group group : search.groups()) {
      searches.get(group.frame()).halve(told, from);
      from += group.blocks().size();
    }
  }

  private Step next() {
    List<Group> groups = new ArrayList<>();
    for (FrameSearch search : searches) {
      search.ask().ifPresent(groups::add);
    }
    if (!groups.isEmpty()) {
      return ask(new Search(groups));
    }
    return permutations.size() < schedule.levels().size() ? ask(open(permutations.size())) : done();
  }

  private OpenPass open(int pass) {
    long seed = pass == 0 ? 0 : random.nextLong();
    var open = new OpenPass(pass, schedule.levels().get(pass), frames.bits(), seed);
    Permutation permutation = Permutation.of(open, blocks.length());
    permutations.add(permutation.withTargets());
    long[][] permuted = permutation.apply(bits);
    for (int f = 0; f < frames.count(); f++) {
      searches.get(f).open(open.level(), permuted[f]);
    }
    return open;
  }

  private Step ask(Request request) {
    asked = Optional.of(request);
    requests++;
    return new Step.Ask(request.encode());
  }

  private Step done() {
    Bits corrected = frames.join(bits);
    Bits corrections = frames.join(bits);
    corrections.xor(key);
    return new Step.Done(corrected, corrections);
  }

  /// Overwrites the copies of the key, as far as that goes; not what [Step.Done] handed out.
  public void wipe() {
    frames.wipe(bits);
    searches.forEach(FrameSearch::wipe);
  }
}
