// SPDX-License-Identifier: Apache-2.0
package yugma.network.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yugma.kernel.bits.Bits;
import yugma.kernel.random.RandomStream;
import yugma.kernel.time.Time;
import yugma.keys.distillation.KeyPool;
import yugma.keys.hash.TranscriptTag;
import yugma.keys.relay.Epsilon;
import yugma.keys.relay.Frame;
import yugma.keys.relay.HopReceiver;
import yugma.keys.relay.HopSender;
import yugma.keys.relay.Label;
import yugma.keys.relay.Opening;
import yugma.keys.relay.Shares;
import yugma.network.link.LinkEnd;
import yugma.network.link.LinkRun;
import yugma.network.link.LinkStore.Spending;

/// Carries keys over their paths: hop by hop under one-time pads and tags, share by share.
///
/// Every key spends its bits on every link. Of some keys the very bits are carried, from the stores
/// of both ends of each link and through the frames of the relay, and compared at the far end; of
/// the others their number alone.
final class Carriage {
  private final int keyBits;
  private final double tagEpsilon;
  private final RandomStream random;
  private long transfers;

  /// What carrying one key came to.
  ///
  /// @param epsilon that it is not secret, or not the same at both ends
  /// @param inBits whether its very bits were carried
  record Carried(double epsilon, boolean inBits) {}

  /// @param keyBits of each key
  /// @param random that keys and shares are drawn from
  Carriage(int keyBits, RandomStream random) {
    this.keyBits = keyBits;
    this.tagEpsilon = Epsilon.ZERO.withTag(keyBits, 1).value();
    this.random = random;
  }

  /// Carries the next key by number.
  ///
  /// @param set with enough key on every link
  Carried byNumber(Time now, PathSet set) {
    double epsilon = 0;
    for (Path path : set.paths()) {
      for (LinkRun link : path.links()) {
        epsilon +=
            path.isDirect()
                ? link.spend(now, keyBits, 0, Spending.DELIVERED)
                : link.spend(now, keyBits, TranscriptTag.KEY_BITS, Spending.RELAYED) + tagEpsilon;
      }
    }
    transfers++;
    return new Carried(Math.min(1, epsilon), false);
  }

  /// Carries the very bits of the next key, where all links still know theirs.
  ///
  /// @param set with enough key on every link
  Carried inBits(Time now, PathSet set) {
    Bits key = Bits.random(keyBits, random);
    List<Bits> shares = Shares.split(key, set.paths().size(), random);
    double epsilon = 0;
    List<Optional<Bits>> arrived = new ArrayList<>();
    for (int k = 0; k < shares.size(); k++) {
      Path path = set.paths().get(k);
      arrived.add(path.isDirect() ? direct(path, shares.get(k)) : relayed(path, k, shares.get(k)));
      epsilon += account(now, path);
    }
    transfers++;
    boolean all = arrived.stream().allMatch(Optional::isPresent);
    if (all && !Shares.join(arrived.stream().map(Optional::orElseThrow).toList()).sameAs(key)) {
      throw new IllegalStateException("a relayed key differs at its ends");
    }
    return new Carried(Math.min(1, epsilon), all);
  }

  private double account(Time now, Path path) {
    double epsilon = 0;
    for (LinkRun link : path.links()) {
      epsilon +=
          path.isDirect()
              ? link.account(now, keyBits, 0, Spending.DELIVERED)
              : link.account(now, keyBits, TranscriptTag.KEY_BITS, Spending.RELAYED) + tagEpsilon;
    }
    return epsilon;
  }

  /// Between neighbours the share is hidden by their own key and needs no relay.
  private static Optional<Bits> direct(Path path, Bits share) {
    LinkRun link = path.links().getFirst();
    Optional<Bits> near = link.endA().take(share.length());
    Optional<Bits> far = link.endB().take(share.length());
    return near.flatMap(pad -> far.map(other -> hidden(hidden(share, pad), other)));
  }

  private static Bits hidden(Bits share, Bits pad) {
    Bits hidden = share.slice(0, share.length());
    hidden.xor(pad);
    return hidden;
  }

  private Optional<Bits> relayed(Path path, int number, Bits share) {
    Optional<Bits> current = Optional.of(share);
    for (int hop = 0; hop < path.links().size(); hop++) {
      LinkRun link = path.links().get(hop);
      boolean forward = link.link().a().equals(path.nodes().get(hop));
      Optional<KeyPool> sender = pool(forward ? link.endA() : link.endB());
      Optional<KeyPool> receiver = pool(forward ? link.endB() : link.endA());
      current =
          current.flatMap(
              bits ->
                  sender.flatMap(
                      near ->
                          receiver.map(
                              far -> hop(near, far, new Label(transfers, number, keyBits), bits))));
    }
    return current;
  }

  private Optional<KeyPool> pool(LinkEnd end) {
    return end.take(Frame.poolBits(keyBits))
        .map(
            bits -> {
              KeyPool pool = new KeyPool();
              pool.add(bits);
              return pool;
            });
  }

  private static Bits hop(KeyPool near, KeyPool far, Label label, Bits key) {
    byte[] frame =
        new HopSender(near).seal(label.transfer(), label.share(), key).orElseThrow().toBytes();
    return switch (new HopReceiver(far).open(frame, label)) {
      case Opening.Opened(Bits opened, long _) -> opened;
      case Opening.Refused(var why) ->
          throw new IllegalStateException("a frame that nobody touched was refused: " + why);
    };
  }
}
