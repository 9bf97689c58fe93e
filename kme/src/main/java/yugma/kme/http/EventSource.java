// SPDX-License-Identifier: Apache-2.0
package yugma.kme.http;

import java.time.Duration;

/// Where the events of a stream come from. Used by one thread, which is interrupted when the
/// listener closes.
public interface EventSource extends AutoCloseable {
  /// What comes next.
  ///
  /// @param atMost how long to wait; [Tick.Quiet] if nothing came
  Tick next(Duration atMost) throws InterruptedException;

  @Override
  void close();

  /// What a source says.
  sealed interface Tick {
    /// Something happened.
    ///
    /// @param name of its kind: one line, maybe empty
    /// @param data lines of text
    record Event(String name, String data) implements Tick {
      public Event {
        if (name.indexOf('\n') >= 0 || name.indexOf('\r') >= 0) {
          throw new IllegalArgumentException("the name of an event has more than one line");
        }
      }
    }

    /// Nothing yet.
    record Quiet() implements Tick {}

    /// Nothing more will come.
    record End() implements Tick {}
  }
}
