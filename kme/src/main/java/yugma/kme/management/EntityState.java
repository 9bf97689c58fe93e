// SPDX-License-Identifier: Apache-2.0
package yugma.kme.management;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import yugma.keys.book.Book;
import yugma.kme.party.Grade;

/// How an entity stands at one moment.
///
/// @param kme its name
/// @param incarnation of this process
/// @param since when this process serves
/// @param at the moment
/// @param ledger its store
/// @param stocks by name
/// @param peers by name
/// @param audit how far its audit log has come
public record EntityState(
    String kme,
    long incarnation,
    Instant since,
    Instant at,
    Store ledger,
    List<Stock> stocks,
    List<Peer> peers,
    AuditHead audit) {
  public EntityState {
    stocks = List.copyOf(stocks);
    peers = List.copyOf(peers);
  }

  /// Whether the ledger can be written.
  ///
  /// @param written when it was last
  /// @param failure why not, where the last attempt failed
  public record Store(Optional<Instant> written, Optional<String> failure) {}

  /// One stock.
  ///
  /// @param name of it
  /// @param peer at its other end
  /// @param route by which it is filled, where relay fills it
  /// @param held whether its key is kept back, as while its link is in alarm
  /// @param levels bits that may be handed out, by who allots them and what they rest on
  /// @param book of this end, in bits
  public record Stock(
      String name,
      String peer,
      List<String> route,
      boolean held,
      List<Level> levels,
      @JsonIgnoreProperties("discarded") Book book) {
    public Stock {
      route = List.copyOf(route);
      levels = List.copyOf(levels);
    }
  }

  /// What one end may hand out of a stock.
  ///
  /// @param owner which end
  /// @param grade what the key rests on
  public record Level(String owner, Grade grade, long bits) {}

  /// Another entity.
  ///
  /// @param answers whether it was heard lately
  /// @param heard when it was heard last
  public record Peer(String kme, boolean answers, Optional<Instant> heard) {}

  /// The end of the audit log.
  ///
  /// @param chain which log; a store that was set back begins a new one
  /// @param sequence of its last entry
  public record AuditHead(String chain, long sequence) {}
}
