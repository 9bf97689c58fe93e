// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.application;

import java.util.ArrayList;
import java.util.List;
import yugma.entanglement.program.LocalQubit;
import yugma.entanglement.program.Node;
import yugma.entanglement.program.QuantumNetwork;
import yugma.kernel.random.RandomStream;
import yugma.kernel.time.Time;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Pauli;

/// Teleportation of random qubits whose recipe follows them, so that the receiver can tell how
/// faithfully they came.
public final class Tries {
  private static final Gate RY = Gate.named("ry");
  private static final Gate RZ = Gate.named("rz");

  private final Teleportation line;
  private final Node sender;
  private final Node receiver;
  private final int shots;
  private int received;
  private int faithful;
  private double seconds;

  /// How a qubit was made of |0⟩: turns about Y and Z; and when it left.
  private record Recipe(double polar, double azimuth, Time sent) {}

  /// Starts sender and receiver.
  ///
  /// @param shots qubits to send
  /// @param slots for pairs at each end
  public Tries(QuantumNetwork network, Node sender, Node receiver, int shots, int slots) {
    this.line = new Teleportation(network, sender, receiver, slots);
    this.sender = sender;
    this.receiver = receiver;
    this.shots = shots;
    sender.start("sender", this::send);
    receiver.start("receiver", this::receive);
  }

  private void send() {
    RandomStream random = sender.random();
    for (int sent = 0; sent < shots; ) {
      double polar = StrictMath.acos(1 - 2 * random.nextDouble());
      double azimuth = 2 * StrictMath.PI * random.nextDouble();
      LocalQubit qubit = sender.prepare();
      qubit.apply(RY, polar);
      qubit.apply(RZ, azimuth);
      Time begin = sender.now();
      if (line.send(qubit)) {
        sender.send(receiver, new Recipe(polar, azimuth, begin));
        sent++;
      }
    }
  }

  private void receive() {
    while (received < shots) {
      LocalQubit qubit = line.receive();
      Time usable = receiver.now();
      Recipe recipe = receiver.receive(sender, Recipe.class);
      qubit.apply(RZ, -recipe.azimuth());
      qubit.apply(RY, -recipe.polar());
      faithful += qubit.measure(Pauli.Z) ? 0 : 1;
      seconds += usable.minus(recipe.sent()).seconds();
      received++;
    }
  }

  /// What was found, once the network has run.
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    findings.add(Finding.exact("qubits", received));
    if (received > 0) {
      findings.add(Finding.share("fidelity", faithful, received));
      findings.add(Finding.exact("mean_latency_s", seconds / received));
    }
    return findings;
  }
}
