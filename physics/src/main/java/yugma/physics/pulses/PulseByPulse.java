// SPDX-License-Identifier: Apache-2.0
package yugma.physics.pulses;

import java.util.Arrays;
import java.util.PriorityQueue;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;
import yugma.kernel.sampling.Geometric;
import yugma.kernel.sampling.Poisson;
import yugma.physics.optics.Intensity;
import yugma.physics.optics.InterceptResend;
import yugma.physics.optics.Receiver;

/// The slow twin of [Thinning]: every pulse, every photon, every gate, one after the other.
///
/// It shares no formula with the closed form: photons are drawn, lost and routed one at a time by
/// Born's rule from the angles of their polarisation. About 50 ns a pulse. It exists so that tests,
/// and anyone who asks for `detail: pulses`, can see the same statistics.
public final class PulseByPulse {
  private final PulseLink link;
  private final Receiver receiver;
  private final double toEve;
  private final double eveToBob;
  private final double toBob;

  public PulseByPulse(PulseLink link) {
    this.link = link;
    this.receiver = link.receiver();
    this.toBob = link.transmission();
    this.toEve =
        link.eve()
            .map(eve -> link.tapped().transmissionTo(eve.positionKm()) * eve.efficiency())
            .orElse(0.0);
    this.eveToBob =
        link.eve()
            .map(eve -> link.tapped().transmissionFrom(eve.positionKm()) * receiver.transmission())
            .orElse(0.0);
  }

  /// Sends a run of pulses to an open receiver with empty traps.
  public Exposure draw(long pulses, RandomStreams streams) {
    Sending sending = new Sending(streams);
    for (long gate = 0; gate < pulses; gate++) {
      sending.pulse(gate);
    }
    return sending.exposure(pulses);
  }

  /// One photon detector pair's findings: bit 0 set when the detector of bit 0 clicks, bit 1 for
  /// bit 1.
  private static int route(
      int photons, double angle, int basis, double flips, RandomStream random) {
    int clicked = 0;
    for (int i = 0; i < photons; i++) {
      double cosine = StrictMath.cos(StrictMath.toRadians(angle - basisAngle(basis)));
      boolean one = random.nextDouble() >= cosine * cosine;
      boolean flipped = flips > 0 && random.nextDouble() < flips;
      clicked |= one ^ flipped ? 2 : 1;
    }
    return clicked;
  }

  private static double basisAngle(int basis) {
    return switch (basis) {
      case 0 -> 0;
      case Marks.TEST_BASIS -> 45;
      default -> 22.5;
    };
  }

  private static int survivors(int photons, double share, RandomStream random) {
    int left = 0;
    for (int i = 0; i < photons; i++) {
      left += random.nextDouble() < share ? 1 : 0;
    }
    return left;
  }

  private static int darkClicks(double probability, RandomStream random) {
    return (random.nextDouble() < probability ? 1 : 0)
        | (random.nextDouble() < probability ? 2 : 0);
  }

  /// The bit that a pattern of clicks means; both clicks mean a random bit.
  private static int read(int clicked, RandomStream random) {
    return clicked == 3 ? random.nextInt(2) : clicked >> 1;
  }

  /// Light on its way: photons of one polarisation, and the note of whoever last touched them.
  private record Light(int photons, double angle, int eveMark) {}

  /// The devices while pulses fly.
  private final class Sending {
    private final RandomStream alice;
    private final RandomStream eve;
    private final RandomStream line;
    private final RandomStream bob;
    private final Geometric trapDelay = new Geometric(1 / link.afterPulseGates());
    private final PriorityQueue<Long> traps = new PriorityQueue<>();
    private long openGates;
    private long blindUntil;
    private long[] gates = new long[1024];
    private byte[] marks = new byte[3 * 1024];
    private int clicks;

    Sending(RandomStreams streams) {
      alice = streams.stream("alice");
      eve = streams.stream("eve");
      line = streams.stream("line");
      bob = streams.stream("bob");
    }

