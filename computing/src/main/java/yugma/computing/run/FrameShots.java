// SPDX-License-Identifier: Apache-2.0
package yugma.computing.run;

import yugma.kernel.random.RandomStreams;
import yugma.physics.frames.FrameSampler;
import yugma.physics.frames.FrameSampler.Worker;
import yugma.physics.frames.Readout;

/// Shots sampled by Pauli frames, a batch at a time.
final class FrameShots {
  private final Program.Flat program;
  private final long shots;
  private final RandomStreams random;
  private final Watch watch;
  private final Counts.Tally tally = new Counts.Tally();

  FrameShots(Program.Flat program, long shots, RandomStreams random, Watch watch) {
    this.program = program;
    this.shots = shots;
    this.random = random;
    this.watch = watch;
  }

  Outcome run() {
    FrameSampler sampler = FrameSampler.of(program.circuit(), Readout.MEASUREMENTS);
    Worker worker = sampler.worker(random);
    long done = 0;
    for (long batch = 0; done < shots && watch.at(done); batch++) {
      yugma.physics.frames.Shots some = worker.batch(batch, shots);
      for (int shot = 0; shot < some.count(); shot++) {
        add(some, shot);
      }
      done += some.count();
    }
    return new Outcome(Engine.FRAME, tally.counts(), done);
  }

  private void add(yugma.physics.frames.Shots some, int shot) {
    for (Register register : program.registers()) {
      tally.add(register.name(), register.text(index -> some.get(shot, index)), 1);
    }
  }
}
