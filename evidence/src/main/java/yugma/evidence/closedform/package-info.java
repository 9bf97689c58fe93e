/// Printed values of the field beside our closed forms and our simulations of the same quantity.
///
/// Read [yugma.evidence.closedform.FormulaTable], [yugma.evidence.closedform.FormulaPoint] and
/// [yugma.evidence.closedform.Sample]. Depends on entanglement, physics, keys and the kernel.
@NullMarked
package yugma.evidence.closedform;

import org.jspecify.annotations.NullMarked;
