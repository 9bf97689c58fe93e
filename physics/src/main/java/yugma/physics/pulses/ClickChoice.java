// SPDX-License-Identifier: Apache-2.0
package yugma.physics.pulses;

import java.util.List;
import yugma.kernel.random.RandomStream;
import yugma.kernel.sampling.AliasTable;

/// Draws what the three parties noted at a click, each from a stream of her or his own: Alice's
/// setting first, then what Eve saw given it, then what Bob found given both. The product is the
/// joint law.
final class ClickChoice {
  /// Bob's outcome is 4 · (test basis) + 2 · (double) + (bit differs from Alice's).
  static final int BOB_OUTCOMES = 8;

  /// A weight for each of Bob's outcomes, given what happened to the pulse.
  interface Weight {
    double of(Tap tap, boolean bobInTest, boolean both, boolean differs);
  }

  private final AliasTable alice;
  private final AliasTable[] eve;
  private final AliasTable[][] bob;
  private final byte[][] eveMarks;

  ClickChoice(ClickLaw law, Weight weight) {
    int settings = law.settings();
    double[] aliceWeights = new double[2 * settings];
    eve = new AliasTable[settings];
    bob = new AliasTable[settings][];
    eveMarks = new byte[settings][];
    for (int s = 0; s < settings; s++) {
      List<Tap> taps = law.branches(s);
      double[] eveWeights = new double[taps.size()];
      bob[s] = new AliasTable[taps.size()];
      eveMarks[s] = new byte[taps.size()];
      for (int t = 0; t < taps.size(); t++) {
        double[] bobWeights = bobWeights(law, taps.get(t), weight);
        double sum = sum(bobWeights);
        eveMarks[s][t] = taps.get(t).mark();
        eveWeights[t] = taps.get(t).probability() * sum;
        bob[s][t] = lawOrNothing(bobWeights, sum);
      }
      double sum = sum(eveWeights);
      eve[s] = lawOrNothing(eveWeights, sum);
      aliceWeights[2 * s] = law.prior(s) * sum / 2;
      aliceWeights[2 * s + 1] = aliceWeights[2 * s];
    }
    alice = lawOrNothing(aliceWeights, sum(aliceWeights));
  }

  private static double[] bobWeights(ClickLaw law, Tap tap, Weight weight) {
    double[] weights = new double[BOB_OUTCOMES];
    for (int outcome = 0; outcome < BOB_OUTCOMES; outcome++) {
      boolean test = (outcome & 4) != 0;
      weights[outcome] =
          law.bob(test) * weight.of(tap, test, (outcome & 2) != 0, (outcome & 1) != 0);
    }
    return weights;
  }

  /// The table of a law, or of its first outcome where the law has no weight and is never asked.
  private static AliasTable lawOrNothing(double[] weights, double sum) {
    return AliasTable.of(sum > 0 ? weights : new double[] {1});
  }

  private static double sum(double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    return sum;
  }

  /// Alice's mark: 4 · intensity + 2 · test basis + bit, which is also the number of the outcome.
  int alice(RandomStream random) {
    return alice.draw(random);
  }

  /// The number of the branch that the pulse took, given Alice's mark.
  int branch(int aliceMark, RandomStream random) {
    return eve[aliceMark >> 1].draw(random);
  }

  /// Eve's mark, her bit made absolute.
  byte eve(int aliceMark, int branch) {
    byte relative = eveMarks[aliceMark >> 1][branch];
    return (relative & Marks.SEEN) == 0 ? relative : (byte) (relative ^ (aliceMark & 1));
  }

  /// Bob's outcome given Alice's mark and the branch.
  int bob(int aliceMark, int branch, RandomStream random) {
    return bob[aliceMark >> 1][branch].draw(random);
  }
}
