// SPDX-License-Identifier: Apache-2.0
package yugma.network.result;

/// The heralded pairs of one link.
///
/// @param attempts that came to an end
/// @param pairs that were heralded
/// @param rateHz of these
/// @param successProbability of an attempt
/// @param attemptPeriodS from one attempt to the next
/// @param fidelity of a pair when it is emitted, with what its herald tells
public record PairsResult(
    long attempts,
    long pairs,
    double rateHz,
    double successProbability,
    double attemptPeriodS,
    double fidelity) {}
