// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.application;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import yugma.entanglement.linklayer.PairId;
import yugma.entanglement.program.Node;
import yugma.entanglement.program.PairHalf;
import yugma.entanglement.program.QuantumNetwork;
import yugma.entanglement.program.Terms;
import yugma.physics.bell.BellState;

/// A switch: a node that makes pairs with each of its users without pause, and joins any two of
/// different users as soon as it holds them, the oldest first ([Vardoyan
/// 2019](https://arxiv.org/abs/1903.04420)).
///
/// A user hears of each of its pairs what became of it: with whom it is shared now, and as which
/// Bell state. [yugma.entanglement.chain.EntanglementSwitch] is its rate in closed form.
public final class PairSwitch {
  private final QuantumNetwork network;
  private final Node hub;
  private final List<Node> users;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private long joined;
  private long enough = Long.MAX_VALUE;

  private record Waiting(Node user, PairHalf half) {}

  /// What became of a user's pair with the switch.
  ///
  /// @param own the pair that the user has a half of
  /// @param partner who has the other half now
  /// @param others the partner's pair; nothing if the Bell measurement told nothing and both halves
  ///   are worthless
  /// @param told the Bell state that both share
  public record Joined(PairId own, String partner, Optional<PairId> others, BellState told) {}

  /// Starts the switch.
  ///
  /// @param buffer pairs of each user that it can hold
  public PairSwitch(QuantumNetwork network, Node hub, List<Node> users, int buffer) {
    this.network = network;
    this.hub = hub;
    this.users = List.copyOf(users);
    for (Node user : users) {
      network.connect(hub, user, Terms.DEFAULT.withSlots(buffer));
    }
    for (Node user : this.users) {
      hub.start("switch for " + user, () -> serve(user));
    }
  }

  private void serve(Node user) {
    while (true) {
      PairHalf half = network.entangle(hub, user).ever();
      Optional<Waiting> other = waiting.stream().filter(held -> held.user() != user).findFirst();
      if (other.isEmpty()) {
        waiting.add(new Waiting(user, half));
      } else {
        waiting.remove(other.get());
        hub.start("join", () -> join(other.get(), new Waiting(user, half)));
      }
    }
  }

  private void join(Waiting first, Waiting second) {
    Optional<BellState> result = hub.bellMeasure(first.half().qubit(), second.half().qubit());
    BellState told =
        result
            .orElse(BellState.PHI_PLUS)
            .times(first.half().told().pauli())
            .times(second.half().told().pauli());
    joined += result.isPresent() ? 1 : 0;
    if (joined == enough) {
      network.stop();
    }
    tell(first, second, result.isPresent(), told);
    tell(second, first, result.isPresent(), told);
  }

  private void tell(Waiting to, Waiting partner, boolean isJoined, BellState told) {
    Optional<PairId> others = isJoined ? Optional.of(partner.half().id()) : Optional.empty();
    hub.send(to.user(), new Joined(to.half().id(), partner.user().name(), others, told));
  }

  /// The next pair of a user that has become something, in a program of that user; its half is
  /// taken by [#half].
  public Joined next(Node user) {
    return user.receive(hub, Joined.class);
  }

  /// The user's half of a pair that has been joined.
  public PairHalf half(Node user, Joined joined) {
    return network.entangle(hub, user).of(joined.own()).ever();
  }

  /// Ends the whole run with a number of joined pairs.
  public void stopAfter(long pairs) {
    enough = pairs;
  }

  /// Starts a program at each user that uses its halves up as it hears of them.
  public void useUp() {
    for (Node user : users) {
      user.start(
          "user " + user,
          () -> {
            while (true) {
              half(user, next(user)).qubit().discard();
            }
          });
    }
  }

  /// What was found, once the network has run.
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(List.of(Finding.exact("pairs", (double) joined)));
    double seconds = network.now().seconds();
    if (seconds > 0) {
      findings.add(new Finding("rate_hz", joined / seconds, Math.sqrt((double) joined) / seconds));
    }
    return findings;
  }

  /// Joined pairs so far.
  public long joined() {
    return joined;
  }
}
