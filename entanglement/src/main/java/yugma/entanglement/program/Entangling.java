// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.program;

import java.util.Optional;
import yugma.entanglement.linklayer.PairId;
import yugma.kernel.time.Time;

/// The wish of the running program for its half of a pair between two nodes.
///
/// A pair is made for each wish of the first node; the second node's wishes take the halves as they
/// come. Each end gets its half once the other end's word of the pair has come.
public final class Entangling {
  private final Connection connection;
  private final int end;
  private final Optional<PairId> named;

  Entangling(Connection connection, int end, Optional<PairId> named) {
    this.connection = connection;
    this.end = end;
    this.named = named;
  }

  /// Only the half of a certain pair, which this end has or will have; no other is made for it.
  public Entangling of(PairId pair) {
    return new Entangling(connection, end, Optional.of(pair));
  }

  /// The half, waited for as long as it takes.
  public PairHalf ever() {
    return connection.take(end, named, Optional.empty()).orElseThrow();
  }

  /// The half. A pair that comes too late is the next wish's.
  ///
  /// @param time how long it is waited for
  /// @throws TooLateException when it is not there by then
  public PairHalf within(Time time) throws TooLateException {
    Optional<PairHalf> half = connection.take(end, named, Optional.of(time));
    if (half.isEmpty()) {
      throw new TooLateException("no pair %s has come within %s".formatted(connection, time));
    }
    return half.get();
  }
}
