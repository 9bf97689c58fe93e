// SPDX-License-Identifier: Apache-2.0
package yugma.physics.symptom;

import java.util.List;
import java.util.Optional;
import yugma.physics.circuit.Instruction;
import yugma.physics.circuit.Instruction.Correlated;
import yugma.physics.circuit.Instruction.Disturb;

/// Is told by a [BackwardWalk] of every error, the last of the circuit first.
///
/// What an error flips is a rising array of numbers that nobody changes: detectors from 0 in the
/// order of time, observables behind them.
public interface ErrorSink {
  /// One thing that may happen.
  void flip(Instruction by, double probability, int[] flips);

  /// Noise on one group of its targets: one of the subsets of some rows, by its [ErrorLaw].
  ///
  /// @param rows what each row flips
  void disturb(Disturb by, int[]... rows);

  /// A chain of which at most one link happens.
  ///
  /// @param links the last first; the one at the end may be no head if the circuit begins with it
  /// @param probabilities of each to be the one that happens
  /// @param flips of each
  void chain(List<Correlated> links, double[] probabilities, int[][] flips);

  /// Something that is random without noise, and what it flips: at least one number.
  ///
  /// @param by nothing at the start of the circuit
  void random(Optional<Instruction> by, int[] flips, String where);
}
