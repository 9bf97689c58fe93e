// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.hardware;

import java.util.List;
import yugma.kernel.quantity.Checked;
import yugma.kernel.time.Time;
import yugma.physics.bell.BellState;
import yugma.physics.bell.Werner;

/// Pairs of which only the numbers are known, for studies: Werner pairs of one fidelity, emitted as
/// an attempt begins and known at both ends when light could have crossed the link.
///
/// @param success probability that an attempt is heralded, in (0, 1]
/// @param fidelity with Φ+, in [0.25, 1]
/// @param period from the begin of an attempt to the next, above 0 and not below `light`
/// @param light how long it takes over the link
public record GivenPairs(double success, double fidelity, Time period, Time light)
    implements Scheme {
  public GivenPairs {
    Checked.range("fidelity of a heralded pair", fidelity, 0.25, 1);
    if (period.isBefore(light)) {
      throw new IllegalArgumentException(
          "period of attempts is " + period + ", must not be below light's " + light);
    }
  }

  @Override
  public Attempts attempts() {
    Attempts.End end = new Attempts.End(Time.ZERO, light);
    return new Attempts(
        period,
        success,
        new Werner(fidelity).pair().xState(),
        List.of(BellState.PHI_PLUS),
        end,
        end);
  }

  @Override
  public boolean isEverHeralded() {
    return success > 0;
  }
}
