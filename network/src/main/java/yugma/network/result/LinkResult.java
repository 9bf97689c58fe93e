// SPDX-License-Identifier: Apache-2.0
package yugma.network.result;

import java.util.List;
import yugma.keys.book.Book;

/// What one link did.
///
/// @param a its end that sends the light
/// @param b its other end
/// @param medium `fibre` or `downlink`
/// @param lossBudget from source to click, part by part
/// @param states from each time on
/// @param buffer how full its store was, at a few hundred times
/// @param qkd its key distribution
/// @param book where every bit is
public record LinkResult(
    String a,
    String b,
    String medium,
    List<LossItem> lossBudget,
    List<StateResult> states,
    List<Level> buffer,
    QkdResult qkd,
    Book book) {
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
