// SPDX-License-Identifier: Apache-2.0
package yugma.live.network;

/// How far simulated time should be: wall time times speed, caught up in bounded steps where the
/// machine is slow. One thread.
final class Pace {
  /// A step is at most what belongs to this much wall time.
  static final double STEP_S = 0.1;

  private final double speed;
  private final long startNanos;

  /// @param speed simulated seconds per second
  /// @param startNanos of the wall clock, at simulated time 0
  Pace(double speed, long startNanos) {
    this.speed = speed;
    this.startNanos = startNanos;
  }

  private double goalS(long nanos) {
    return (nanos - startNanos) * 1e-9 * speed;
  }

  /// Simulated seconds to do now; 0 where nothing is due.
  double stepS(double passedS, long nanos) {
    return Math.clamp(goalS(nanos) - passedS, 0, STEP_S * speed);
  }

  /// How far behind it is, in seconds of wall time.
  double behindS(double passedS, long nanos) {
    return Math.max(0, (goalS(nanos) - passedS) / speed);
  }
}
