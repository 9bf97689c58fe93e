// SPDX-License-Identifier: Apache-2.0
package yugma.physics.amplitudes;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import yugma.kernel.lanes.TileLanes;

/// One pass over memory: every block is collected, goes through all steps in the cache, and is put
/// back.
final class Pass {
  private final long inner;
  private final long outer;
  private final int[] offsets;
  private final List<BlockStep> steps = new ArrayList<>();

  Pass(PassPlan plan, int qubits, Arena arena) {
    this.inner = plan.inner();
    this.outer = (1L << qubits) - 1 & ~inner;
    this.offsets = new int[1 << Long.bitCount(inner) - Draft.UNIT_QUBITS];
    for (int unit = 0; unit < offsets.length; unit++) {
      offsets[unit] = (int) Spread.into(unit, inner >>> Draft.UNIT_QUBITS);
    }
    List<Draft> drafts = plan.drafts();
    for (int at = 0; at < drafts.size(); at++) {
      Draft draft = drafts.get(at);
      boolean isFused =
          draft.mixes.isEmpty() && at + 1 < drafts.size() && drafts.get(at + 1).isSingle();
      if (isFused) {
        steps.add(new TileStep(draft.phases, drafts.get(++at).mixes, inner, arena));
      } else if (draft.isPlain() || draft.mixes.isEmpty()) {
        steps.add(new TileStep(draft.phases, draft.mixes, inner, arena));
      } else {
        steps.add(new MixStep(draft.mixes.getFirst(), inner));
      }
    }
  }

  int blockQubits() {
    return Long.bitCount(inner);
  }

  long blocks() {
    return 1L << Long.bitCount(outer);
  }

  long scratchUnits() {
    return steps.stream().mapToLong(BlockStep::scratchUnits).max().orElse(0);
  }

  /// Does blocks of a range.
  void run(MemorySegment state, BlockStep.Bench bench, long from, long to, TileLanes lanes) {
    for (long block = from; block < to; block++) {
      long base = Spread.into(block, outer);
      lanes.gather(state, base, offsets, bench.block());
      for (int step = 0; step < steps.size(); step++) {
        steps.get(step).run(bench, base, lanes);
      }
      lanes.scatter(bench.block(), state, base, offsets);
    }
  }
}
