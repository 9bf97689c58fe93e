// SPDX-License-Identifier: Apache-2.0
package yugma.physics.pulses;

import java.util.Optional;
import yugma.physics.optics.Channel;
import yugma.physics.optics.Fibre;
import yugma.physics.optics.FreeSpace;
import yugma.physics.optics.InterceptResend;
import yugma.physics.optics.Receiver;
import yugma.physics.optics.WeakCoherentSource;

/// A source, a channel and a receiver, with or without an eavesdropper on it; only a fibre can be
/// tapped.
public record PulseLink(
    WeakCoherentSource source, Channel channel, Receiver receiver, Optional<InterceptResend> eve) {
  public PulseLink {
    double periodNs = 1e9 / source.clockHz();
    if (receiver.gateNs() > periodNs * (1 + 1e-9)) {
      throw new IllegalArgumentException(
          "gate is " + receiver.gateNs() + " ns, must be at most the clock period, " + periodNs);
    }
    eve.ifPresent(device -> checkTap(channel, device));
  }

  private static void checkTap(Channel channel, InterceptResend device) {
    switch (channel) {
      case FreeSpace _ -> throw new IllegalArgumentException("only a fibre can be tapped");
      case Fibre fibre when device.positionKm() > fibre.lengthKm() ->
          throw new IllegalArgumentException(
              "tap is at " + device.positionKm() + " km of a fibre of " + fibre.lengthKm() + " km");
      case Fibre _ -> {}
    }
  }

  /// The fibre that an eavesdropper sits on.
  Fibre tapped() {
    return (Fibre) channel;
  }

  /// The same optics with an eavesdropper.
  public PulseLink tappedBy(InterceptResend device) {
    return new PulseLink(source, channel, receiver, Optional.of(device));
  }

  /// The same optics without one: what the parties expect.
  public PulseLink untapped() {
    return new PulseLink(source, channel, receiver, Optional.empty());
  }

  /// The share of the source's photons that the receiver would count.
  public double transmission() {
    return channel.transmission() * receiver.transmission();
  }

  /// Probability of a false count of one detector in one gate: a dark count, or light of the pulses
  /// beside, which knows nothing of this gate's and falls on either detector alike. Of the mean
  /// intensity, and of the source where Eve resends; exact to the first order in that light.
  double falseProbability() {
    double dark = receiver.darkProbability();
    double stray = receiver.strayShare(1e9 / source.clockHz());
    if (stray == 0) {
      return dark;
    }
    double light = source.meanPhotons() * channel.transmission() * stray / 2;
    return 1 - (1 - dark) * StrictMath.exp(-light);
  }

  /// The number of gates after a click in which the whole receiver is blind.
  public long blindGates() {
    double gates = receiver.detector().deadTimeNs() * 1e-9 * source.clockHz();
    return (long) StrictMath.floor(gates * (1 + 1e-12));
  }

  /// Mean number of open gates from a click to the after-pulse that it causes, if it causes one; >=
  /// 1.
  double afterPulseGates() {
    return Math.max(1, receiver.detector().afterPulseLifetimeNs() * 1e-9 * source.clockHz());
  }
}
