// SPDX-License-Identifier: Apache-2.0
package yugma.physics.orbit;

/// A time during which a satellite stands above the least elevation at which a station uses it.
///
/// @param fromS when it rises above it, or when the window opens, s
/// @param culminationS when it stands highest, s
/// @param untilS when it sinks below it, or when the window closes, s
/// @param maxElevationDeg elevation at the culmination, degrees
public record Pass(double fromS, double culminationS, double untilS, double maxElevationDeg) {
  public Pass {
    if (!(fromS <= culminationS && culminationS <= untilS)) {
      throw new IllegalArgumentException(
          "a pass rises, culminates and sets in this order, not at "
              + fromS
              + ", "
              + culminationS
              + ", "
              + untilS);
    }
  }

  /// How long it lasts, s.
  public double durationS() {
    return untilS - fromS;
  }
}
