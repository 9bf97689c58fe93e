/// Logical errors of memories under noise, decoded by ours, beside measured ones.
///
/// Read [yugma.evidence.codes.MemoryTable] and [yugma.evidence.codes.MemoryPoint]. Depends on
/// physics.
@NullMarked
package yugma.evidence.codes;

import org.jspecify.annotations.NullMarked;
