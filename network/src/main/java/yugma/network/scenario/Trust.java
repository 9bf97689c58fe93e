// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

/// Who answers for a site.
public enum Trust {
  /// Those whose keys they are.
  OWNER,
  /// Its operator, by contract.
  OPERATOR,
  /// Nobody: it never relays a key.
  UNTRUSTED
}
