// SPDX-License-Identifier: Apache-2.0
package yugma.network.result;

/// Something that happened in a run.
///
/// @param timeS simulated seconds
/// @param kind `attack_begins`, `attack_ends`, `alarm` or `all_clear`
/// @param link where
/// @param detail what the attack is, or what the alarm is about
public record Event(double timeS, String kind, String link, String detail) {}
