/// State vectors: the amplitudes of every basis state of a register, off the heap, and gates,
/// measurements and samples on them.
///
/// Read [yugma.physics.amplitudes.Amplitudes], the register itself,
/// [yugma.physics.amplitudes.AmplitudeProgram], many gates in each pass over memory, and
/// [yugma.physics.amplitudes.Parts]. Qubit q is bit q of the index of a basis state; of a
/// [yugma.physics.gate.Matrix] the first target is the most significant bit. Depends on `gate` and
/// `circuit` and on the kernel.
@NullMarked
package yugma.physics.amplitudes;

import org.jspecify.annotations.NullMarked;
