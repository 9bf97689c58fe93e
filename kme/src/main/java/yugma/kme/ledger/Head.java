// SPDX-License-Identifier: Apache-2.0
package yugma.kme.ledger;

/// How far an audit log has come.
///
/// @param chain which log; a store that was rolled back begins a new one
/// @param sequence of its last entry; 0 where there is none
public record Head(String chain, long sequence) {}
