// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.event;

import yugma.kernel.journal.Entry;

/// An order from outside a running simulation: what to do, and at the same time its own description
/// in the journal.
///
/// A record whose components say everything, such as `record Impair(String link, double decibels)`;
/// replayed, it must do the same again.
public interface Command extends Action, Entry {}
