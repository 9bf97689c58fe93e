/// What a program may ask of the qubits that it runs on, whatever holds their state.
///
/// Read [yugma.computing.machine.Machine]. Depends on the circuits of physics.
@NullMarked
package yugma.computing.machine;

import org.jspecify.annotations.NullMarked;
