// SPDX-License-Identifier: Apache-2.0
package yugma.computing.run;

import java.util.Locale;
import java.util.Optional;
import yugma.kernel.random.RandomStreams;

/// Runs a program so many times, and counts what came out.
///
/// Program, engine, number of shots and random streams decide the counts.
public final class Shots {
  private final Program program;
  private final long shots;
  private final RandomStreams random;
  private final Watch watch;

  /// @param shots at least 1
  /// @param random of what is drawn
  /// @param watch told of the progress
  public Shots(Program program, long shots, RandomStreams random, Watch watch) {
    if (shots < 1) {
      throw new IllegalArgumentException("number of shots is " + shots + ", must be at least 1");
    }
    this.program = program;
    this.shots = shots;
    this.random = random;
    this.watch = watch;
  }

  /// Runs them all, or until the watch ends it.
  ///
  /// @throws IllegalArgumentException if the engine cannot, or the machine has no memory for it,
  ///   with the reason
  public Outcome on(Engine engine) {
    try {
      return with(engine);
    } catch (OutOfMemoryError e) {
      long mebibytes = Runtime.getRuntime().maxMemory() >> 20;
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d qubits take %.0f MiB, and records and counts of %d shots more beside them; this Java"
                  + " may use %d MiB: raise -Xmx, or ask for fewer shots",
              program.qubits(),
              Choice.bytes(engine, program.qubits()) / 0x1p20,
              shots,
              mebibytes),
          e);
    }
  }

  private Outcome with(Engine engine) {
    return switch (engine) {
      case FRAME -> new FrameShots(flat(), shots, random, watch).run();
      case STABILIZER -> stabilizer();
      case KET -> ket();
      case DENSITY -> density();
    };
  }

  private Program.Flat flat() {
    if (program instanceof Program.Flat flat) {
      return flat;
    }
    throw new IllegalArgumentException(
        "engine frame cannot run a program that asks what it measured; stabilizer and ket can");
  }

  private Outcome ket() {
    return last()
        .filter(LastMeasurements::isPure)
        .map(last -> fromOneState(last).ket())
        .orElseGet(() -> shotByShot(Engine.KET));
  }

  private Outcome density() {
    return last()
        .map(last -> fromOneState(last).density())
        .orElseGet(() -> shotByShot(Engine.DENSITY));
  }

  private Optional<LastMeasurements> last() {
    return program instanceof Program.Flat flat
        ? LastMeasurements.of(flat.circuit())
        : Optional.empty();
  }

  private OneStateShots fromOneState(LastMeasurements last) {
    return new OneStateShots(flat(), last, shots, random, watch);
  }

  private Outcome shotByShot(Engine engine) {
    return new MachineShots(program, engine, shots, random, watch).run();
  }

  private Outcome stabilizer() {
    try {
      return shotByShot(Engine.STABILIZER);
    } catch (NotCliffordException e) {
      if (program instanceof Program.Adaptive) {
        return ket();
      }
      throw e;
    }
  }
}
