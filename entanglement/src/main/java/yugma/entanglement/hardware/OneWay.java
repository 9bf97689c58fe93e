// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.hardware;

import java.util.List;
import yugma.kernel.time.Time;
import yugma.physics.bell.BellState;
import yugma.physics.bell.XState;

/// Light of one end that the other end stores: its qubit reflects or absorbs the photon, and its
/// detectors tell that it did.
///
/// The sender hears of it after twice light's time over the link, and only then begins anew.
///
/// @param a the sender's side, its fibre the whole link
/// @param b the receiver, of which the storage matters
/// @param station its detectors; the visibility is the coherence that is left of a stored photon
/// @param modes tried at a time, of which one that is heralded is kept; at least 1
public record OneWay(Side a, Emitter b, BellStation station, int modes) implements Scheme {
  public OneWay {
    Modes.require(modes);
  }

  @Override
  public Attempts attempts() {
    Time sent = Time.max(a.emitter().preparation(), b.preparation());
    Time there = sent.plus(a.light());
    Time back = there.plus(a.light());
    double right = stored() * (1 - falseClick());
    double wrong = (1 - stored()) * falseClick();
    double coherence =
        station.visibility()
            * StrictMath.exp(-station.phaseRadians() * station.phaseRadians() / 2)
            * a.coherence();
    double even = right / 2 + wrong / 4;
    XState pair =
        XState.normalised(
            new double[] {even, wrong / 4, wrong / 4, even, coherence * right / 2, 0, 0, 0});
    return new Attempts(
        back,
        Modes.any(right + wrong, modes),
        pair,
        List.of(BellState.PHI_PLUS),
        new Attempts.End(sent, back),
        new Attempts.End(there, there));
  }

  @Override
  public boolean isEverHeralded() {
    return stored() > 0 || falseClick() > 0;
  }

  private double stored() {
    return a.photon() * b.storage() * station.detectorEfficiency();
  }

  private double falseClick() {
    return station.falseClick(a);
  }
}
