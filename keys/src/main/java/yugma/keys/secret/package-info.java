/// Secrets of a live system: random bits off the heap, wiped when they are closed, opened only by
/// permit.
///
/// Read [yugma.keys.secret.Secret], [yugma.keys.secret.Slab] and [yugma.keys.secret.Permit].
/// Numbers drawn under a seed are [yugma.kernel.bits.Bits] and of another type. Wiping is best
/// effort: whoever is handed a secret's bytes can copy them. Depends on the JDK alone.
@NullMarked
package yugma.keys.secret;

import org.jspecify.annotations.NullMarked;
