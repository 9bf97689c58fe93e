// SPDX-License-Identifier: Apache-2.0
package yugma.keys.distillation;

import java.util.Arrays;

/// What a party's own device noted of the pulses of one block: for some gates, a byte each.
///
/// Bit 0 of a note is the bit, bit 1 the basis (0 key, 1 test), bits 2 and 3 the index of the
/// intensity (Alice). Alice's device notes every gate, but only those that Bob can ask for need be
/// here. Arrays are taken over, not copied.
public final class PulseNotes {
  private final long[] gates;
  private final byte[] notes;

  /// @param gates rising numbers of gates
  /// @param notes one for each
  public PulseNotes(long[] gates, byte[] notes) {
    if (gates.length != notes.length) {
      throw new IllegalArgumentException(
          notes.length + " notes for " + gates.length + " gates, must be as many");
    }
    this.gates = gates;
    this.notes = notes;
  }

  int size() {
    return gates.length;
  }

  long gate(int index) {
    return gates[index];
  }

  int bit(int index) {
    return notes[index] & 1;
  }

  boolean inTestBasis(int index) {
    return (notes[index] & 2) != 0;
  }

  int intensity(int index) {
    return notes[index] >> 2 & 3;
  }

  /// The notes at given gates.
  ///
  /// @param asked rising numbers of gates
  /// @throws BadMessage when a gate is asked for that no note was made of
  PulseNotes at(long[] asked) throws BadMessage {
    if (Arrays.equals(asked, gates)) {
      return this;
    }
    byte[] found = new byte[asked.length];
    int here = 0;
    for (int i = 0; i < asked.length; i++) {
      while (here < gates.length && gates[here] < asked[i]) {
        here++;
      }
      if (here == gates.length || gates[here] != asked[i]) {
        throw new BadMessage(
            "announces a click in gate " + asked[i] + ", of which there is no note");
      }
      found[i] = notes[here];
    }
    return new PulseNotes(asked, found);
  }
}
