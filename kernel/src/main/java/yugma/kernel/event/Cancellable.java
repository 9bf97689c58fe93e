// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.event;

/// The right to take back one scheduled action.
///
/// For the thread of the event loop. It costs nothing when it is not kept.
public final class Cancellable {
  private final CalendarQueue queue;
  private final int slot;
  private final long sequence;

  Cancellable(CalendarQueue queue, int slot, long sequence) {
    this.queue = queue;
    this.slot = slot;
    this.sequence = sequence;
  }

  /// Takes the action back, and tells whether it was still pending.
  public boolean cancel() {
    return queue.cancel(slot, sequence);
  }
}
