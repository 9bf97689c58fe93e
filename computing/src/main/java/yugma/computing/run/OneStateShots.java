// SPDX-License-Identifier: Apache-2.0
package yugma.computing.run;

import java.util.Arrays;
import java.util.function.IntFunction;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;
import yugma.kernel.sampling.AliasTable;
import yugma.physics.amplitudes.AmplitudeProgram;
import yugma.physics.amplitudes.Amplitudes;
import yugma.physics.circuit.Circuit;
import yugma.physics.density.Density;

/// Shots drawn from one final state, as all measurements come last.
final class OneStateShots {
  /// A word holds the results of so many records.
  private static final int MOST_RECORDS = 62;

  private static final int BATCH = 1 << 16;

  private final Program.Flat program;
  private final LastMeasurements last;
  private final long shots;
  private final RandomStream random;
  private final Watch watch;
  private final Counts.Tally tally = new Counts.Tally();

  OneStateShots(
      Program.Flat program, LastMeasurements last, long shots, RandomStreams streams, Watch watch) {
    this.program = program;
    this.last = last;
    this.shots = shots;
    this.random = streams.stream("shots");
    this.watch = watch;
  }

  /// Draws from amplitudes.
  Outcome ket() {
    int[] qubits = measured();
    if (qubits.length == 0) {
      return run(Engine.KET, long[]::new);
    }
    try (Amplitudes state = Amplitudes.zero(program.qubits())) {
      if (!evolve(state)) {
        return new Outcome(Engine.KET, tally.counts(), 0);
      }
      return run(Engine.KET, many -> state.sample(many, random, qubits));
    }
  }

  /// @return whether to the end
  private boolean evolve(Amplitudes state) {
    AmplitudeProgram gates = AmplitudeProgram.of(program.qubits(), last.gates());
    boolean[] goesOn = {true};
    gates.run(state, done -> goesOn[0] = watch.evolving(program.qubits(), done, gates.passes()));
    return goesOn[0];
  }

  /// Draws from the diagonal of a density matrix.
  Outcome density() {
    int[] qubits = measured();
    if (qubits.length == 0) {
      return run(Engine.DENSITY, long[]::new);
    }
    Density state = Density.zero(program.qubits());
    prepare(new DensityMachine(state, random));
    double[] weights = new double[1 << program.qubits()];
    for (int index = 0; index < weights.length; index++) {
      weights[index] = Math.max(0, state.re(index, index));
    }
    AliasTable law = AliasTable.of(weights);
    return run(Engine.DENSITY, many -> draw(law, many, qubits));
  }

  private int[] measured() {
    int[] qubits = last.records().stream().mapToInt(LastMeasurements.Told::qubit).toArray();
    if (qubits.length > MOST_RECORDS) {
      throw new IllegalArgumentException(
          "a state of " + qubits.length + " measured qubits is more than any memory holds");
    }
    return qubits;
  }

  private void prepare(StateMachine machine) {
    new CircuitPlay(machine, random).play(new Circuit(last.steps()));
  }

  private long[] draw(AliasTable law, int many, int[] qubits) {
    long[] drawn = new long[many];
    for (int i = 0; i < many; i++) {
      int index = law.draw(random);
      for (int at = 0; at < qubits.length; at++) {
        drawn[i] |= (index >>> qubits[at] & 1L) << at;
      }
    }
    return drawn;
  }

  private Outcome run(Engine engine, IntFunction<long[]> draw) {
    long done = 0;
    while (done < shots && watch.at(done)) {
      int batch = (int) Math.min(BATCH, shots - done);
      count(draw.apply(batch));
      done += batch;
    }
    return new Outcome(engine, tally.counts(), done);
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
      LastMeasurements.Told one = last.records().get(at);
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
