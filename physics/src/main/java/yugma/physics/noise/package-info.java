/// Noise on one or two qubits: channels as Kraus sums and as random Pauli errors, what memories do
/// over time, and what preparation, measurement and passage get wrong.
///
/// Read [yugma.physics.noise.Channel], [yugma.physics.noise.PauliChannel] and
/// [yugma.physics.noise.Decay]. Two conventions of depolarising are in use, so each has its name:
/// `depolarizePauli` (an error, never the identity, with probability p) and `depolarizeMixed` (the
/// mixed state with probability p, which is p (1 - 1/d^2) of the first). Depends on `gate` and the
/// kernel.
@NullMarked
package yugma.physics.noise;

import org.jspecify.annotations.NullMarked;
