// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.code;

import yugma.computing.qasm.value.Trouble;
import yugma.computing.qasm.value.Value;

/// One shot under way. One thread.
public final class Run {
  /// How many statements of loops, gates and calls a shot may do.
  public static final long STEPS = 10_000_000;

  /// How deep subroutines may call each other.
  static final int DEEPEST = 200;

  final Hands hands;

  /// The variables of the subroutine that runs, or of the program.
  Value[] slots;

  /// What the subroutine that just ended gave back.
  Value result = Value.Bits.ZERO;

  int depth;
  private long steps;

  /// A shot at its beginning.
  ///
  /// @param slots the variables of the program
  public Run(Hands hands, Value[] slots) {
    this.hands = hands;
    this.slots = slots;
  }

  void step() {
    if (++steps > STEPS) {
      throw Trouble.of(
          "one shot takes more than " + STEPS + " steps",
          "a loop may never end; see to it that its condition becomes false");
    }
  }
}
