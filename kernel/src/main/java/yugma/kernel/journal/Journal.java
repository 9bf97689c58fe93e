// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.journal;

import yugma.kernel.time.Time;

/// The entries of a run in the order in which they were recorded.
///
/// One thread at a time. Where an entry is costly to make, ask [#isOn] first.
public sealed interface Journal extends Iterable<Journal.Line> permits EmptyJournal, MemoryJournal {

  /// One that forgets everything.
  static Journal off() {
    return EmptyJournal.ONLY;
  }

  /// One that keeps everything, on the heap: 12 bytes a line beside the entry itself.
  static Journal inMemory() {
    return new MemoryJournal();
  }

  /// Whether it keeps what it is given.
  boolean isOn();

  /// Appends an entry.
  ///
  /// @param time not before the last one recorded
  void record(Time time, Entry entry);

  /// The number of lines kept.
  int size();

  /// One entry with its place.
  ///
  /// @param sequence 0 for the first line of the journal, then 1, 2, …
  record Line(Time time, long sequence, Entry entry) {}
}
