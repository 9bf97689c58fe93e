/// Strings of bits, on the heap or off it.
///
/// Read [yugma.kernel.bits.Bits]. Depends on the JDK alone.
@NullMarked
package yugma.kernel.bits;

import org.jspecify.annotations.NullMarked;
