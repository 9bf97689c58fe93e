// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import yugma.kernel.bits.Bits;
import yugma.kernel.random.RandomStreams;
import yugma.kernel.time.Time;
import yugma.keys.book.Book;
import yugma.network.link.LinkStore.Spending;
import yugma.network.scenario.QkdLink;

/// All the key of a link: what both ends hold, in bits and by number, where every bit went, and
/// what each rests on.
final class LinkKeys {
  private final QkdLink qkd;
  private final RandomStreams streams;
  private final double ownEpsilon;
  private final LinkEnd a;
  private final LinkEnd b;
  private final LinkStore store;
  private final PoolEpsilon pool;
  private final LevelSeries levels;
  private long generated;
  private long voided;
  private long discarded;

  /// @param ownEpsilon of one block by itself; what was in store at the start counts as one
  /// @param levelStep of simulated time between two notes of the store's level
  /// @param streams of this link alone
  LinkKeys(QkdLink qkd, double ownEpsilon, Time levelStep, RandomStreams streams) {
    this.qkd = qkd;
    this.streams = streams;
    this.ownEpsilon = ownEpsilon;
    this.a = end();
    this.b = end();
    this.store = new LinkStore(qkd.store().bufferBits(), ownEpsilon, qkd.store().limitBits());
    this.pool = new PoolEpsilon(qkd.store().presharedBits());
    this.levels = new LevelSeries(levelStep);
    a.skip(store.spent(Spending.EXPIRED));
    b.skip(store.spent(Spending.EXPIRED));
  }

  private LinkEnd end() {
    Bits preshared = Bits.random(qkd.store().presharedBits(), streams.stream("preshared"));
    return new LinkEnd(preshared, qkd.store().bufferBits(), streams.part("buffer"));
  }

  LinkEnd a() {
    return a;
  }

  LinkEnd b() {
    return b;
  }

  LinkStore store() {
    return store;
  }

  LevelSeries levels() {
    return levels;
  }

  /// The book of Alice's end, in which tags of blocks still under way are spent already.
  Book book() {
    long preshared = Math.addExact(qkd.store().presharedBits(), qkd.store().bufferBits());
    return new Book(
        preshared,
        generated,
        a.pool().available() + store.available(),
        0,
        store.spent(Spending.DELIVERED),
        store.spent(Spending.RELAYED),
        a.pool().taken() + store.spent(Spending.AUTHENTICATION),
        store.spent(Spending.EXPIRED),
        voided,
        discarded);
  }

  void noteLevel(Time now) {
    levels.note(now, store.available());
  }

  /// Takes key from the store at both ends, by number only.
  double spend(Time now, long bits, long tagBits, Spending on) {
    a.skip(bits + tagBits);
    b.skip(bits + tagBits);
    return account(now, bits, tagBits, on);
  }

  /// Notes that both ends have taken key from their stores themselves.
  double account(Time now, long bits, long tagBits, Spending on) {
    double epsilon = store.take(bits, tagBits, on);
    noteLevel(now);
    return epsilon;
  }

  /// Puts a block's key where it belongs; what came of a block with an alarm renews the
  /// authentication pools, and is voided for the rest.
  void keep(Time now, BlockPlan plan, Distillery.Outcome outcome, boolean usable) {
    long bits = outcome.keyBits();
    double epsilon = ownEpsilon + pool.draw(outcome.report().authenticationBits());
    pool.add(LinkEnd.poolShare(bits), epsilon);
    generated += bits;
    switch (outcome) {
      case Distillery.Outcome.Distilled distilled -> {
        a.take(distilled.alice(), usable);
        b.take(distilled.bob(), usable);
      }
      case Distillery.Outcome.Reckoned _ -> {
        RandomStreams seed = streams.part("block-" + plan.index());
        a.take(bits, seed, usable);
        b.take(bits, seed, usable);
      }
      case Distillery.Outcome.Failed failed -> discarded += failed.report().siftedBits();
    }
    long rest = bits - LinkEnd.poolShare(bits);
    if (usable) {
      long expired = store.add(rest, epsilon);
      a.skip(expired);
      b.skip(expired);
      noteLevel(now);
    } else {
      voided += rest;
    }
  }
}
