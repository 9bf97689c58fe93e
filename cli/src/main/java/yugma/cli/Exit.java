// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

/// The exit codes of the command.
public final class Exit {
  public static final int OK = 0;

  /// A fault of ours.
  public static final int FAULT = 1;

  /// The command was not typed as it must be, or names a file that is not there.
  public static final int USAGE = 2;

  /// A scenario that cannot be run.
  public static final int INVALID_SCENARIO = 3;

  /// A goal of the scenario was not met, or closed forms disagree with `--engine both`; or two
  /// results differ, with `--fail-on-difference`.
  public static final int GOALS_NOT_MET = 4;

  /// An alarm, with `--fail-on-alarm`.
  public static final int SECURITY_ABORT = 5;

  /// The machine around it: a file that is in the way, no space, no permission.
  public static final int ENVIRONMENT = 7;

  /// A digest that differs.
  public static final int INTEGRITY = 8;

  /// Stopped by Ctrl-C; what is there was written. After `kill -TERM` it is 143.
  public static final int INTERRUPTED = 130;

  private Exit() {}
}
