/// The errors of a circuit in tables, from which shots are drawn at the cost of what happens.
///
/// Read [yugma.physics.errortable.Errors], [yugma.physics.errortable.SymptomTable] and
/// [yugma.physics.errortable.Events]. Depends on `symptom`.
@NullMarked
package yugma.physics.errortable;

import org.jspecify.annotations.NullMarked;
