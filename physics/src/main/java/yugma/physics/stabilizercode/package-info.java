/// Small stabilizer codes of one logical qubit: stabilizers, encoders and syndrome circuits, lookup
/// decoders, and exactly how often these fail.
///
/// Read [yugma.physics.stabilizercode.StabilizerCode], [yugma.physics.stabilizercode.LookupDecoder]
/// and [yugma.physics.stabilizercode.FailureCount]. Bit j of a [yugma.physics.gate.PauliTerm] is
/// qubit j of the code. Depends on `gate` and `circuit`.
@NullMarked
package yugma.physics.stabilizercode;

import org.jspecify.annotations.NullMarked;
