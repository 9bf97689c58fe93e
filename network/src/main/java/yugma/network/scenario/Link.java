// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import yugma.physics.optics.Fibre;

/// A fibre between two nodes.
///
/// @param id `[a-z0-9-]`
/// @param a id of the node at kilometre 0; it sends the light
/// @param b id of the node at the far end
/// @param fibre the glass between them
public record Link(String id, String a, String b, Fibre fibre) {}
