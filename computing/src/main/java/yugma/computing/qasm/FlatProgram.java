// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import yugma.computing.problem.Problem;
import yugma.physics.circuit.Circuit;

/// A program as a circuit that is the same in every shot, or why it is none.
public sealed interface FlatProgram {

  /// It is a circuit.
  ///
  /// @param outputs in the order of the program: how each follows from the records
  record Flat(Circuit circuit, SequencedMap<String, Output> outputs) implements FlatProgram {
    public Flat {
      outputs = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(outputs));
    }
  }

  /// What it does next depends on what it measured.
  ///
  /// @param where the first statement or expression that reads a measured bit
  /// @param before the circuit as far as there
  record FeedForward(Problem where, Circuit before) implements FlatProgram {}

  /// It is a circuit, but one of more instructions than this.
  record TooLong(int limit) implements FlatProgram {}

  /// How an output follows from the records of a circuit.
  sealed interface Output {}

  /// The same in every shot.
  ///
  /// @param text as a shot gives it back
  record Constant(String text) implements Output {}

  /// Bits, the lowest first.
  final class Bits implements Output {
    private final int[] raw;

    /// From 0, 1, or 2 and the number of a record.
    Bits(int[] raw) {
      this.raw = raw;
    }

    /// How many.
    public int width() {
      return raw.length;
    }

    /// Whether a bit is measured; else it is the same in every shot.
    public boolean isMeasured(int at) {
      return raw[at] > 1;
    }

    /// Which record of the circuit a measured bit is, from 0.
    public int record(int at) {
      if (!isMeasured(at)) {
        throw new IllegalArgumentException("bit " + at + " is constant, it has no record");
      }
      return raw[at] - 2;
    }

    /// The value of a bit that is not measured.
    public boolean constant(int at) {
      if (isMeasured(at)) {
        throw new IllegalArgumentException("bit " + at + " is measured, it is no constant");
      }
      return raw[at] == 1;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Bits bits && Arrays.equals(raw, bits.raw);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(raw);
    }

    @Override
    public String toString() {
      return Arrays.toString(raw);
    }
  }
}
