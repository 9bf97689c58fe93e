// SPDX-License-Identifier: Apache-2.0
package yugma.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import yugma.evidence.speed.Hops;
import yugma.kernel.journal.Journal;

/// Events a second of the event loop.
///
/// Goal: 15 million with 1,000 entities, 7 million with 100,000.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 7, time = 1)
public class EventLoopBenchmark {
  private static final int EVENTS = 100_000;

  @Param({"1", "1000", "100000", "1000000"})
  public int entities;

  private Hops hops = new Hops(1, Journal.off());

  @Setup
  public void populate() {
    hops = new Hops(entities, Journal.off());
  }

  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public long events() {
    return hops.run(EVENTS);
  }
}
