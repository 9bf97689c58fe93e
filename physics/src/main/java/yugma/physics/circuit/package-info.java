/// Circuits as data: gates, measurements, noise, annotations and repetition, with no state behind.
///
/// Read [yugma.physics.circuit.Circuit], [yugma.physics.circuit.Instruction] and
/// [yugma.physics.circuit.Noise]. The meaning is that of a circuit file of Stim, widened by gates
/// with angles, controls and time. Depends on `gate` and the kernel.
@NullMarked
package yugma.physics.circuit;

import org.jspecify.annotations.NullMarked;
