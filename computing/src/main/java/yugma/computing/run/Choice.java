// SPDX-License-Identifier: Apache-2.0
package yugma.computing.run;

import java.util.Optional;
import yugma.physics.circuit.Circuit;
import yugma.physics.circuit.Instruction;

/// The engine for a program, and why it is that one.
///
/// @param why in a sentence, for people
/// @param bytes the memory that its state takes
public record Choice(Engine engine, String why, double bytes) {
  /// Up to so many qubits the amplitudes of one shot are sooner done than a tableau.
  private static final int SMALL = 10;

  /// Up to so many qubits a density matrix is sooner done than shots with drawn noise.
  private static final int FEW = 8;

  /// What fits a program best.
  public static Choice of(Program program) {
    return switch (program) {
      case Program.Flat flat -> ofFlat(flat.circuit());
      case Program.Adaptive adaptive -> ofAdaptive(adaptive);
    };
  }

  /// The engine that somebody wants, if it can run the program.
  ///
  /// @throws IllegalArgumentException if it cannot, with the reason and what can
  public static Choice of(Program program, Engine wanted) {
    if (wanted == Engine.FRAME && program instanceof Program.Adaptive adaptive) {
      throw new IllegalArgumentException(
          "engine frame cannot run it: "
              + adaptive.why()
              + ", and one reference sample does not serve shots that go different ways;"
              + (adaptive.noise().damps() ? " engine ket can" : " engines stabilizer and ket can"));
    }
    boolean isClifford = wanted == Engine.FRAME || wanted == Engine.STABILIZER;
    if (isClifford && program instanceof Program.Flat flat) {
      NonClifford.first(flat.circuit())
          .ifPresent(
              why -> {
                throw new IllegalArgumentException(
                    "engine " + name(wanted) + " cannot run it: " + why + "; engine ket can");
              });
    }
    if (isClifford && program instanceof Program.Adaptive adaptive && adaptive.noise().damps()) {
      throw new IllegalArgumentException(
          "engine stabilizer cannot run it: " + NonClifford.DAMPING + "; engine ket can");
    }
    return new Choice(wanted, "asked for", bytes(wanted, program.qubits()));
  }

  /// An engine as the command line calls it.
  public static String name(Engine engine) {
    return switch (engine) {
      case KET -> "ket";
      case STABILIZER -> "stabilizer";
      case FRAME -> "frame";
      case DENSITY -> "density";
    };
  }

  private static Choice ofFlat(Circuit circuit) {
    Optional<String> other = NonClifford.first(circuit);
    if (other.isEmpty()) {
      String why = "all gates are Clifford gates, and no step waits for a result";
      return with(Engine.FRAME, why, circuit.qubits());
    }
    if (circuit.sum(Choice::isNoise) == 0) {
      return with(Engine.KET, other.get(), circuit.qubits());
    }
    if (circuit.qubits() <= FEW && LastMeasurements.of(circuit).isPresent()) {
      String why = other.get() + "; on so few qubits noise is taken whole, not drawn";
      return with(Engine.DENSITY, why, circuit.qubits());
    }
    return with(Engine.KET, other.get() + "; noise is drawn shot by shot", circuit.qubits());
  }

  private static long isNoise(Instruction instruction) {
    return instruction instanceof Instruction.Disturb || instruction instanceof Instruction.Damp
        ? 1
        : 0;
  }

  private static Choice ofAdaptive(Program.Adaptive program) {
    if (program.qubits() <= SMALL) {
      String why = program.why() + "; few qubits, so every shot keeps all amplitudes";
      return with(Engine.KET, why, program.qubits());
    }
    if (program.noise().damps()) {
      String why = program.why() + "; " + NonClifford.DAMPING + "; noise is drawn shot by shot";
      return with(Engine.KET, why, program.qubits());
    }
    String why = program.why() + "; a tableau as long as all gates are Clifford gates, else ket";
    return with(Engine.STABILIZER, why, program.qubits());
  }

  private static Choice with(Engine engine, String why, int qubits) {
    return new Choice(engine, why, bytes(engine, qubits));
  }

  static double bytes(Engine engine, int qubits) {
    return switch (engine) {
      case KET -> 16 * Math.scalb(1.0, qubits);
      case DENSITY -> 16 * Math.scalb(1.0, 2 * qubits);
      case STABILIZER, FRAME -> 4.0 * qubits * (qubits + 63) / 8;
    };
  }
}
