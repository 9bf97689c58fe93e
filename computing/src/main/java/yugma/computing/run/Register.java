// SPDX-License-Identifier: Apache-2.0
package yugma.computing.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;

/// A classical register: where each of its bits comes from.
///
/// @param bits in the order in which they are printed
public record Register(String name, List<Bit> bits) {
  /// Where a bit comes from.
  public sealed interface Bit {
    /// It is what a measurement told.
    ///
    /// @param index number of the record, from 0
    record Recorded(long index) implements Bit {}

    /// It is the same in every shot.
    record Constant(boolean value) implements Bit {}
  }

  public Register {
    bits = List.copyOf(bits);
  }

  /// The first so many records in the order of time.
  public static Register ofRecords(String name, long records) {
    List<Bit> bits = new ArrayList<>();
    for (long index = 0; index < records; index++) {
      bits.add(new Bit.Recorded(index));
    }
    return new Register(name, bits);
  }

  /// What it holds after a shot, as it is printed.
  ///
  /// @param records tells of a number of a record whether it is 1
  public String text(LongPredicate records) {
    StringBuilder text = new StringBuilder(bits.size());
    for (Bit bit : bits) {
      boolean isOne =
          switch (bit) {
            case Bit.Recorded recorded -> records.test(recorded.index());
            case Bit.Constant constant -> constant.value();
          };
      text.append(isOne ? '1' : '0');
    }
    return text.toString();
  }
}
