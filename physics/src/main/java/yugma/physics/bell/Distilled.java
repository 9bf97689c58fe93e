// SPDX-License-Identifier: Apache-2.0
package yugma.physics.bell;

/// What a round of distillation leaves of two pairs.
///
/// @param success probability that the halves' records tell to keep the pair
/// @param pair what is kept then
public record Distilled<T>(double success, T pair) {}
