// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.speed;

import java.util.List;
import java.util.function.BinaryOperator;
import yugma.physics.bell.BellDiagonal;
import yugma.physics.bell.Werner;

/// Bell-diagonal pairs, swapped and distilled: each operation takes two of 1,024 pairs and puts the
/// result in the place of the first.
///
/// Each case is the median of seven runs of ten million operations after five that warm up.
public final class PairsLoad implements Load {
  private static final int WARM_UPS = 5;
  private static final int RUNS = 7;
  private static final int PAIRS = 1_024;

  private final long operations;

  public PairsLoad() {
    this(10_000_000);
  }

  PairsLoad(long operations) {
    this.operations = operations;
  }

  @Override
  public String name() {
    return "pairs";
  }

  @Override
  public List<Case> measure() {
    return List.of(
        caseOf("swap", BellDiagonal::swap), caseOf("dejmps", (a, b) -> a.dejmps(b).pair()));
  }

  private Case caseOf(String name, BinaryOperator<BellDiagonal> operation) {
    double seconds = CpuClock.median(WARM_UPS, RUNS, () -> CpuClock.seconds(() -> run(operation)));
    return new Case(
        name,
        List.of(
            new Figure("value", operations / seconds, "1/cpu_s"), new Figure("cpu_s", seconds)));
  }

  private void run(BinaryOperator<BellDiagonal> operation) {
    BellDiagonal[] pairs = pairs(PAIRS);
    for (long i = 0; i < operations; i++) {
      int at = (int) (i & PAIRS - 1);
      pairs[at] = operation.apply(pairs[at], pairs[at * 5 + 1 & PAIRS - 1]);
    }
    if (pairs[0].fidelity() < 0) {
      throw new IllegalStateException("a fidelity is negative: " + pairs[0]);
    }
  }

  private static BellDiagonal[] pairs(int count) {
    BellDiagonal[] pairs = new BellDiagonal[count];
    for (int i = 0; i < count; i++) {
      pairs[i] = new Werner(0.8 + 0.19 * i / count).pair();
    }
    return pairs;
  }
}
