// SPDX-License-Identifier: Apache-2.0
package yugma.physics.characterisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yugma.kernel.random.RandomStream;
import yugma.kernel.time.Time;
import yugma.physics.gate.Gate;
import yugma.physics.noise.Channel;
import yugma.physics.noise.Decay;
import yugma.physics.noise.ReadoutError;

/// A qubit on the bench, with all that a characterisation is to find out.
///
/// @param decay in pauses
/// @param drift a detuning that differs from shot to shot, if there is one
/// @param radiansPerSecond detuning of the drive, the same in all shots
/// @param gateNoise after each pulse
public record LabQubit(
    Decay.Exponential decay,
    Optional<Decay.QuasiStatic> drift,
    double radiansPerSecond,
    Channel gateNoise,
    ReadoutError readout) {
  /// With perfect pulses, readout and drive.
  public static LabQubit of(Decay.Exponential decay) {
    return new LabQubit(decay, Optional.empty(), 0, Channel.identity(1), ReadoutError.NONE);
  }

  /// With a drift from shot to shot.
  public LabQubit withDrift(Decay.QuasiStatic law) {
    return new LabQubit(decay, Optional.of(law), radiansPerSecond, gateNoise, readout);
  }

  /// With a detuned drive.
  public LabQubit withDetuning(double hertz) {
    return new LabQubit(decay, drift, 2 * Math.PI * hertz, gateNoise, readout);
  }

  /// With noise after each pulse.
  public LabQubit withGateNoise(Channel noise) {
    return new LabQubit(decay, drift, radiansPerSecond, noise, readout);
  }

  /// With errors of the record.
  public LabQubit withReadout(ReadoutError errors) {
    return new LabQubit(decay, drift, radiansPerSecond, gateNoise, errors);
  }

  /// How many shots of a sequence tell 1.
  public int ones(Sequence sequence, int shots, RandomStream random) {
    List<Stage> stages = stages(sequence);
    double likely = drift.isPresent() ? 0 : probability(stages, 0);
    int ones = 0;
    for (int shot = 0; shot < shots; shot++) {
      if (drift.isPresent()) {
        likely = probability(stages, drift.get().draw(random).radiansPerSecond());
      }
      ones += random.nextDouble() < likely ? 1 : 0;
    }
    return ones;
  }

  /// What happens to the Bloch vector after it has turned about Z for a time.
  private record Stage(double turningSeconds, BlochMap map) {}

  private List<Stage> stages(Sequence sequence) {
    Map<Gate, BlochMap> pulses = new HashMap<>();
    List<Stage> stages = new ArrayList<>();
    for (Sequence.Step step : sequence.steps()) {
      stages.add(
          switch (step) {
            case Sequence.Step.Pulse(Gate gate) ->
                new Stage(0, pulses.computeIfAbsent(gate, this::pulse));
            case Sequence.Step.Pause(Time time) ->
                new Stage(time.seconds(), new BlochMap(decay.over(time)));
          });
    }
    return stages;
  }

  private BlochMap pulse(Gate gate) {
    return new BlochMap(Channel.of(gate.matrix()).then(gateNoise));
  }

  private double probability(List<Stage> stages, double drifted) {
    double[] vector = {0, 0, 1};
    for (Stage stage : stages) {
      if (stage.turningSeconds() > 0) {
        turn(vector, (radiansPerSecond + drifted) * stage.turningSeconds());
      }
      stage.map().apply(vector);
    }
    return readout.recordedOne((1 - vector[2]) / 2);
  }

  private static void turn(double[] vector, double angle) {
    double c = StrictMath.cos(angle);
    double s = StrictMath.sin(angle);
    double x = vector[0];
    vector[0] = c * x - s * vector[1];
    vector[1] = s * x + c * vector[1];
  }
}
