// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.application;

import java.util.ArrayList;
import java.util.List;
import yugma.entanglement.program.LocalQubit;
import yugma.entanglement.program.Node;
import yugma.entanglement.program.PairHalf;
import yugma.entanglement.program.QuantumNetwork;
import yugma.kernel.time.Time;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Pauli;

/// GHZ states of a node and all it is entangled with, made of pairs: the node joins its halves by
/// controlled flips, measures all but one, and tells the others to flip theirs or not.
///
/// The fidelity is estimated from populations and from products along N directions of the equator,
/// `F = (P₀₀₀ + P₁₁₁) / 2 + Σ (-1)^k ⟨M_k⟩ / 2N` ([Gühne
/// 2007](https://doi.org/10.1103/PhysRevA.76.030305)); above 1/2 all N are entangled together.
public final class GhzState {
  /// With more the density matrix would not do.
  private static final int MOST = 9;

  private final QuantumNetwork network;
  private final Node hub;
  private final List<Node> leaves;
  private final int shots;
  private final List<Finding> findings = new ArrayList<>();

  /// What a leaf is to do with its half: flip it or not, then measure it so.
  ///
  /// @param setting 0 for Z, else which direction of the equator
  private record Order(boolean flip, int setting) {}

  private record Answer(boolean bit) {}

  /// Starts the hub and the leaves.
  ///
  /// @param leaves two to eight other nodes
  /// @param shots states to make
  public GhzState(QuantumNetwork network, Node hub, List<Node> leaves, int shots) {
    if (leaves.size() < 2 || leaves.size() >= MOST) {
      throw new IllegalArgumentException(
          "nodes of a GHZ state are %d, must be 3 to %d".formatted(leaves.size() + 1, MOST));
    }
    this.network = network;
    this.hub = hub;
    this.leaves = List.copyOf(leaves);
    this.shots = shots;
    hub.start("hub", this::make);
    leaves.forEach(leaf -> leaf.start(leaf.name(), () -> serve(leaf)));
  }

  private void serve(Node leaf) {
    for (int shot = 0; shot < shots; shot++) {
      PairHalf half = network.entangle(hub, leaf).ever();
      Order order = leaf.receive(hub, Order.class);
      half.correct();
      half.qubit().turn(order.flip() ? Pauli.X : Pauli.I);
      leaf.send(hub, new Answer(measure(half.qubit(), order.setting())));
    }
  }

  private void make() {
    int parties = leaves.size() + 1;
    Tally tally = new Tally(parties);
    Time begin = hub.now();
    for (int shot = 0; shot < shots; shot++) {
      int setting = shot % (parties + 1);
      boolean isOdd = measure(fuse(setting), setting);
      int ones = isOdd ? 1 : 0;
      for (Node leaf : leaves) {
        ones += hub.receive(leaf, Answer.class).bit() ? 1 : 0;
      }
      tally.add(setting, ones);
    }
    findings.add(Finding.exact("states", shots));
    findings.add(Finding.exact("nodes", parties));
    if (shots > parties) {
      findings.add(tally.fidelity());
    }
    findings.add(Finding.exact("states_hz", shots / hub.now().minus(begin).seconds()));
  }

  /// The hub's qubit of a state.
  private LocalQubit fuse(int setting) {
    List<LocalQubit> halves = new ArrayList<>();
    for (Node leaf : leaves) {
      halves.add(network.entangle(hub, leaf).ever().qubit());
    }
    LocalQubit first = halves.getFirst();
    hub.send(leaves.getFirst(), new Order(false, setting));
    for (int i = 1; i < halves.size(); i++) {
      hub.apply(Gate.CX, first, halves.get(i));
      hub.send(leaves.get(i), new Order(halves.get(i).measure(Pauli.Z), setting));
    }
    return first;
  }

  /// In Z, or along `cos θ X + sin θ Y` with θ = k π / N.
  private boolean measure(LocalQubit qubit, int setting) {
    if (setting == 0) {
      return qubit.measure(Pauli.Z);
    }
    qubit.apply(Gate.named("rz"), -StrictMath.PI * setting / (leaves.size() + 1));
    return qubit.measure(Pauli.X);
  }

  /// What was found, once the network has run.
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /// Results by setting.
  private static final class Tally {
    private final int parties;
    private final long[] right;
    private final long[] all;

    Tally(int parties) {
      this.parties = parties;
      this.right = new long[parties + 1];
      this.all = new long[parties + 1];
    }

    void add(int setting, int ones) {
      all[setting]++;
      boolean isRight = setting == 0 ? ones == 0 || ones == parties : (ones + setting) % 2 == 0;
      right[setting] += isRight ? 1 : 0;
    }

    Finding fidelity() {
      double sum = 0;
      double variance = 0;
      for (int setting = 0; setting <= parties; setting++) {
        Finding share = Finding.share("", right[setting], all[setting]);
        double weight = setting == 0 ? 0.5 : 1.0 / parties;
        sum += setting == 0 ? weight * share.value() : weight * (share.value() - 0.5);
        variance += weight * weight * share.error() * share.error();
      }
      return new Finding("fidelity", sum, Math.sqrt(variance));
    }
  }
}
