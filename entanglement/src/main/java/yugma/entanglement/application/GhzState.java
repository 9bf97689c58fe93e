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
///
/// Of three nodes also `M = ⟨XXX⟩ - ⟨XYY⟩ - ⟨YXY⟩ - ⟨YYX⟩`: 2 at most where each result is settled
/// before it is asked for, 4 for a perfect GHZ state ([Mermin
/// 1990](https://doi.org/10.1103/PhysRevLett.65.1838)). The hub tells the leaves what to measure by
/// messages that light could outrun, so it is a witness and no test without loopholes.
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
  /// @param setting 0 for Z, 1 to N for a direction of the equator, the same for all; beyond that X
  ///   at one node and Y at the others
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
    for (int i = 0; i < leaves.size(); i++) {
      Node leaf = leaves.get(i);
      int party = i + 1;
      leaf.start(leaf.name(), () -> serve(leaf, party));
    }
  }

  private void serve(Node leaf, int party) {
    for (int shot = 0; shot < shots; shot++) {
      PairHalf half = network.entangle(hub, leaf).ever();
      Order order = leaf.receive(hub, Order.class);
      half.correct();
      half.qubit().turn(order.flip() ? Pauli.X : Pauli.I);
      leaf.send(hub, new Answer(measure(half.qubit(), order.setting(), party)));
    }
  }

  private void make() {
    int parties = leaves.size() + 1;
    Tally tally = new Tally(parties);
    Time begin = hub.now();
    for (int shot = 0; shot < shots; shot++) {
      int setting = shot % tally.settings();
      boolean isOdd = measure(fuse(setting), setting, 0);
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
    if (tally.isMermin() && shots >= tally.settings()) {
      findings.add(tally.mermin());
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

  /// In Z, or along `cos θ X + sin θ Y` with θ = k π / N, or 0 and π / 2 for X and Y.
  private boolean measure(LocalQubit qubit, int setting, int party) {
    int parties = leaves.size() + 1;
    if (setting == 0) {
      return qubit.measure(Pauli.Z);
    }
    if (setting > parties) {
      return qubit.measure(setting - parties - 1 == party ? Pauli.X : Pauli.Y);
    }
    qubit.apply(Gate.named("rz"), -StrictMath.PI * setting / parties);
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
      int settings = 1 + parties + (isMermin() ? parties : 0);
      this.right = new long[settings];
      this.all = new long[settings];
    }

    /// Whether there are so many parties as Mermin's value is told for.
    boolean isMermin() {
      return parties == 3;
    }

    int settings() {
      return all.length;
    }

    void add(int setting, int ones) {
      all[setting]++;
      right[setting] += isRight(setting, ones) ? 1 : 0;
    }

    /// Whether it is as it should be; the product of one X and two Y should be -1.
    private boolean isRight(int setting, int ones) {
      if (setting == 0) {
        return ones == 0 || ones == parties;
      }
      return setting > parties ? ones % 2 == 1 : (ones + setting) % 2 == 0;
    }

    /// The last direction of the equator is -X, whose product is right when that of X is 1.
    Finding mermin() {
      double sum = 0;
      double variance = 0;
      for (int setting = parties; setting < settings(); setting++) {
        Finding share = Finding.share("", right[setting], all[setting]);
        sum += 2 * share.value() - 1;
        variance += 4 * share.error() * share.error();
      }
      return new Finding("mermin", sum, Math.sqrt(variance));
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
