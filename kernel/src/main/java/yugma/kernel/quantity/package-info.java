/// Physical quantities: decibels, and the refusal of values that no quantity can have.
///
/// Read [yugma.kernel.quantity.Decibels] and [yugma.kernel.quantity.Checked]. Time has a package of
/// its own. Depends on the JDK alone.
@NullMarked
package yugma.kernel.quantity;

import org.jspecify.annotations.NullMarked;
