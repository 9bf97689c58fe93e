// SPDX-License-Identifier: Apache-2.0
package yugma.physics.pulses;

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
}
