// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

/// How the figures of a scenario are found.
public enum Engine {
  /// Simulated, event by event.
  EVENT,
  /// By closed forms alone, in a moment.
  ANALYTIC,
  /// Simulated, and held against the closed forms.
  BOTH
}
