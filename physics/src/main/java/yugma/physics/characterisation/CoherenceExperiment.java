// SPDX-License-Identifier: Apache-2.0
package yugma.physics.characterisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yugma.kernel.random.RandomStream;
import yugma.kernel.time.Time;
import yugma.physics.gate.Gate;

/// How long a qubit keeps its energy or its coherence, from pauses of many lengths.
///
/// @param kind what is done around the pause
/// @param pauses in ascending order, evenly spaced for [Kind#RAMSEY] and [Kind#DRIFT]
/// @param shots of each pause
public record CoherenceExperiment(Kind kind, List<Time> pauses, int shots) {
  private static final Gate QUARTER = Gate.named("sx");

  /// What is done around the pause.
  public enum Kind {
    /// A flip, then the pause: T1.
    RELAXATION,
    /// Two quarter turns about the pause: T2 and the detuning, of an exponential decay.
    RAMSEY,
    /// The same of the Gaussian decay that a drift from shot to shot makes: T2* and the detuning.
    DRIFT,
    /// Hahn's echo, a flip in the middle of the pause: T2 without what a slow drift does.
    ECHO
  }

  public CoherenceExperiment {
    pauses = List.copyOf(pauses);
    if (shots < 1) {
      throw new IllegalArgumentException("shots are " + shots + ", must be at least 1");
    }
  }

  /// Pauses from 0 in even steps.
  public static CoherenceExperiment of(Kind kind, Time longest, int steps, int shots) {
    List<Time> pauses = new ArrayList<>();
    for (int i = 0; i <= steps; i++) {
      pauses.add(Time.ofPicos(longest.picos() / steps * i));
    }
    return new CoherenceExperiment(kind, pauses, shots);
  }

  /// What it finds.
  ///
  /// @param seconds the time constant
  /// @param hertz the detuning, of [Kind#RAMSEY] and [Kind#DRIFT]
  public record Found(Estimate seconds, Optional<Estimate> hertz, Fit fit) {}

  /// The pulses about one pause.
  public Sequence sequence(Time pause) {
    Time half = Time.ofPicos(pause.picos() / 2);
    return switch (kind) {
      case RELAXATION -> Sequence.EMPTY.pulse(Gate.X).pause(pause);
      case RAMSEY, DRIFT -> Sequence.EMPTY.pulse(QUARTER).pause(pause).pulse(QUARTER);
      case ECHO ->
          Sequence.EMPTY
              .pulse(QUARTER)
              .pause(half)
              .pulse(Gate.X)
              .pause(pause.minus(half))
              .pulse(QUARTER);
    };
  }

  /// Counts the results of all pauses.
  public Counts measure(LabQubit qubit, RandomStream random) {
    List<Counts.Point> points = new ArrayList<>();
    for (Time pause : pauses) {
      points.add(
          new Counts.Point(pause.seconds(), qubit.ones(sequence(pause), shots, random), shots));
    }
    return new Counts(points);
  }

  /// The time constant that counts tell, and the detuning.
  public Found fit(Counts counts) {
    double first = counts.points().getFirst().share();
    double last = counts.points().getLast().share();
    double guess = counts.points().getLast().at() / 3;
    return switch (kind) {
      case RELAXATION, ECHO -> {
        Fit fit = Fit.of(this::decaying, counts, guess, first - last + 0.01, last + 0.01);
        yield new Found(fit.parameters().getFirst(), Optional.empty(), fit);
      }
      case RAMSEY, DRIFT -> {
        Fit fit = Fit.of(this::beating, counts, guess, 0.5, 0.5, Periodogram.peak(counts));
        Estimate turned = fit.parameters().get(3);
        yield new Found(fit.parameters().getFirst(), Optional.of(turned), fit);
      }
    };
  }

  private double decaying(double seconds, double[] p) {
    return p[1] * StrictMath.exp(-seconds / p[0]) + p[2];
  }

  private double beating(double seconds, double[] p) {
    double t = seconds / p[0];
    double left = StrictMath.exp(kind == Kind.DRIFT ? -t * t : -t);
    return p[1] * left * StrictMath.cos(2 * Math.PI * p[3] * seconds) + p[2];
  }
}
