// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.event;

import yugma.kernel.journal.Entry;
import yugma.kernel.time.Time;

/// The journal's entry that a command from outside was carried out, with its exact place among the
/// events.
///
/// @param at the simulated time
/// @param eventsBefore how many events had run before it; time alone would not tell its place among
///   events of one time
public record Commanded(Time at, long eventsBefore, Command command) implements Entry {}
