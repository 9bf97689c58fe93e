// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.detection;

import java.util.OptionalDouble;

/// How one block shows one eavesdropper.
///
/// @param fraction of the pulses that she takes
/// @param blockBits sifted key-basis bits that a block is meant to hold
/// @param blockTimeS how long a block lasts, s
/// @param closedForm probability that the block raises an alarm
/// @param trials blocks that were simulated
/// @param alarms of them, those that raised one
/// @param low lower end of the exact 95 % interval of the simulated probability
/// @param high its upper end
/// @param secondsToNinetyNine time until an alarm was raised with probability 99 %, by the closed
///   form and if each block met a watch that was just commissioned; a watch that has taken weakly
///   tapped blocks for normal is slower, and one that has seen many honest blocks is sharper
/// @param keyBits expected of such a block: what privacy amplification still lets through, or 0
public record DetectionPoint(
    double fraction,
    int blockBits,
    double blockTimeS,
    double closedForm,
    int trials,
    int alarms,
    double low,
    double high,
    OptionalDouble secondsToNinetyNine,
    long keyBits) {}
