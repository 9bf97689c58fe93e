/// The journal of a run: what happened and when, as typed entries.
///
/// Read [yugma.kernel.journal.Journal] and [yugma.kernel.journal.Entry]. Depends on the kernel's
/// time package.
@NullMarked
package yugma.kernel.journal;

import org.jspecify.annotations.NullMarked;
