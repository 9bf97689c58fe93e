// SPDX-License-Identifier: Apache-2.0
package yugma.physics.amplitudes;

import java.util.ArrayList;
import java.util.List;
import yugma.physics.amplitudes.Elementary.Mix;
import yugma.physics.amplitudes.Elementary.Phase;

/// A step of a pass while it is drawn up: either phases, or mixtures of different qubits that are
/// done while their amplitudes are in registers.
final class Draft {
  /// Qubits that stand inside a unit of eight amplitudes.
  static final int UNIT_QUBITS = 3;

  static final long UNIT_MASK = 7;

  /// Four vectors of each part fill the registers of a compiled loop well, eight overflow it.
  private static final int MOST_MIXES = 2;

  /// A table of so many qubits, 16 KiB, leaves the nearest cache to the amplitudes.
  private static final int TABLE_QUBITS = 7;

  final List<Phase> phases = new ArrayList<>();
  final List<Mix> mixes = new ArrayList<>();

  /// The qubits of the block that the table depends on, but those inside a unit.
  private long rows;

  /// Whether a mixture may join the others of this step.
  boolean takes(Mix mix) {
    if (mixes.isEmpty() || !mix.isPlain() || !isPlain()) {
      return false;
    }
    boolean inside = isInside(mix);
    return inside == isInside(mixes.getFirst())
        && mixes.size() < (inside ? UNIT_QUBITS : MOST_MIXES);
  }

  /// Whether phases of some more qubits of the block may join those of this step.
  boolean takesPhases(long inner) {
    return mixes.isEmpty() && Long.bitCount((rows | inner) & ~UNIT_MASK) <= TABLE_QUBITS;
  }

  void add(Mix mix) {
    mixes.add(mix);
  }

  void add(Phase phase, long inner) {
    phases.add(phase);
    rows |= phase.diagonal() & inner;
  }

  static boolean isInside(Mix mix) {
    return mix.target() < UNIT_QUBITS;
  }

  /// Whether it is mixtures without controls or exchanges.
  boolean isPlain() {
    return !mixes.isEmpty() && mixes.getFirst().isPlain();
  }

  /// Whether it is one mixture of whole units, which may be done together with phases.
  boolean isSingle() {
    return mixes.size() == 1 && isPlain() && !isInside(mixes.getFirst());
  }
}
