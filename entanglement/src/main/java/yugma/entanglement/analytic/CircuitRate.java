// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.analytic;

import java.util.List;
import java.util.function.ToDoubleFunction;
import yugma.entanglement.chain.DistilledLink;
import yugma.entanglement.circuit.CircuitPlan;
import yugma.entanglement.hardware.Processor;
import yugma.entanglement.simulation.NetworkPlan;
import yugma.kernel.time.Time;

/// The rate of a circuit, its tests included, in Hz.
record CircuitRate(List<Hop> hops, CircuitPlan circuit, NetworkPlan.Control control) {
  private static final int PANELS = 4000;

  /// Every pair takes one of each link, and both swaps at that link's ends to succeed; no more than
  /// the window are under way.
  double high() {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < hops.size(); i++) {
      Hop hop = hops.get(i);
      double swapped = i > 0 ? swapSuccess(hop.before()) : 1;
      swapped *= i < hops.size() - 1 ? swapSuccess(hop.after()) : 1;
      least = Math.min(least, hop.heraldsHz(hop.slots()) / spent(hop) * swapped);
    }
    double light = Math.max(latency(), longest(hop -> hop.attempts().period().seconds()));
    return circuit.service().window().isPresent() && light > 0
        ? Math.min(least, circuit.service().window().getAsInt() / light)
        : least;
  }

  /// One pair at a time in each slot, of all links at once; distillation takes all slots for one,
  /// or under a window one.
  double low() {
    if (isUnsure()) {
      return 0;
    }
    int lanes = isDistilling() ? 1 : hops.stream().mapToInt(Hop::slots).min().orElseThrow();
    if (circuit.service().window().isPresent()) {
      lanes = Math.min(lanes, circuit.service().window().getAsInt());
    }
    double tried = circuit.care().cutOff().map(this::tried).orElseGet(this::slowest) + overhead();
    double success = circuit.care().cutOff().map(this::intime).orElse(1.0);
    for (Hop hop : hops.subList(1, hops.size())) {
      success *= swapSuccess(hop.before());
    }
    return lanes * success / tried;
  }

  /// Whether nothing can be promised: messages are lost, or rounds of distillation are cut off.
  private boolean isUnsure() {
    boolean isCut = circuit.care().cutOff().isPresent();
    return !control.equals(NetworkPlan.Control.PERFECT) || isCut && isDistilling();
  }

  private boolean isDistilling() {
    return circuit.care().distilling().rounds() > 0;
  }

  private boolean isOpen() {
    return circuit.service().window().isEmpty();
  }

  private double tried(Time cutOff) {
    return cutOff.seconds() + longest(hop -> hop.attempts().period().seconds());
  }

  /// The probability that all links succeed so soon within the cut-off that word of it gets about.
  private double intime(Time cutOff) {
    double all = 1;
    for (Hop hop : hops) {
      double attempts =
          Math.floor(
              Math.max(0, cutOff.seconds() - overhead()) / hop.attempts().period().seconds());
      all *= -StrictMath.expm1(attempts * StrictMath.log1p(-hop.attempts().success()));
    }
    return all;
  }

  /// The mean time until all links have a pair, as if each was one rare event: sums and geometric
  /// laws of the same mean vary less, so that their slowest comes sooner. The integral of `1 - Π (1
  /// - exp(-t / τ))`.
  private double slowest() {
    double scale = 0;
    double[] mean = new double[hops.size()];
    for (int i = 0; i < mean.length; i++) {
      Hop hop = hops.get(i);
      mean[i] = spent(hop) / hop.heraldsHz(isDistilling() && isOpen() ? atLeastWorking(hop) : 1);
      scale = Math.max(scale, mean[i]);
    }
    double end = scale * (40 + StrictMath.log(mean.length));
    double step = end / PANELS;
    double sum = 0;
    for (int i = 0; i < PANELS; i++) {
      sum += step * missing(mean, (i + 0.5) * step);
    }
    return sum;
  }

  /// Slots that attempt while each round of distillation holds a pair of the one before.
  private int atLeastWorking(Hop hop) {
    return hop.slots() - circuit.care().distilling().rounds();
  }

  private static double missing(double[] mean, double time) {
    double logAll = 0;
    for (double each : mean) {
      logAll += StrictMath.log1p(-StrictMath.exp(-time / each));
    }
    return -StrictMath.expm1(logAll);
  }

  /// What one pair takes beside its heralds: word of them, the swaps one after the other, word of
  /// these to and fro, and a message over each link in each round of distillation.
  private double overhead() {
    double swaps = 0;
    for (Hop hop : hops) {
      swaps += hop.after().node().processor().swapTime().seconds();
    }
    double levels = StrictMath.ceil(StrictMath.log(hops.size()) / StrictMath.log(2));
    double rounds = circuit.care().distilling().rounds();
    return longest(CircuitRate::reply)
        + swaps
        + (3 + levels) * latency()
        + rounds * longest(hop -> distilTime(hop) + 2 * hop.latency().seconds())
        + longest(hop -> processor(hop.after()).readoutTime().seconds());
  }

  private static double reply(Hop hop) {
    return Time.max(hop.attempts().a().reply(), hop.attempts().b().reply()).seconds();
  }

  private static double distilTime(Hop hop) {
    return Time.max(processor(hop.before()).distillTime(), processor(hop.after()).distillTime())
        .seconds();
  }

  private double longest(ToDoubleFunction<Hop> seconds) {
    return hops.stream().mapToDouble(seconds).max().orElseThrow();
  }

  private double latency() {
    return hops.stream().mapToDouble(hop -> hop.latency().seconds()).sum();
  }

  private double spent(Hop hop) {
    return DistilledLink.of(
            hop.emitted(),
            circuit.care().distilling(),
            processor(hop.before()).gates(),
            processor(hop.after()).gates())
        .spent();
  }

  private static double swapSuccess(Hop.Stop stop) {
    return processor(stop).swapSuccess();
  }

  private static Processor processor(Hop.Stop stop) {
    return stop.node().processor();
  }
}
