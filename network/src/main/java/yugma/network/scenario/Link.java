// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

/// What joins two nodes.
///
/// @param id `[a-z0-9-]`
/// @param a id of the node at kilometre 0; it sends the light
/// @param b id of the node at the far end
/// @param medium between them
public record Link(String id, String a, String b, Medium medium) {
  /// The node at the other end.
  public String other(String node) {
    return node.equals(a) ? b : a;
  }
}
