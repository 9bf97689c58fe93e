/// How many secret bits a block of decoy-state BB84 holds, by published proofs, and the limits that
/// no link without a repeater can pass.
///
/// Read [yugma.keys.security.Proof], [yugma.keys.security.BlockCounts] and
/// [yugma.keys.security.KeyLength]. Counts go in, bits come out: nothing here knows a device.
/// Depends on the JDK alone.
@NullMarked
package yugma.keys.security;

import org.jspecify.annotations.NullMarked;
