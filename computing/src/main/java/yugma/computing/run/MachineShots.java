// SPDX-License-Identifier: Apache-2.0
package yugma.computing.run;

import java.util.BitSet;
import java.util.function.Supplier;
import yugma.computing.machine.Machine;
import yugma.computing.noise.DeviceNoise;
import yugma.computing.noise.NoisySteps;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;
import yugma.physics.amplitudes.Amplitudes;
import yugma.physics.density.Density;
import yugma.physics.tableau.Tableau;

/// Shots played one after the other, each on fresh qubits.
final class MachineShots {
  private final Program program;
  private final Engine engine;
  private final long shots;
  private final RandomStream random;
  private final Watch watch;
  private final Counts.Tally tally = new Counts.Tally();

  MachineShots(Program program, Engine engine, long shots, RandomStreams streams, Watch watch) {
    this.program = program;
    this.engine = engine;
    this.shots = shots;
    this.random = streams.stream("shots");
    this.watch = watch;
  }

  Outcome run() {
    return switch (engine) {
      case KET -> ket();
      case DENSITY -> run(() -> new DensityMachine(Density.zero(program.qubits()), random));
      case STABILIZER, FRAME ->
          run(() -> new StabilizerMachine(Tableau.zeros(program.qubits()), random));
    };
  }

  /// One memory serves all shots.
  private Outcome ket() {
    try (Amplitudes state = Amplitudes.zero(program.qubits())) {
      KetMachine machine = new KetMachine(state, random);
      return run(
          () -> {
            state.clear();
            return machine;
          });
    }
  }

  private Outcome run(Supplier<StateMachine> fresh) {
    long done = 0;
    while (done < shots && watch.at(done)) {
      shot(fresh.get());
      done++;
    }
    return new Outcome(engine, tally.counts(), done);
  }

  private void shot(StateMachine machine) {
    switch (program) {
      case Program.Adaptive adaptive ->
          adaptive
              .play()
              .on(noisy(machine, adaptive))
              .forEach((name, value) -> tally.add(name, value, 1));
      case Program.Flat flat -> {
        BitSet records = new CircuitPlay(machine, random).play(flat.circuit());
        for (Register register : flat.registers()) {
          tally.add(register.name(), register.text(index -> records.get((int) index)), 1);
        }
      }
    }
  }

  private Machine noisy(StateMachine machine, Program.Adaptive adaptive) {
    return adaptive.noise().equals(DeviceNoise.NONE)
        ? machine
        : new NoisyMachine(machine, new NoisySteps(adaptive.noise()), random);
  }
}
