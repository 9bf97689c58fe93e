// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.program;

import java.util.Optional;
import java.util.OptionalInt;
import yugma.entanglement.pair.QubitMemory;
import yugma.kernel.random.RandomStream;
import yugma.kernel.time.Time;
import yugma.physics.bell.BellState;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.gate.Gate;

/// A node of the network as its own programs see it: clock, qubits, and lines to other nodes.
///
/// What is done here must be done by a program of this node.
public final class Node {
  private final QuantumNetwork network;
  private final int number;
  private final String name;
  private int programs;

  Node(QuantumNetwork network, int number, String name) {
    this.network = network;
    this.number = number;
    this.name = name;
  }

  public String name() {
    return name;
  }

  int number() {
    return number;
  }

  QuantumNetwork network() {
    return network;
  }

  QubitMemory memory() {
    return network.memory(number);
  }

  /// Starts a program here, at the present time.
  public void start(Program program) {
    start(name + " " + ++programs, program);
  }

  /// Starts a program here, at the present time.
  ///
  /// @param title by which failures name it
  public void start(String title, Program program) {
    network.stage().start(title, this, program);
  }

  /// The simulated time.
  public Time now() {
    return network.now();
  }

  /// Waits.
  public void sleep(Time delay) {
    requireHere("sleeps");
    if (delay.isAfter(Time.ZERO)) {
      network.stage().sleep(delay);
    }
  }

  /// Random numbers of this node's programs.
  public RandomStream random() {
    return network.random("program at " + name);
  }

  /// Sends a message, which arrives when light could have come along the shortest way of links, or
  /// later; in order, and once.
  ///
  /// @param message a record of values that nobody changes
  public void send(Node to, Record message) {
    requireHere("sends a message");
    network.mail().send(this, to, message);
  }

  /// The next message from another node, waited for as long as it takes.
  public <M extends Record> M receive(Node from, Class<M> type) {
    requireHere("receives a message");
    return network.mail().receive(from, this, type);
  }

  /// The next message from another node.
  ///
  /// @param within how long it is waited for
  /// @throws TooLateException when none has come by then
  public <M extends Record> M receive(Node from, Class<M> type, Time within)
      throws TooLateException {
    requireHere("receives a message");
    return network.mail().receive(from, this, type, within);
  }

  /// A fresh qubit in |0⟩, in a slot that is not kept for pairs.
  public LocalQubit prepare() {
    requireHere("prepares a qubit");
    OptionalInt slot = network.entanglement().lend(number);
    if (slot.isEmpty()) {
      throw new IllegalStateException(
          "node '%s' has %d slots, and all are taken".formatted(name, memory().slots()));
    }
    memory().prepare(slot.getAsInt(), now());
    return new LocalQubit(
        this, slot.getAsInt(), free -> network.entanglement().giveBack(number, free));
  }

  /// Does a gate of two qubits; it takes as long as a Bell measurement does before its readout.
  public void apply(Gate gate, LocalQubit first, LocalQubit second) {
    first.touch();
    second.touch();
    Time swap = memory().processor().swapTime();
    Time readout = memory().processor().readoutTime();
    sleep(swap.isAfter(readout) ? swap.minus(readout) : Time.ZERO);
    memory().apply(Apply.of(gate, 0, 1), now(), first.slot(), second.slot());
  }

  /// A Bell measurement of two qubits, which are gone then; nothing if it tells nothing.
  public Optional<BellState> bellMeasure(LocalQubit first, LocalQubit second) {
    first.leave();
    second.leave();
    sleep(memory().processor().swapTime());
    Optional<BellState> told = memory().bellMeasure(first.slot(), second.slot(), now());
    first.released();
    second.released();
    return told;
  }

  /// Refuses programs of other nodes.
  void requireHere(String what) {
    Stage.Running running = network.stage().running();
    if (running.node() != this) {
      throw new IllegalStateException(
          "program '%s' of node '%s' %s of node '%s'"
              .formatted(running, running.node().name(), what, name));
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
