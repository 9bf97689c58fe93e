// SPDX-License-Identifier: Apache-2.0
package yugma.kme.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import yugma.kme.party.KmeId;

/// The memory of a key management entity that survives a crash.
///
/// Each process that opens one gets an incarnation, higher than any before; what earlier processes
/// of a single-process store had claimed is closed and owed. A process that another has declared
/// dead gets a new one at its next call, which fails by that. One thread at a time.
public interface Ledger extends AutoCloseable {
  /// Which process this is now. Any thread.
  long incarnation();

  /// Makes changes, in their order; all of them are durable when this returns. Each stands for
  /// itself: one that is refused does not undo the others.
  ///
  /// @param now for the audit log
  /// @return what became of each, in their order
  /// @throws LedgerException where nothing was changed, or nobody knows whether it was: a full
  ///   disk, a lost connection. Asking again is safe. Also where this process was declared dead and
  ///   goes on as another ([LedgerException#goesOnAs]); then nothing was changed.
  List<Outcome> apply(Instant now, List<Change> changes) throws LedgerException;

  /// How far its audit log had come when this process wrote last. Any thread.
  Head head();

  /// How far a far end's audit log had come when it was noted last ([Change.NoteHead]). Any thread.
  Optional<Head> peerHead(KmeId peer);

  @Override
  void close();
}
