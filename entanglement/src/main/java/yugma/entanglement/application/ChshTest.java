// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.application;

import java.util.ArrayList;
import java.util.List;
import yugma.entanglement.program.Node;
import yugma.entanglement.program.PairHalf;
import yugma.entanglement.program.QuantumNetwork;

/// The CHSH test of two nodes ([Clauser 1969](https://doi.org/10.1103/PhysRevLett.23.880)): above 2
/// no local theory explains, 2√2 is the most.
///
/// Each end measures its halves in one of two bases that it draws by itself. Afterwards one sends
/// the other what it has found.
public final class ChshTest {
  private static final double QUARTER = StrictMath.PI / 4;

  private final QuantumNetwork network;
  private final Node alice;
  private final Node bob;
  private final int shots;
  private final List<Finding> findings = new ArrayList<>();

  /// What an end found of a pair.
  private record Found(int setting, boolean bit) {}

  /// All that an end found.
  private record Notes(List<Found> found) {
    Notes {
      found = List.copyOf(found);
    }
  }

  /// Starts both ends.
  ///
  /// @param shots pairs to measure
  public ChshTest(QuantumNetwork network, Node alice, Node bob, int shots) {
    this.network = network;
    this.alice = alice;
    this.bob = bob;
    this.shots = shots;
    alice.start("alice", this::compare);
    bob.start("bob", () -> bob.send(alice, new Notes(measure(bob))));
  }

  private List<Found> measure(Node node) {
    List<Found> notes = new ArrayList<>();
    for (int shot = 0; shot < shots; shot++) {
      PairHalf half = network.entangle(alice, bob).ever();
      int setting = node.random().nextInt(2);
      if (node == bob) {
        half.correct();
      }
      double angle = node == alice ? 2 * QUARTER * setting : QUARTER * (1 - 2 * setting);
      notes.add(new Found(setting, half.measure(angle)));
    }
    return notes;
  }

  private void compare() {
    List<Found> own = measure(alice);
    List<Found> others = alice.receive(bob, Notes.class).found();
    Correlations correlations = new Correlations();
    for (int shot = 0; shot < shots; shot++) {
      Found a = own.get(shot);
      Found b = others.get(shot);
      correlations.add(a.setting(), b.setting(), a.bit() == b.bit());
    }
    findings.add(Finding.exact("pairs", shots));
    if (correlations.isWhole()) {
      findings.add(correlations.chsh());
    }
  }

  /// What was found, once the network has run.
  public List<Finding> findings() {
    return List.copyOf(findings);
  }
}
