// SPDX-License-Identifier: Apache-2.0
package yugma.physics.errormodel;

import java.util.Arrays;
import java.util.Optional;
import yugma.physics.circuit.Instruction;
import yugma.physics.symptom.SparseSet;

/// Where the errors of channels go: into a table, whole or in parts.
final class Emission {
  private final MechanismTable table;
  private final Optional<ChannelParts> parts;

  Emission(MechanismTable table, Optional<ChannelParts> parts) {
    this.table = table;
    this.parts = parts;
  }

  /// One error.
  void error(Instruction by, int[] flips, double p) {
    table.add(flips, p, by);
  }

  /// The independent errors of a channel.
  ///
  /// @param p probability of each, by the bits of the generators that it is made of
  /// @param generators what each generator flips
  void channel(Instruction by, double[] p, int[]... generators) {
    int[][] errors = errors(generators);
    for (int i = 1; i < errors.length; i++) {
      table.add(errors[i], p[i], by);
    }
  }

  /// The errors of a channel of which at most one happens, taken for independent where they differ.
  ///
  /// @return whether there are several that differ
  boolean exclusive(Instruction by, double[] p, int[]... generators) {
    return exclusive(by, errors(generators), p);
  }

  /// Errors of which at most one happens, taken for independent where they differ.
  ///
  /// @return whether there are several that differ
  boolean exclusive(Instruction by, int[][] errors, double[] p) {
    int several = 0;
    for (int i = 0; i < errors.length; i++) {
      int[] error = errors[i];
      int first = 0;
      while (!Arrays.equals(errors[first], error)) {
        first++;
      }
      if (first == i) {
        double sum = 0;
        for (int j = i; j < errors.length; j++) {
          sum += Arrays.equals(errors[j], error) ? p[j] : 0;
        }
        table.add(error, sum, by);
        several += error.length > 0 && sum > 0 ? 1 : 0;
      }
    }
    return several > 1;
  }

  private int[][] errors(int[]... generators) {
    int[][] errors = new int[1 << generators.length][];
    errors[0] = SparseSet.EMPTY;
    for (int i = 1; i < errors.length; i++) {
      errors[i] = SparseSet.xor(errors[i & i - 1], generators[Integer.numberOfTrailingZeros(i)]);
    }
    return parts.isPresent() ? parts.get().split(errors) : errors;
  }
}
