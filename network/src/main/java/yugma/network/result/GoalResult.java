// SPDX-License-Identifier: Apache-2.0
package yugma.network.result;

import java.util.OptionalDouble;

/// A goal and what became of it.
///
/// @param metric path of a number in this result
/// @param min the smallest value that will do, or null
/// @param max the largest value that will do, or null
/// @param value found; null when there is no such number, and then the goal is not met
/// @param met whether the value keeps the bounds
public record GoalResult(
    String metric, OptionalDouble min, OptionalDouble max, OptionalDouble value, boolean met) {}
