// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import yugma.cli.circuit.BitForm;
import yugma.cli.circuit.PartialFile;
import yugma.cli.circuit.ShotsLine;
import yugma.computing.program.ProgramFile;
import yugma.computing.run.Program;
import yugma.computing.run.ShotLines;
import yugma.kernel.random.SeededStreams;
import yugma.physics.frames.FrameSampler;
import yugma.physics.frames.Readout;
import yugma.physics.frames.Shots;

/// What `circuit sample` and `circuit detect` have in common: bits of many shots, by Pauli frames,
/// to a file or to standard output.
final class CircuitSampling {
  @Mixin private CircuitSource source = new CircuitSource();

  @Option(names = "--shots", paramLabel = "N", description = "How many (default 1).")
  private long shots = 1;

  @Option(names = "--seed", paramLabel = "S", description = "Of what is drawn (default 1).")
  private long seed = 1;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write (default: standard output); nothing is overwritten.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--out-format",
      description =
          "${COMPLETION-CANDIDATES}: a line of 0 and 1 for each shot, or whole bytes, the first bit"
              + " lowest (default 01).")
  private BitForm form = BitForm.TEXT;

  int run(Console console, Readout readout) throws IOException {
    if (shots < 0) {
      throw new UsageException("--shots is " + shots + ", must be at least 0");
    }
    ProgramFile read = source.read(console);
    if (read.program() instanceof Program.Adaptive adaptive) {
      throw new UsageException(
          source.file()
              + " cannot be sampled by frames: "
              + adaptive.why()
              + "; `yugma circuit run` can");
    }
    FrameSampler sampler;
    try {
      sampler = FrameSampler.of(read.beginning(), readout);
    } catch (IllegalArgumentException e) {
      throw source.refusal(e);
    }
    return out.isPresent() ? toFile(console, sampler, out.get()) : toOutput(console, sampler);
  }

  private int toOutput(Console console, FrameSampler sampler) throws IOException {
    boolean isWhole = write(console, sampler, console.out());
    console.out().flush();
    return isWhole ? Exit.OK : Interrupt.exitCode();
  }

  private int toFile(Console console, FrameSampler sampler, Path target) throws IOException {
    PartialFile file = new PartialFile(target);
    if (!file.write(stream -> write(console, sampler, stream))) {
      console.err().println("stopped; what there is stands in " + file.partial());
      return Interrupt.exitCode();
    }
    console.out().println(shots + " shots of " + sampler.bits() + " bits in " + file.target());
    return Exit.OK;
  }

  private boolean write(Console console, FrameSampler sampler, OutputStream stream)
      throws IOException {
    AtomicLong done = new AtomicLong();
    try (ShotsLine line = new ShotsLine(console.err(), console.isTerminal(), shots)) {
      FrameSampler.Worker worker = sampler.worker(new SeededStreams(seed));
      Interrupt.listen();
      Interrupt.during(
          () -> {
            for (long batch = 0; done.get() < shots && line.at(done.get()); batch++) {
              Shots some = worker.batch(batch, shots);
              put(some, stream);
              done.addAndGet(some.count());
            }
          },
          line::stop);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return done.get() >= shots;
  }

  private void put(Shots some, OutputStream stream) {
    try {
      switch (form) {
        case BYTES -> stream.write(some.data(), 0, some.length());
        case TEXT -> stream.write(ShotLines.of(some));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
