// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.event;

import yugma.kernel.time.Time;

/// The exception of an action, with the simulated time at which the action threw it.
public final class EventFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Time time;

  EventFailure(Time time, RuntimeException cause) {
    super("event at " + time + " failed: " + cause, cause);
    this.time = time;
  }

  public Time time() {
    return time;
  }
}
