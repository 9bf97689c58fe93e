// SPDX-License-Identifier: Apache-2.0
package yugma.keys.security;

/// Lower bounds on the events of one basis that came from empty and from single-photon pulses.
///
/// Clamped to what was counted: where the counts contradict the source, the formulas alone could
/// give more events than there were.
record Singles(double vacuumEvents, double singlePhotons) {
  static Singles within(double detections, double vacuumEvents, double singlePhotons) {
    double vacuum = clamp(vacuumEvents, detections);
    return new Singles(vacuum, clamp(singlePhotons, detections - vacuum));
  }

  private static double clamp(double events, double most) {
    return Math.min(Math.max(events, 0), most);
  }
}
