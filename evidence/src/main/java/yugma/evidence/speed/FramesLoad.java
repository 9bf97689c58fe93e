// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.speed;

import java.util.ArrayList;
import java.util.List;
import yugma.kernel.random.RandomStreams;
import yugma.physics.circuit.Circuit;
import yugma.physics.frames.FrameSampler;
import yugma.physics.frames.Readout;
import yugma.physics.gate.Pauli;
import yugma.physics.memory.MemoryNoise;
import yugma.physics.memory.SurfaceMemory;

/// Detectors of a rotated surface code at 0.001 of each noise, as many rounds as its distance,
/// sampled into bytes shot after shot; at distance 11 also records of all measurements.
///
/// Each case is the median of seven runs after three that warm up; together about a quarter of a
/// minute. Making the sampler ready is apart, as `ready_cpu_s`.
public final class FramesLoad implements Load {
  private static final int WARM_UPS = 3;
  private static final int RUNS = 7;
  private static final double PROBABILITY = 0.001;

  private final long bits;
  private final int most;

  public FramesLoad() {
    this(2_000_000_000, 25);
  }

  /// @param bits how many are sampled in a run, about
  /// @param most distance; larger cases are left out
  FramesLoad(long bits, int most) {
    this.bits = bits;
    this.most = most;
  }

  @Override
  public String name() {
    return "frames";
  }

  @Override
  public List<Case> measure() {
    List<Case> cases = new ArrayList<>();
    for (int distance : new int[] {5, 11, 25}) {
      if (distance <= most) {
        cases.add(sampled("d" + distance, distance, Readout.DETECTORS));
      }
    }
    cases.add(sampled("d11_records", 11, Readout.MEASUREMENTS));
    return cases;
  }

  /// Noise after gates and resets and before measurements.
  static Circuit circuit(int distance) {
    MemoryNoise noise = new MemoryNoise(PROBABILITY, PROBABILITY, PROBABILITY, 0);
    return SurfaceMemory.rotated(distance, distance, Pauli.Z, noise);
  }

  private Case sampled(String name, int distance, Readout readout) {
    Circuit circuit = circuit(distance);
    FrameSampler[] ready = new FrameSampler[1];
    double readySeconds = CpuClock.seconds(() -> ready[0] = FrameSampler.of(circuit, readout));
    FrameSampler sampler = ready[0];
    long shots = 1 + bits / sampler.bits();
    long[] told = new long[1];
    double seconds =
        CpuClock.median(
            WARM_UPS,
            RUNS,
            () ->
                CpuClock.seconds(
                    () ->
                        sampler.sample(
                            shots, RandomStreams.seeded(1), batch -> told[0] += batch.count())));
    return new Case(
        name,
        List.of(
            new Figure("value", shots / seconds, "shots/cpu_s"),
            new Figure("cpu_s", seconds),
            new Figure("ready_cpu_s", readySeconds)));
  }
}
