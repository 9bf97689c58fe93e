// SPDX-License-Identifier: Apache-2.0
package yugma.network.relay;

import java.util.List;
import java.util.Optional;
import yugma.kernel.journal.Entry;
import yugma.kernel.time.Time;

/// Something that happened to a demand, as the journal has it.
public sealed interface RelayEntry extends Entry {
  /// Id of the demand.
  String demand();

  /// A key reached both ends.
  ///
  /// @param number of the request, from 0
  /// @param bits of key
  /// @param paths that its shares took, as ids of links
  /// @param asked when
  /// @param arrives at both ends
  record Transferred(
      String demand, long number, int bits, List<List<String>> paths, Time asked, Time arrives)
      implements RelayEntry {}

  /// From now on keys take other paths.
  ///
  /// @param before ids of links; no lists at the first choice
  /// @param after ids of links
  /// @param why it left the paths before
  record Rerouted(String demand, List<List<String>> before, List<List<String>> after, Why why)
      implements RelayEntry {}

  /// A request finds too little key.
  ///
  /// @param link with the least key on the best path; none when no path is up
  record Waits(String demand, Optional<String> link) implements RelayEntry {}

  /// Nothing is left waiting.
  record ServedAgain(String demand, Time since) implements RelayEntry {}

  /// Why keys take other paths.
  enum Why {
    FIRST,
    ALARM,
    CUT,
    EMPTY,
    /// The others hold more.
    WIDER
  }
}
