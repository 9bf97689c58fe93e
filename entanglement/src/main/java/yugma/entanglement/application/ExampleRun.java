// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.application;

import java.util.List;
import java.util.function.Supplier;
import yugma.entanglement.program.QuantumNetwork;
import yugma.entanglement.simulation.NetworkPlan;
import yugma.kernel.time.Time;

/// An example on a network, to be run once; all but [#stop] is for one thread.
public final class ExampleRun {
  private final QuantumNetwork network;
  private final Supplier<List<Finding>> findings;
  private final int shots;

  /// What came of it.
  ///
  /// @param findings its numbers
  /// @param time simulated, at its end
  /// @param isWhole whether every shot was made
  public record Outcome(List<Finding> findings, Time time, boolean isWhole) {
    public Outcome {
      findings = List.copyOf(findings);
    }
  }

  /// Starts its programs; they do nothing before [#run].
  public ExampleRun(Example example, NetworkPlan plan, Example.Wish wish) {
    this.network = QuantumNetwork.of(plan, wish.seed());
    this.findings = example.start(network, wish);
    this.shots = wish.shots();
  }

  /// Runs it to its end, or to a time.
  public Outcome run(Time limit) {
    network.run(limit);
    List<Finding> found = findings.get();
    boolean isWhole = !found.isEmpty() && found.getFirst().value() == shots;
    return new Outcome(found, network.now(), isWhole);
  }

  /// Ends it soon, from any thread.
  public void stop() {
    network.stop();
  }
}
