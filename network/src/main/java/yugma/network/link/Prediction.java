// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yugma.kernel.time.Time;
import yugma.keys.distillation.Agreement;
import yugma.keys.security.BinaryEntropy;
import yugma.keys.security.BlockCounts;
import yugma.keys.security.Decoy;
import yugma.keys.security.KeyLength;
import yugma.keys.security.Lim2014;
import yugma.keys.security.Proof;
import yugma.keys.security.RepeaterlessBound;
import yugma.keys.security.Rusca2018;
import yugma.keys.security.Tally;
import yugma.network.scenario.Link;
import yugma.network.scenario.Medium;
import yugma.network.scenario.QkdLink;
import yugma.network.scenario.Security;
import yugma.physics.optics.Fibre;
import yugma.physics.optics.Intensity;
import yugma.physics.pulses.ClickLaw;
import yugma.physics.pulses.ExpectedCounts;
import yugma.physics.pulses.PulseLink;

/// What the closed forms say of a link that nobody taps: how long its blocks are, and what they
/// give.
///
/// @param law of its clicks, the `device` model
/// @param agreement what its ends agreed on
/// @param blockPulses pulses of a block, such that `block_bits` sifted bits of the key basis are
///   expected
/// @param keyLength of a block with exactly the expected counts
public record Prediction(ClickLaw law, Agreement agreement, long blockPulses, KeyLength keyLength) {
  /// Parities of Cascade over the entropy of the errors, as measured (docs/benchmarks.md); only
  /// predictions and `rates` blocks use it, real bits are counted.
  public static final double CASCADE_EFFICIENCY = 1.04;

  /// The prediction for a fibre of a scenario.
  public static Prediction of(Link link, QkdLink qkd) {
    Fibre fibre = ((Medium.Glass) link.medium()).fibre();
    ClickLaw law =
        new ClickLaw(new PulseLink(qkd.source(), fibre, qkd.receiver(), Optional.empty()));
    Agreement agreement = agreement(qkd);
    double perPulse = law.siftedKeyPerPulse();
    double pulses = StrictMath.ceil(qkd.security().blockBits() / perPulse);
    long blockPulses = (long) Math.min(pulses, MOST_PULSES);
    BlockCounts counts = counts(law.expectedPerPulse().times((double) blockPulses));
    double leak = leak(counts, agreement);
    KeyLength length = agreement.keyLength(counts, leak);
    return new Prediction(law, agreement, blockPulses, length);
  }

  /// A block longer than a run can be never ends.
  private static final double MOST_PULSES = 0x1.0p53;

  /// What the ends of a link have agreed on.
  static Agreement agreement(QkdLink qkd) {
    return new Agreement(proof(qkd.security()), decoys(qkd));
  }

  private static Proof proof(Security security) {
    return switch (security.proof()) {
      case LIM2014 -> new Lim2014(security.epsilonSec(), security.epsilonCor());
      case RUSCA2018 -> new Rusca2018(security.epsilonSec(), security.epsilonCor());
    };
  }

  private static List<Decoy> decoys(QkdLink qkd) {
    List<Decoy> decoys = new ArrayList<>();
    for (Intensity intensity : qkd.source().intensities()) {
      decoys.add(new Decoy(intensity.meanPhotons(), intensity.probability()));
    }
    return decoys;
  }

  /// Expected counts in the shape that the proofs read.
  public static BlockCounts counts(ExpectedCounts expected) {
    return new BlockCounts(tallies(expected, false), tallies(expected, true));
  }

  private static List<Tally> tallies(ExpectedCounts expected, boolean testBasis) {
    List<Tally> tallies = new ArrayList<>();
    for (int k = 0; k < expected.intensities(); k++) {
      tallies.add(new Tally(expected.detections(testBasis, k), expected.errors(testBasis, k)));
    }
    return tallies;
  }

  /// The leak that error correction and verification are expected to cost.
  public static double leak(BlockCounts counts, Agreement agreement) {
    Tally key = counts.keyTotal();
    return CASCADE_EFFICIENCY * key.detections() * BinaryEntropy.of(key.errorRate())
        + agreement.verificationLeakBits((long) key.detections());
  }

  /// How long a block lasts; empty when that is beyond the longest run.
  public Optional<Time> blockTime() {
    double seconds = blockPulses / law.link().source().clockHz();
    boolean never = seconds > Time.HORIZON.seconds() || blockPulses >= MOST_PULSES;
    return never ? Optional.empty() : Optional.of(Time.nearest(seconds));
  }

  /// Expected secret bits per second; 0 when a block gives none.
  public double secretKeyRateBps() {
    double bits = Math.max(0, keyLength.exactBits());
    return bits / blockPulses * law.link().source().clockHz();
  }

  /// Expected secret bits per second with these settings if blocks were endless, all yields known
  /// and errors corrected at their entropy: Q1 (1 - h(e1)) - Q h(E), with single photons of yield
  /// Y1 = Y0 + eta - Y0 eta ([Ma, Qi, Zhao, Lo 2005](https://doi.org/10.1103/PhysRevA.72.012326),
  /// with `device` counts).
  public double asymptoticSecretKeyRateBps() {
    return asymptoticPerPulse(law) * law.link().source().clockHz();
  }

  static double asymptoticPerPulse(ClickLaw law) {
    ClickLaw.SinglePhotons singles = law.singlePhotonsPerPulse();
    ExpectedCounts expected = law.expectedPerPulse();
    double leak = expected.detectionsIn(false) * BinaryEntropy.of(expected.errorRate(false));
    double secret = singles.single() * (1 - BinaryEntropy.of(singles.errorRate()));
    return Math.max(0, secret - leak);
  }

  /// Expected sifted bits of the key basis per second.
  public double siftedRateBps() {
    return law.siftedKeyPerPulse() * law.link().source().clockHz();
  }

  /// The most key per second that any link without a repeater gets out of this fibre at this clock,
  /// counted per mode, one mode a pulse; infinite without loss.
  public double plobBps() {
    return plobPerPulse(law) * law.link().source().clockHz();
  }

  static double plobPerPulse(ClickLaw law) {
    return RepeaterlessBound.plob(law.link().channel().transmission());
  }
}
