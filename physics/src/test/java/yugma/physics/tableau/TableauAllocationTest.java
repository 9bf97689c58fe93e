// SPDX-License-Identifier: Apache-2.0
package yugma.physics.tableau;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import yugma.kernel.lanes.Lanes;

/// What gates on tableaux take from the heap: bytes that the thread allocated, which no load on the
/// machine changes. With scalar lanes, since vectors are objects until the compiler has seen them
/// often.
class TableauAllocationTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /// Bytes of one run, after two that let everything grow to its size.
  private static long bytes(Runnable work) {
    work.run();
    work.run();
    long start = THREADS.getCurrentThreadAllocatedBytes();
    work.run();
    return THREADS.getCurrentThreadAllocatedBytes() - start;
  }

  @Test
  void gatesOfATableauTakeNothing() {
    Tableau tableau = new Tableau(Rows.identity(300, Lanes.scalar()));
    int rounds = 10_000;
    long taken =
        bytes(
            () -> {
              for (int i = 0; i < rounds; i++) {
                tableau.h(i % 300);
                tableau.s((i + 7) % 300);
                tableau.cx(i % 300, (i + 1) % 300);
              }
            });
    assertThat(taken).isLessThan(rounds);
  }
}
