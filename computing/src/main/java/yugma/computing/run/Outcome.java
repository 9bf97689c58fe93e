// SPDX-License-Identifier: Apache-2.0
package yugma.computing.run;

/// What came of a run.
///
/// @param engine which one it ended on: a stabilizer run becomes a ket where a gate asks for it
/// @param shots how many were done, fewer than asked for if it was ended
public record Outcome(Engine engine, Counts counts, long shots) {}
