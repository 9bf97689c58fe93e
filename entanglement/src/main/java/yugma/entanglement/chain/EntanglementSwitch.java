// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.chain;

import java.util.List;
import java.util.OptionalInt;
import yugma.kernel.quantity.Checked;

/// A switch that joins the pairs of any two of its users as soon as it can, as a Markov chain in
/// continuous time ([Vardoyan 2019](https://arxiv.org/abs/1903.04420)): only one user's pairs ever
/// wait.
///
/// @param pairsHz rate of the pairs with each user, above 0; at least two users
/// @param memories per user, at least 1; none for no end of them
/// @param swap probability that joining succeeds, in (0, 1]
/// @param lossHz rate at which a waiting pair is lost, at least 0
public record EntanglementSwitch(
    List<Double> pairsHz, OptionalInt memories, double swap, double lossHz) {
  private static final double NEGLIGIBLE = 1e-17;

  public EntanglementSwitch {
    pairsHz = List.copyOf(pairsHz);
    if (pairsHz.size() < 2) {
      throw new IllegalArgumentException("a switch of " + pairsHz.size() + " users joins nobody");
    }
    double sum = 0;
    for (double rate : pairsHz) {
      Checked.range("rate of pairs in Hz", rate, Double.MIN_NORMAL, Double.MAX_VALUE);
      sum += rate;
    }
    Slowest.requireSuccess(swap);
    Checked.atLeastZero("rate of loss in Hz", lossHz);
    for (double rate : pairsHz) {
      if (memories.isEmpty() && lossHz == 0 && rate >= sum - rate) {
        throw new IllegalArgumentException(
            "a user with " + rate + " of " + sum + " pairs a second fills any number of memories");
      }
    }
  }

  /// The rate of joined pairs in Hz.
  public double capacityHz() {
    double rate = 0;
    for (double user : pairsHz) {
      rate += waiting(user, false) * (total() - user);
    }
    return swap * rate / weights();
  }

  /// The mean number of pairs that wait.
  public double meanWaiting() {
    double mean = 0;
    for (double user : pairsHz) {
      mean += waiting(user, true);
    }
    return mean / weights();
  }

  private double total() {
    return pairsHz.stream().mapToDouble(rate -> rate).sum();
  }

  private double weights() {
    double sum = 1;
    for (double user : pairsHz) {
      sum += waiting(user, false);
    }
    return sum;
  }

  /// Weights of all states in which some of a user's pairs wait, beside that in which none does;
  /// each as often as pairs wait in it, or once.
  private double waiting(double user, boolean asOften) {
    double sum = 0;
    double weight = 1;
    for (int j = 1; j <= memories.orElse(Integer.MAX_VALUE); j++) {
      weight *= user / (total() - user + j * lossHz);
      double more = asOften ? j * weight : weight;
      sum += more;
      if (more < NEGLIGIBLE * sum) {
        break;
      }
    }
    return sum;
  }
}
