// SPDX-License-Identifier: Apache-2.0
package yugma.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import yugma.physics.bell.BellDiagonal;
import yugma.physics.bell.Distilled;
import yugma.physics.bell.LocalGates;
import yugma.physics.bell.Werner;
import yugma.physics.bell.XState;

/// Pairs swapped and distilled a second.
///
/// Goal: 50 million swaps and as many rounds of DEJMPS of Bell-diagonal pairs.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 7, time = 1)
public class PairsBenchmark {
  private BellDiagonal left = new Werner(0.93).pair();
  private BellDiagonal right = new BellDiagonal(0.9, 0.06, 0.03, 0.01);
  private XState lossy = XState.singleClick(0.1, 0.97);

  @Benchmark
  public BellDiagonal swap() {
    return left.swap(right);
  }

  @Benchmark
  public Distilled<BellDiagonal> dejmps() {
    return left.dejmps(right);
  }

  @Benchmark
  public XState swapXStates() {
    return LocalGates.PERFECT.swap(lossy, lossy);
  }
}
