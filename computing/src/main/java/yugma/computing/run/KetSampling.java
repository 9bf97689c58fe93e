// SPDX-License-Identifier: Apache-2.0
package yugma.computing.run;

import java.util.Arrays;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;
import yugma.physics.amplitudes.Amplitudes;

/// Shots drawn from one final state, as all measurements come last.
final class KetSampling {
  /// A word holds the results of so many records.
  private static final int MOST_RECORDS = 62;

  private static final int BATCH = 1 << 16;

  private final Program.Flat program;
  private final LastMeasurements last;
  private final long shots;
  private final RandomStream random;
  private final Watch watch;
  private final Counts.Tally tally = new Counts.Tally();

  KetSampling(
      Program.Flat program,
      LastMeasurements last,
      long shots,
      RandomStreams streams,
      Watch watch) {
    this.program = program;
    this.last = last;
    this.shots = shots;
    this.random = streams.stream("shots");
    this.watch = watch;
  }

  Outcome run() {
    int[] qubits = last.records().stream().mapToInt(LastMeasurements.Record::qubit).toArray();
    if (qubits.length > MOST_RECORDS) {
      throw new IllegalArgumentException(
          "a ket of " + qubits.length + " measured qubits is more than any memory holds");
    }
    long done = 0;
    try (Amplitudes state = Amplitudes.zero(program.qubits())) {
      last.gates().forEach(state::apply);
      while (done < shots && watch.at(done)) {
        int batch = (int) Math.min(BATCH, shots - done);
        count(state.sample(batch, random, qubits));
        done += batch;
      }
    }
    return new Outcome(Engine.KET, tally.counts(), done);
  }

  /// Counts equal results together.
  private void count(long[] results) {
    for (int i = 0; i < results.length; i++) {
      results[i] = withErrors(results[i]);
    }
    Arrays.sort(results);
    int from = 0;
    for (int to = 1; to <= results.length; to++) {
      if (to == results.length || results[to] != results[from]) {
        add(results[from], to - from);
        from = to;
      }
    }
  }

  private long withErrors(long result) {
    long told = result;
    for (int at = 0; at < last.records().size(); at++) {
      LastMeasurements.Record one = last.records().get(at);
      boolean isWrong = one.flip() > 0 && random.nextDouble() < one.flip();
      told ^= isWrong ^ one.isInverted() ? 1L << at : 0;
    }
    return told;
  }

  private void add(long result, long times) {
    for (Register register : program.registers()) {
      tally.add(register.name(), register.text(index -> (result >>> index & 1) != 0), times);
    }
  }
}
