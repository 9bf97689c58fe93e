// SPDX-License-Identifier: Apache-2.0
package yugma.physics.noise;

import yugma.kernel.quantity.Checked;
import yugma.kernel.random.RandomStream;
import yugma.kernel.time.Time;

/// What storage does to a qubit as time passes. Applied when the qubit is touched, for the whole
/// time since it was touched before.
public sealed interface Decay {

  /// What happens to a qubit between two times.
  ///
  /// @param stored since when it has been in the memory; a swap of its pair does not change it
  /// @param from when it was touched before, not before `stored`
  /// @param to now, not before `from`
  Channel between(Time stored, Time from, Time to);

  /// Relaxation and dephasing at constant rates: many short steps are one long one.
  ///
  /// @param t1Seconds time constant of the energy, > 0, infinite for none
  /// @param t2Seconds time constant of the coherence, > 0 and at most 2 T1, infinite for none
  record Exponential(double t1Seconds, double t2Seconds) implements Decay {
    public Exponential {
      if (!(t1Seconds > 0)) {
        throw new IllegalArgumentException("T1 is " + t1Seconds + " s, must be above 0");
      }
      if (!(t2Seconds > 0 && t2Seconds <= 2 * t1Seconds)) {
        throw new IllegalArgumentException(
            "T2 is " + t2Seconds + " s, must lie in (0, 2 T1] with T1 = " + t1Seconds + " s");
      }
    }

    @Override
    public Channel between(Time stored, Time from, Time to) {
      requireOrder(stored, from, to);
      return over(to.minus(from));
    }

    /// What happens in a time, whenever it begins.
    public Channel over(Time time) {
      return Damping.amplitude(damping(time))
          .then(PauliChannel.dephasing(dephasing(time)).channel());
    }

    /// The probability that |1⟩ falls to |0⟩.
    public double damping(Time time) {
      return -StrictMath.expm1(-time.seconds() / t1Seconds);
    }

    /// The factor by which the coherence shrinks.
    public double coherence(Time time) {
      return StrictMath.exp(-time.seconds() / t2Seconds);
    }

    /// The probability of Z beside the damping: what T2 loses more than T1 does.
    public double dephasing(Time time) {
      double rate = 1 / t2Seconds - 1 / (2 * t1Seconds);
      return -StrictMath.expm1(-time.seconds() * rate) / 2;
    }
  }

  /// Dephasing by a detuning that is constant while the qubit is stored, and differs from storage
  /// to storage by a Gaussian law: the coherence is `exp(-(t/T2*)^2)` of the time since the start,
  /// so two half steps from a start of their own are less than one step.
  ///
  /// It is exact while nothing but turns about Z happens to the qubit; for echoes, or for qubits of
  /// one trap, draw its [Detuning] instead.
  ///
  /// @param t2StarSeconds > 0
  record QuasiStatic(double t2StarSeconds) implements Decay {
    public QuasiStatic {
      if (!(t2StarSeconds > 0)) {
        throw new IllegalArgumentException("T2* is " + t2StarSeconds + " s, must be above 0");
      }
    }

    @Override
    public Channel between(Time stored, Time from, Time to) {
      requireOrder(stored, from, to);
      double kept = coherence(from.minus(stored), to.minus(stored));
      return PauliChannel.dephasing((1 - kept) / 2).channel();
    }

    /// The factor by which the coherence shrinks between two ages.
    public double coherence(Time from, Time to) {
      double before = from.seconds() / t2StarSeconds;
      double after = to.seconds() / t2StarSeconds;
      return StrictMath.exp(before * before - after * after);
    }

    /// What is left of the coherence after a time in the memory.
    public double coherence(Time sinceStored) {
      double t = sinceStored.seconds() / t2StarSeconds;
      return StrictMath.exp(-t * t);
    }

    /// The detuning of one storage: every qubit of a trap shares it.
    public Detuning draw(RandomStream random) {
      return new Detuning(random.nextGaussian() * Math.sqrt(2) / t2StarSeconds);
    }
  }

  private static void requireOrder(Time stored, Time from, Time to) {
    if (from.isBefore(stored) || to.isBefore(from)) {
      throw new IllegalArgumentException(
          "times of storage, of the last touch and now are "
              + stored
              + ", "
              + from
              + " and "
              + to
              + ", must follow each other");
    }
  }

  /// A constant error of a qubit's frequency.
  ///
  /// @param radiansPerSecond finite
  record Detuning(double radiansPerSecond) {
    public Detuning {
      Checked.range("detuning in rad/s", radiansPerSecond, -Double.MAX_VALUE, Double.MAX_VALUE);
    }

    /// By how many radians `rz` turns the qubit in a time.
    public double angle(Time time) {
      return radiansPerSecond * time.seconds();
    }
  }
}
