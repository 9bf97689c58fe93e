// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.program;

import yugma.kernel.time.Time;

/// What a program threw, with its name and the simulated time.
public final class ProgramFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Time time;

  ProgramFailure(String program, Time time, Throwable cause) {
    super("program '" + program + "' failed at " + time + ": " + cause, cause);
    this.time = time;
  }

  public Time time() {
    return time;
  }
}
