// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

/// Whether a link may carry keys.
public enum LinkState {
  UP,
  /// Its last block had more errors than it may, or no key where there should have been some.
  ALARM,
  /// No light passes. What is in store is as good as ever.
  CUT
}
