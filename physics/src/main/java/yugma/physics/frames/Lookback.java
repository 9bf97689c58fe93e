// SPDX-License-Identifier: Apache-2.0
package yugma.physics.frames;

import yugma.physics.circuit.Circuit;
import yugma.physics.circuit.Instruction;

/// How many of the latest records a circuit needs at once.
final class Lookback {
  private Lookback() {}

  static int of(Circuit circuit) {
    int most = 1;
    for (Instruction instruction : circuit.instructions()) {
      most = Math.max(most, of(instruction));
    }
    return most;
  }

  private static int of(Instruction instruction) {
    return switch (instruction) {
      case Instruction.Detector detector -> detector.back().most();
      case Instruction.Observable observable -> observable.back().most();
      case Instruction.Feedback feedback -> feedback.back();
      case Instruction.Repeat repeat -> of(repeat.body());
      case Instruction.Measure measure -> measure.targets().size();
      case Instruction.MeasureProducts measure -> measure.products().size();
      case Instruction.Pad pad -> pad.bits().size();
      case Instruction.Disturb disturb -> disturb.targets().size();
      case Instruction.Apply _,
          Instruction.TurnProducts _,
          Instruction.Reset _,
          Instruction.Correlated _,
          Instruction.Place _,
          Instruction.Shift _,
          Instruction.Tick _ ->
          1;
    };
  }
}
