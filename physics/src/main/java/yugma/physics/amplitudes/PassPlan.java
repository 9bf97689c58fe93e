// SPDX-License-Identifier: Apache-2.0
package yugma.physics.amplitudes;

import java.util.ArrayList;
import java.util.List;
import yugma.physics.amplitudes.Elementary.Mix;
import yugma.physics.amplitudes.Elementary.Phase;

/// The plan of one pass over memory: which qubits its blocks hold, which operations it does, and
/// which it leaves.
///
/// A mixture is done if its target is in the block and nothing left behind before it stands in its
/// way. Phases wait until a mixture of one of their qubits needs them done; those of qubits outside
/// the block are a factor of each block.
final class PassPlan {
  private final int[] lastMixed;
  private final int[] firstFree;
  private final int most;
  private final List<Draft> drafts = new ArrayList<>();
  private final List<Elementary> left = new ArrayList<>();
  private List<Phase> pending = new ArrayList<>();
  private long inner;
  private long leftMixed;
  private long leftDiagonal;

  /// @param most qubits of a block
  private PassPlan(int qubits, int most) {
    this.lastMixed = new int[qubits];
    this.firstFree = new int[qubits];
    java.util.Arrays.fill(lastMixed, -1);
    this.most = most;
    this.inner = Draft.UNIT_MASK;
  }

  static PassPlan of(List<Elementary> operations, int qubits, int most) {
    PassPlan plan = new PassPlan(qubits, Math.min(most, qubits));
    plan.choose(operations);
    for (Elementary operation : operations) {
      switch (operation) {
        case Phase phase -> plan.see(phase);
        case Mix mix -> plan.see(mix);
      }
    }
    if (plan.left.isEmpty()) {
      plan.pending.forEach(phase -> plan.placed(List.of(phase), phase.diagonal()));
    } else {
      plan.left.addAll(0, plan.pending);
    }
    return plan;
  }

  List<Draft> drafts() {
    return drafts;
  }

  /// What later passes have to do.
  List<Elementary> left() {
    return left;
  }

  /// The mask of the qubits of a block.
  long inner() {
    return inner;
  }

  /// Takes the targets in the order they are needed, as many as a block holds.
  private void choose(List<Elementary> operations) {
    long mixed = 0;
    long diagonal = 0;
    for (Elementary operation : operations) {
      long touched = operation.diagonal();
      if (operation instanceof Mix mix) {
        boolean isFree = (mix.mixed() & (mixed | diagonal)) == 0 && (touched & mixed) == 0;
        if (isFree && Long.bitCount(inner | mix.mixed()) <= most) {
          inner |= mix.mixed();
        }
        if (!isFree || (mix.mixed() & ~inner) != 0) {
          mixed |= mix.mixed();
          diagonal |= touched;
        }
      } else if ((touched & mixed) != 0) {
        diagonal |= touched;
      }
    }
    for (int q = 0; Long.bitCount(inner) < most; q++) {
      inner |= 1L << q;
    }
  }

  private void see(Phase phase) {
    if ((phase.diagonal() & leftMixed) != 0) {
      left.add(phase);
      leftDiagonal |= phase.diagonal();
    } else {
      pending.add(phase);
    }
  }

  private void see(Mix mix) {
    boolean isFree =
        (mix.mixed() & (leftMixed | leftDiagonal)) == 0 && (mix.diagonal() & leftMixed) == 0;
    if (!isFree || (mix.mixed() & ~inner) != 0) {
      left.add(mix);
      leftMixed |= mix.mixed();
      leftDiagonal |= mix.diagonal();
      return;
    }
    List<Phase> before = new ArrayList<>();
    List<Phase> after = new ArrayList<>();
    long touched = 0;
    for (Phase phase : pending) {
      boolean isDue = (phase.diagonal() & mix.mixed()) != 0 || phase.diagonal() == 0;
      (isDue ? before : after).add(phase);
      touched |= isDue ? phase.diagonal() : 0;
    }
    pending = after;
    place(mix, before, touched);
  }

  private void place(Mix mix, List<Phase> before, long touched) {
    if (!before.isEmpty()) {
      int turn = placed(before, touched);
      reserve(touched | mix.mixed(), turn + 1);
    }
    int at = Math.max(earliest(mix.mixed() | mix.diagonal()), free(mix.mixed()));
    while (at < drafts.size() && !drafts.get(at).takes(mix)) {
      at++;
    }
    draft(at).add(mix);
    for (long rest = mix.mixed(); rest != 0; rest &= rest - 1) {
      lastMixed[Long.numberOfTrailingZeros(rest)] = at;
    }
    reserve(mix.diagonal(), at + 1);
  }

  /// The first step that may mix some qubits, for all that is reserved.
  private int free(long mixed) {
    int at = 0;
    for (long rest = mixed; rest != 0; rest &= rest - 1) {
      at = Math.max(at, firstFree[Long.numberOfTrailingZeros(rest)]);
    }
    return at;
  }

  /// Puts phases where all that mixed their qubits before is done, and tells where that is.
  private int placed(List<Phase> phases, long touched) {
    int at = earliest(touched);
    while (at < drafts.size() && !drafts.get(at).takesPhases(touched & inner)) {
      at++;
    }
    Draft draft = draft(at);
    phases.forEach(phase -> draft.add(phase, inner));
    return at;
  }

  private Draft draft(int at) {
    if (at == drafts.size()) {
      drafts.add(new Draft());
    }
    return drafts.get(at);
  }

  /// The first step behind all that mix some qubits.
  private int earliest(long touched) {
    int at = 0;
    for (long rest = touched; rest != 0; rest &= rest - 1) {
      at = Math.max(at, 1 + lastMixed[Long.numberOfTrailingZeros(rest)]);
    }
    return at;
  }

  /// Keeps what mixes some qubits later from a step before this.
  private void reserve(long touched, int step) {
    for (long rest = touched; rest != 0; rest &= rest - 1) {
      int qubit = Long.numberOfTrailingZeros(rest);
      firstFree[qubit] = Math.max(firstFree[qubit], step);
    }
  }
}
