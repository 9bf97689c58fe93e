// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.linklayer;

/// The identity of a pair of one link, which both ends know: the midpoint's number of its herald.
///
/// @param link number of the link
/// @param herald sequence number of the midpoint, from 0
public record PairId(int link, long herald) {}
