// SPDX-License-Identifier: Apache-2.0
package yugma.physics.pulses;

import java.util.Arrays;
import java.util.PriorityQueue;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;
import yugma.kernel.sampling.Geometric;

/// Draws what a run of pulses leaves, exactly as the `device` model has it, at a cost that follows
/// the clicks and not the pulses.
///
/// Counted in open gates, clicks made by light and darkness are a Bernoulli process without memory:
/// the gap to the next one is geometric, and the blind gates after a click are simply skipped.
/// After-pulses wait in a queue, in open gates too. About 15 ns a click. Immutable, safe to share;
/// a draw uses only the streams that it is given: `line`, `alice`, `bob`, `eve` and `after-pulses`.
public final class Thinning {
  private final ClickLaw law;
  private final Geometric lightGap;
  private final Geometric trapDelay;
  private final boolean dark;
  private final ClickChoice atLight;
  private final ClickChoice atAfterPulse;

  public Thinning(ClickLaw law) {
    this.law = law;
    this.dark = law.lightClickProbability() < 1e-15;
    this.lightGap = new Geometric(dark ? 1 : law.lightClickProbability());
    this.trapDelay = new Geometric(1 / law.link().afterPulseGates());
    this.atLight =
        new ClickChoice(
            law,
            (tap, test, both, differs) -> {
              GateOutcome outcome = law.outcome(tap, test);
              return both ? outcome.both() / 2 : differs ? outcome.wrong() : outcome.correct();
            });
    this.atAfterPulse =
        new ClickChoice(
            law, (tap, test, both, differs) -> both ? 0 : (1 - law.outcome(tap, test).any()) / 2);
  }

  /// Draws a run of pulses that starts with an open receiver and empty traps.
  ///
  /// @param pulses >= 0
  public Exposure draw(long pulses, RandomStreams streams) {
    Draw draw = new Draw(pulses, streams);
    if (!dark) {
      if (law.link().receiver().detector().afterPulseProbability() == 0) {
        draw.lightOnly();
      } else {
        draw.withAfterPulses();
      }
    }
    return draw.exposure();
  }

  /// One draw under way.
  private final class Draw {
    private final long pulses;
    private final long blind = law.link().blindGates();
    private final boolean tapped = law.link().eve().isPresent();
    private final RandomStream line;
    private final RandomStream alice;
    private final RandomStream bob;
    private final RandomStream eve;
    private final RandomStream traps;
    private long[] gates;
    private byte[] aliceMarks;
    private byte[] bobMarks;
    private byte[] eveMarks;
    private int clicks;

    Draw(long pulses, RandomStreams streams) {
      this.pulses = pulses;
      line = streams.stream("line");
      alice = streams.stream("alice");
      bob = streams.stream("bob");
      eve = streams.stream("eve");
      traps = streams.stream("after-pulses");
      double expected = pulses * law.clicksPerPulse();
      double room = expected + 6 * StrictMath.sqrt(expected) + 16;
      if (room > 1e9) {
        throw new IllegalArgumentException(
            pulses + " pulses leave about " + (long) expected + " clicks, at most 1e9 fit a draw");
      }
      gates = new long[(int) room];
      aliceMarks = new byte[gates.length];
      bobMarks = new byte[gates.length];
      eveMarks = new byte[tapped ? gates.length : 0];
    }

    void lightOnly() {
      long gate = lightGap.draw(line);
      while (gate < pulses) {
        note(gate, atLight, false);
        gate += 1 + blind + lightGap.draw(line);
      }
    }

    /// Positions count open gates; each click so far has hidden `blind` gates before the next.
    void withAfterPulses() {
      double probability = law.link().receiver().detector().afterPulseProbability();
      PriorityQueue<Long> releases = new PriorityQueue<>();
      long light = lightGap.draw(line);
      while (true) {
        long release = releases.isEmpty() ? Long.MAX_VALUE : releases.peek();
        long open = Math.min(light, release);
        long gate = open + blind * clicks;
        if (gate >= pulses) {
          return;
        }
        while (!releases.isEmpty() && releases.peek() == open) {
          releases.poll();
        }
        note(gate, open == light ? atLight : atAfterPulse, open == light && open == release);
        if (open == light) {
          light += 1 + lightGap.draw(line);
        }
        if (traps.nextDouble() < probability) {
          releases.add(open + 1 + trapDelay.draw(traps));
        }
      }
    }

    private void note(long gate, ClickChoice choice, boolean withAfterPulse) {
      if (clicks == gates.length) {
        grow();
      }
      int aliceMark = choice.alice(alice);
      int branch = 0;
      if (tapped) {
        branch = choice.branch(aliceMark, eve);
        eveMarks[clicks] = choice.eve(aliceMark, branch);
      }
      int outcome = choice.bob(aliceMark, branch, bob);
      gates[clicks] = gate;
      aliceMarks[clicks] = (byte) aliceMark;
      bobMarks[clicks] = bobMark(aliceMark, withAfterPulse ? joined(outcome) : outcome);
      clicks++;
    }

    /// The outcome after an after-pulse in the same gate: as often as not it fires the other
    /// detector, and then both have clicked and the bit is random.
    private int joined(int outcome) {
      boolean alreadyBoth = (outcome & 2) != 0;
      if (alreadyBoth || traps.nextBoolean()) {
        return outcome;
      }
      return (outcome & 4) | 2 | (traps.nextBoolean() ? 1 : 0);
    }

    private static byte bobMark(int aliceMark, int outcome) {
      return (byte) ((outcome & 4) >> 1 | (outcome & 2) << 1 | ((aliceMark ^ outcome) & 1));
    }

    private void grow() {
      int room = gates.length + gates.length / 2 + 16;
      gates = Arrays.copyOf(gates, room);
      aliceMarks = Arrays.copyOf(aliceMarks, room);
      bobMarks = Arrays.copyOf(bobMarks, room);
      eveMarks = Arrays.copyOf(eveMarks, tapped ? room : 0);
    }

    Exposure exposure() {
      Exposure exposure =
          new Exposure(
              pulses,
              Arrays.copyOf(gates, clicks),
              Arrays.copyOf(aliceMarks, clicks),
              Arrays.copyOf(bobMarks, clicks),
              Arrays.copyOf(eveMarks, tapped ? clicks : 0));
      Arrays.fill(aliceMarks, (byte) 0);
      Arrays.fill(bobMarks, (byte) 0);
      return exposure;
    }
  }
}
