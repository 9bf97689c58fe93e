// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.published;

import yugma.entanglement.hardware.Attempts;
import yugma.kernel.time.Time;
import yugma.network.scenario.Scenario;
import yugma.network.scenario.entanglement.Site;
import yugma.physics.bell.BellState;
import yugma.physics.bell.XState;
import yugma.physics.gate.Pauli;
import yugma.physics.noise.Decay;
import yugma.physics.noise.ReadoutError;

/// What the closed forms say of the one link of a scenario.
final class LinkOutlook {
  private final Attempts attempts;
  private final Site a;
  private final Site b;

  LinkOutlook(Scenario scenario) {
    this.attempts = scenario.entanglement().link("line").attempts();
    this.a = scenario.entanglement().site("a");
    this.b = scenario.entanglement().site("b");
  }

  double success() {
    return attempts.success();
  }

  double rateHz() {
    return attempts.success() / attempts.period().seconds();
  }

  double fidelity() {
    return held().fidelity(told());
  }

  private BellState told() {
    return attempts.heralds().getFirst();
  }

  /// The pair when both ends have heard of it.
  private XState held() {
    XState first = attempts.pair().decayed(exponential(a), wait(attempts.a()), 0);
    return first.decayed(exponential(b), wait(attempts.b()), 1);
  }

  private static Time wait(Attempts.End end) {
    return end.reply().minus(end.emission());
  }

  private static Decay.Exponential exponential(Site site) {
    if (site.memory().decay() instanceof Decay.Exponential decay) {
      return decay;
    }
    throw new IllegalArgumentException(
        "decay is " + site.memory().decay() + ", must be exponential for this comparison");
  }

  /// By how much both readouts shrink a correlation of results of which each is as likely.
  private double contrast() {
    return contrast(a) * contrast(b);
  }

  private static double contrast(Site site) {
    ReadoutError readout = site.processor().gates().readout();
    return 1 - 2 * readout.meanFlip();
  }

  double chsh() {
    return held().chsh() * contrast();
  }

  double errorRate() {
    double x = Math.abs(held().correlation(Pauli.X));
    double z = Math.abs(held().correlation(Pauli.Z));
    return (1 - contrast() * (x + z) / 2) / 2;
  }

  /// The pair, a local gate at each node and a readout at each node must all be right; of the local
  /// gate's depolarising 15 in 16 parts are errors: `(4 F + 1) / 5` of the process fidelity F.
  double teleportedGate() {
    double process = fidelity() * local(a) * local(b);
    return (4 * process + 1) / 5;
  }

  private static double local(Site site) {
    double gate = 1 - 15.0 / 16 * site.processor().gates().depolarizing();
    return gate * (1 - site.processor().gates().readout().meanFlip());
  }

  double decayHz() {
    return 1 / exponential(a).t2Seconds() + 1 / exponential(b).t2Seconds();
  }
}
