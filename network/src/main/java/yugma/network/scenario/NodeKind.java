// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

/// What a site does in the network.
public enum NodeKind {
  /// A place where keys are used.
  END_NODE
}
