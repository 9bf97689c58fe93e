// SPDX-License-Identifier: Apache-2.0
package yugma.physics.amplitudes;

import java.util.ArrayList;
import java.util.List;
import yugma.physics.amplitudes.Elementary.Mix;
import yugma.physics.amplitudes.Elementary.Phase;

/// A step of a pass while it is drawn up: phases first, then mixtures of different qubits that are
/// done while their amplitudes are in registers.
final class Draft {
  /// Qubits that stand inside a unit of eight amplitudes.
  static final int UNIT_QUBITS = 3;

  static final long UNIT_MASK = 7;

  private static final int MOST_MIXES = 3;

  /// A table of so many qubits, 8 KiB, leaves the nearest cache to the amplitudes.
  private static final int TABLE_QUBITS = 6;

  final List<Phase> phases = new ArrayList<>();
  final List<Mix> mixes = new ArrayList<>();

  /// The qubits that are mixed.
  long mixed;

  /// The qubits of the block that rows of the table depend on, but those inside a unit.
  private long rows;

  /// Whether a mixture and the phases before it may join.
  boolean takes(Mix mix, long touched) {
    boolean isAlike =
        mixes.isEmpty()
            || isInside(mixes.getFirst()) == isInside(mix) && mixes.getFirst().isPlain();
    return mix.isPlain() && isAlike && mixes.size() < MOST_MIXES && fits(touched | mix.bit());
  }

  /// Whether the table stays small with more qubits.
  boolean fits(long touched) {
    return Long.bitCount((rows | touched) & ~UNIT_MASK) <= TABLE_QUBITS;
  }

  void add(Mix mix) {
    mixes.add(mix);
    mixed |= mix.bit();
    rows |= mix.bit();
  }

  void add(Phase phase, long inner) {
    phases.add(phase);
    rows |= phase.diagonal() & inner;
  }

  static boolean isInside(Mix mix) {
    return mix.target() < UNIT_QUBITS;
  }

  boolean isPlain() {
    return mixes.isEmpty() || mixes.getFirst().isPlain();
  }
}
