// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import yugma.physics.optics.InterceptResend;

/// What can happen to a live link.
public sealed interface Mishap {
  /// Somebody listens.
  record Tapped(InterceptResend device) implements Mishap {}

  /// More of the light is lost than the fibre's own share.
  record Weakened(double lossDb) implements Mishap {}

  /// No light passes.
  record Cut() implements Mishap {}
}
