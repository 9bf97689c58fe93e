// SPDX-License-Identifier: Apache-2.0
package yugma.physics.pulses;

import java.util.Arrays;
import java.util.List;

/// What a run of pulses left behind: the gates in which Bob's receiver clicked, and for each of
/// them what each party's own device noted.
///
/// Alice's device notes every pulse; only the notes that Bob's clicks can ever ask for are kept.
/// Arrays are handed over, not copied; whoever takes them leaves them as they are.
public final class Exposure {
  private final long pulses;
  private final long[] gates;
  private final byte[] alice;
  private final byte[] bob;
  private final byte[] eve;

  Exposure(long pulses, long[] gates, byte[] alice, byte[] bob, byte[] eve) {
    boolean eveFits = eve.length == 0 || eve.length == gates.length;
    if (alice.length != gates.length || bob.length != gates.length || !eveFits) {
      throw new IllegalArgumentException(
          "marks of alice, bob and eve are "
              + alice.length
              + ", "
              + bob.length
              + ", "
              + eve.length
              + ", must be one for each of "
              + gates.length
              + " clicks");
    }
    this.pulses = pulses;
    this.gates = gates;
    this.alice = alice;
    this.bob = bob;
    this.eve = eve;
  }

  /// Runs of pulses, one after the other, as one.
  public static Exposure join(List<Exposure> runs) {
    if (runs.size() == 1) {
      return runs.getFirst();
    }
    int clicks = runs.stream().mapToInt(Exposure::clicks).sum();
    boolean tapped = runs.stream().anyMatch(run -> run.eve.length > 0);
    Exposure whole =
        new Exposure(
            runs.stream().mapToLong(Exposure::pulses).sum(),
            new long[clicks],
            new byte[clicks],
            new byte[clicks],
            new byte[tapped ? clicks : 0]);
    int at = 0;
    long before = 0;
    for (Exposure run : runs) {
      for (int i = 0; i < run.clicks(); i++) {
        whole.gates[at + i] = before + run.gates[i];
      }
      System.arraycopy(run.alice, 0, whole.alice, at, run.clicks());
      System.arraycopy(run.bob, 0, whole.bob, at, run.clicks());
      System.arraycopy(run.eve, 0, whole.eve, Math.min(at, whole.eve.length), run.eve.length);
      at += run.clicks();
      before += run.pulses;
    }
    return whole;
  }

  /// The number of clicks in which both parties used the key basis and Eve had measured the pulse
  /// in it or half-way to it ([Marks#tellsKey]).
  public long siftedBitsSeenByEve() {
    long seen = 0;
    for (int i = 0; i < eve.length; i++) {
      boolean sifted = !Marks.isTestBasis(alice[i]) && !Marks.isTestBasis(bob[i]);
      seen += sifted && Marks.tellsKey(eve[i]) ? 1 : 0;
    }
    return seen;
  }

  /// The number of gates in which both detectors clicked, in any bases.
  public long doubleClicks() {
    long doubles = 0;
    for (byte mark : bob) {
      doubles += Marks.isDouble(mark) ? 1 : 0;
    }
    return doubles;
  }

  /// How many pulses were sent.
  public long pulses() {
    return pulses;
  }

  public int clicks() {
    return gates.length;
  }

  /// Numbers of the gates with a click, rising, in [0, pulses).
  public long[] gates() {
    return gates;
  }

  /// Alice's marks at those gates ([Marks]).
  public byte[] alice() {
    return alice;
  }

  /// Bob's marks.
  public byte[] bob() {
    return bob;
  }

  /// Eve's marks; empty when nobody taps.
  public byte[] eve() {
    return eve;
  }

  /// Overwrites what all three noted; best effort, since the run-time may have copied it.
  public void wipe() {
    Arrays.fill(alice, (byte) 0);
    Arrays.fill(bob, (byte) 0);
    Arrays.fill(eve, (byte) 0);
  }
}
