// SPDX-License-Identifier: Apache-2.0
package yugma.physics.pulses;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yugma.physics.optics.BasisPolicy;
import yugma.physics.optics.InterceptResend;

/// One thing that can happen to a pulse on its way: it passes, or Eve takes it, sees nothing or a
/// bit, and sends on what she found.
///
/// @param mark what Eve notes ([Marks]), her bit taken relative to Alice's
/// @param probability given Alice's setting
/// @param meanPhotons that Bob's detectors would count
/// @param towardsInKey share of that light towards the detector of Alice's bit when Bob measures in
///   the key basis
/// @param towardsInTest the same in the test basis
record Tap(
    byte mark, double probability, double meanPhotons, double towardsInKey, double towardsInTest) {
  /// cos²(pi/8): how well a state of Breidbart's basis agrees with the nearest state of either
  /// basis.
  static final double BREIDBART_AGREES = (2 + StrictMath.sqrt(2)) / 4;

  double towards(boolean testBasis) {
    return testBasis ? towardsInTest : towardsInKey;
  }

  /// All that can happen to a pulse of one intensity and basis; probabilities sum to 1.
  static List<Tap> branches(PulseLink link, double meanPhotons, boolean testBasis) {
    double misalignment = link.receiver().wrongShare();
    double key = testBasis ? 0.5 : 1 - misalignment;
    double test = testBasis ? 1 - misalignment : 0.5;
    List<Tap> branches = new ArrayList<>();
    Optional<InterceptResend> eve = link.eve();
    double passes = 1 - eve.map(InterceptResend::fraction).orElse(0.0);
    branches.add(new Tap((byte) 0, passes, meanPhotons * link.transmission(), key, test));
    eve.ifPresent(device -> addTapped(branches, link, device, meanPhotons, testBasis));
    return branches;
  }

  private static void addTapped(
      List<Tap> branches,
      PulseLink link,
      InterceptResend eve,
      double meanPhotons,
      boolean testBasis) {
    double arriving =
        meanPhotons * link.tapped().transmissionTo(eve.positionKm()) * eve.efficiency();
    if (eve.basis() == BasisPolicy.BREIDBART) {
      addMeasured(branches, link, Marks.BREIDBART, arriving, BREIDBART_AGREES, eve.fraction());
      return;
    }
    double inKey = eve.basis() == BasisPolicy.UNIFORM ? 0.5 : 1;
    addMeasured(branches, link, 0, arriving, testBasis ? 0.5 : 1, eve.fraction() * inKey);
    if (inKey < 1) {
      addMeasured(
          branches,
          link,
          Marks.TEST_BASIS,
          arriving,
          testBasis ? 1 : 0.5,
          eve.fraction() * (1 - inKey));
    }
  }

  private static void addMeasured(
      List<Tap> branches,
      PulseLink link,
      int basis,
      double arriving,
      double towards,
      double share) {
    InterceptResend eve = link.eve().orElseThrow();
    GateOutcome seen = GateOutcome.of(arriving, towards, eve.darkProbability());
    double onwards =
        eve.resendMeanPhotons()
            * link.tapped().transmissionFrom(eve.positionKm())
            * link.receiver().transmission();
    int mark = basis | Marks.TAPPED;
    branches.add(new Tap((byte) mark, share * (1 - seen.any()), 0, 0.5, 0.5));
    double agrees = share * (seen.correct() + seen.both() / 2);
    double differs = share * (seen.wrong() + seen.both() / 2);
    double key = overlap(basis, false, link.receiver().wrongShare());
    double test = overlap(basis, true, link.receiver().wrongShare());
    int saw = mark | Marks.SEEN;
    branches.add(new Tap((byte) saw, agrees, onwards, key, test));
    branches.add(new Tap((byte) (saw | 1), differs, onwards, 1 - key, 1 - test));
  }

  /// The share of a state's light that Bob sends to the detector of the bit that it carries.
  private static double overlap(int sentIn, boolean bobInTest, double misalignment) {
    if (sentIn == Marks.BREIDBART) {
      return (1 - misalignment) * BREIDBART_AGREES + misalignment * (1 - BREIDBART_AGREES);
    }
    return (sentIn == Marks.TEST_BASIS) == bobInTest ? 1 - misalignment : 0.5;
  }
}
