// SPDX-License-Identifier: Apache-2.0
package yugma.computing.run;

import yugma.physics.frames.Shots;

/// The bits of shots as lines of text.
public final class ShotLines {
  private ShotLines() {}

  /// A line of 0 and 1 for each shot, in ASCII.
  public static byte[] of(Shots shots) {
    int width = Math.toIntExact(shots.bits());
    byte[] text = new byte[Math.multiplyExact(shots.count(), width + 1)];
    int at = 0;
    for (int shot = 0; shot < shots.count(); shot++) {
      for (int bit = 0; bit < width; bit++) {
        text[at++] = (byte) (shots.get(shot, bit) ? '1' : '0');
      }
      text[at++] = '\n';
    }
    return text;
  }
}
