// SPDX-License-Identifier: Apache-2.0
package yugma.network.result;

import java.util.List;
import java.util.Optional;
import yugma.keys.book.Book;

/// What one link did.
///
/// @param a its end that sends the light
/// @param b its other end
/// @param medium `fibre` or `downlink`
/// @param lossBudget from source to click, part by part
/// @param states from each time on
/// @param buffer how full its store was, at a few hundred times
/// @param qkd its key distribution; null where there is none
/// @param book where every bit of key is; null where there is none
/// @param entanglement its heralded pairs; null where there are none
public record LinkResult(
    String a,
    String b,
    String medium,
    List<LossItem> lossBudget,
    List<StateResult> states,
    List<Level> buffer,
    Optional<QkdResult> qkd,
    Optional<Book> book,
    Optional<PairsResult> entanglement) {
  public LinkResult {
    lossBudget = List.copyOf(lossBudget);
    states = List.copyOf(states);
    buffer = List.copyOf(buffer);
  }

  /// A part of the loss.
  ///
  /// @param what `glass`, `splices`, `connectors`, `geometry`, `pointing`, `atmosphere`, `optics`,
  ///   `receiver` or `detector`; a downlink's are those of its highest pass
  /// @param db of it
  public record LossItem(String what, double db) {}

  /// A state of a link.
  ///
  /// @param state `up`, `alarm` or `cut`
  public record StateResult(double timeS, String state) {}

  /// How full its store was.
  public record Level(double timeS, long storedBits) {}
}
