// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

/// How the secret length of a block is computed, and how sure it is.
///
/// @param proof the security proof
/// @param epsilonSec bound on the failure of secrecy, in (0, 1)
/// @param epsilonCor bound on the failure of correctness, in (0, 1)
/// @param blockBits sifted key-basis bits that a block is meant to hold, > 0
public record Security(ProofName proof, double epsilonSec, double epsilonCor, int blockBits) {}
