// SPDX-License-Identifier: Apache-2.0
package yugma.computing.run;

import java.util.List;
import java.util.function.LongPredicate;

/// A classical register: where each part of what it prints comes from.
///
/// @param parts in the order in which they are printed
public record Register(String name, List<Part> parts) {
  /// A part of what is printed.
  public sealed interface Part {
    /// A bit that a measurement told.
    ///
    /// @param index number of the record, from 0
    record Recorded(long index) implements Part {}

    /// The first so many records in the order of time.
    record First(long records) implements Part {}

    /// Words that are the same in every shot.
    record Fixed(String text) implements Part {}
  }

  public Register {
    parts = List.copyOf(parts);
  }

  /// The first so many records in the order of time.
  public static Register ofRecords(String name, long records) {
    return new Register(name, List.of(new Part.First(records)));
  }

  /// What it holds after a shot, as it is printed.
  ///
  /// @param records tells of a number of a record whether it is 1
  public String text(LongPredicate records) {
    StringBuilder text = new StringBuilder(parts.size());
    for (Part part : parts) {
      switch (part) {
        case Part.Recorded recorded -> text.append(records.test(recorded.index()) ? '1' : '0');
        case Part.First first -> {
          for (long index = 0; index < first.records(); index++) {
            text.append(records.test(index) ? '1' : '0');
          }
        }
        case Part.Fixed fixed -> text.append(fixed.text());
      }
    }
    return text.toString();
  }
}
