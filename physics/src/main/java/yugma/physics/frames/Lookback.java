// SPDX-License-Identifier: Apache-2.0
package yugma.physics.frames;

import yugma.physics.circuit.Circuit;
import yugma.physics.circuit.Instruction;

/// How many of the latest records a circuit needs at once, none of them before its first.
final class Lookback {
  private long made;
  private int most = 1;

  private Lookback() {}

  static int of(Circuit circuit) {
    Lookback lookback = new Lookback();
    lookback.walk(circuit);
    return lookback.most;
  }

  /// A repetition needs most in its first round, when the fewest records are there.
  private void walk(Circuit circuit) {
    for (Instruction instruction : circuit.instructions()) {
      if (instruction instanceof Instruction.Repeat repeat) {
        long before = made;
        walk(repeat.body());
        made = before + repeat.times() * (made - before);
      } else {
        int back = back(instruction);
        if (back > made) {
          throw new IllegalArgumentException(
              instruction + " looks " + back + " back, but only " + made + " records are made");
        }
        most = Math.max(most, Math.max(back, records(instruction)));
        made += records(instruction);
      }
    }
  }

  private static int back(Instruction instruction) {
    return switch (instruction) {
      case Instruction.Detector detector -> detector.back().most();
      case Instruction.Observable observable -> observable.back().most();
      case Instruction.Feedback feedback -> feedback.back();
      default -> 0;
    };
  }

  private static int records(Instruction instruction) {
    return switch (instruction) {
      case Instruction.Measure measure -> measure.targets().size();
      case Instruction.MeasureProducts measure -> measure.products().size();
      case Instruction.Pad pad -> pad.bits().size();
      case Instruction.Disturb disturb ->
          disturb.noise().isHeralded() ? disturb.targets().size() : 0;
      default -> 0;
    };
  }
}