    void pulse(long gate) {
      int intensity = drawIntensity();
      boolean test = alice.nextDouble() >= link.source().keyBasisProbability();
      int bit = alice.nextInt(2);
      double mean = link.source().intensities().get(intensity).meanPhotons();
      Light sent = new Light(Poisson.draw(mean, alice), (test ? 45 : 0) + 90 * bit, 0);
      boolean taken = link.eve().isPresent() && eve.nextDouble() < link.eve().get().fraction();
      Light arriving = taken ? measureAndResend(sent) : sent;
      boolean bobTest = bob.nextDouble() >= receiver.keyBasisProbability();
      if (gate >= blindUntil) {
        detect(
            gate, arriving, taken ? eveToBob : toBob, bobTest, Marks.alice(intensity, test, bit));
      }
    }

    private int drawIntensity() {
      double u = alice.nextDouble();
      int index = 0;
      for (Intensity intensity : link.source().intensities()) {
        u -= intensity.probability();
        if (u < 0) {
          return index;
        }
        index++;
      }
      return index - 1;
    }

    private Light measureAndResend(Light light) {
      InterceptResend device = link.eve().orElseThrow();
      int basis =
          switch (device.basis()) {
            case UNIFORM -> eve.nextBoolean() ? Marks.TEST_BASIS : 0;
            case KEY_BASIS -> 0;
            case BREIDBART -> Marks.BREIDBART;
          };
      int photons = survivors(light.photons(), toEve, line);
      int clicked =
          route(photons, light.angle(), basis, 0, eve) | darkClicks(device.darkProbability(), eve);
      if (clicked == 0) {
        return new Light(0, 0, Marks.TAPPED | basis);
      }
      int bit = read(clicked, eve);
      return new Light(
          Poisson.draw(device.resendMeanPhotons(), eve),
          basisAngle(basis) + 90 * bit,
          Marks.TAPPED | Marks.SEEN | basis | bit);
    }

    private void detect(long gate, Light light, double share, boolean bobTest, byte aliceMark) {
      int photons = survivors(light.photons(), share, line);
      int basis = bobTest ? Marks.TEST_BASIS : 0;
      int clicked =
          route(photons, light.angle(), basis, receiver.wrongShare(), bob)
              | darkClicks(link.falseProbability(), bob)
              | released();
      openGates++;
      if (clicked == 0) {
        return;
      }
      note(gate, aliceMark, Marks.bob(bobTest, read(clicked, bob), clicked == 3), light.eveMark());
      blindUntil = gate + 1 + link.blindGates();
      if (bob.nextDouble() < receiver.detector().afterPulseProbability()) {
        traps.add(openGates + trapDelay.draw(bob));
      }
    }

    /// The detector that a trap fires in this gate, if one does; the modulator makes it mean either
    /// bit.
    private int released() {
      boolean fires = false;
      while (!traps.isEmpty() && traps.peek() == openGates) {
        traps.poll();
        fires = true;
      }
      return fires ? 1 + bob.nextInt(2) : 0;
    }

    private void note(long gate, byte aliceMark, byte bobMark, int eveMark) {
      if (clicks == gates.length) {
        gates = Arrays.copyOf(gates, 2 * clicks);
        marks = Arrays.copyOf(marks, 6 * clicks);
      }
      gates[clicks] = gate;
      marks[3 * clicks] = aliceMark;
      marks[3 * clicks + 1] = bobMark;
      marks[3 * clicks + 2] = (byte) eveMark;
      clicks++;
    }

    Exposure exposure(long pulses) {
      boolean tapped = link.eve().isPresent();
      return new Exposure(
          pulses,
          Arrays.copyOf(gates, clicks),
          column(0),
          column(1),
          tapped ? column(2) : new byte[0]);
    }

    private byte[] column(int which) {
      byte[] column = new byte[clicks];
      for (int i = 0; i < clicks; i++) {
        column[i] = marks[3 * i + which];
      }
      return column;
    }
  }
}
