// SPDX-License-Identifier: Apache-2.0
package yugma.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import yugma.kernel.lanes.Lanes;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;

/// Nanoseconds for one operation on a range of words, with vector lanes and without.
///
/// Goal: vector lanes are not slower at any length. Run once more with `-jvmArgs
/// -Dyugma.lanes=scalar` for the scalar figures.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class LanesBenchmark {
  @Param({"7", "64", "1600", "16384"})
  public int words;

  private long[] target = {};
  private long[] source = {};

  @Setup
  public void fill() {
    RandomStream random = RandomStreams.seeded(1).stream("words");
    target = random.longs(words + 1L).toArray();
    source = random.longs(words + 1L).toArray();
  }

  @Benchmark
  public long[] xor() {
    Lanes.best().xor(target, 1, source, 0, words);
    return target;
  }

  @Benchmark
  public long fold() {
    return Lanes.best().fold(source, 1, words);
  }

  @Benchmark
  public long ones() {
    return Lanes.best().ones(source, 1, words);
  }

  @Benchmark
  public long distance() {
    return Lanes.best().distance(target, 1, source, 0, words);
  }
}
