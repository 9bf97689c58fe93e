/// Experiments that keep a logical qubit for some rounds: circuits of codes, with noise, detectors
/// and the observable that a decoder must tell.
///
/// Read [yugma.physics.memory.SurfaceMemory], [yugma.physics.memory.RepetitionMemory] and
/// [yugma.physics.memory.MemoryNoise]. The circuits are those of the generator of
/// [Stim](https://doi.org/10.22331/q-2021-07-06-497), step by step. Depends on circuits and gates.
@NullMarked
package yugma.physics.memory;

import org.jspecify.annotations.NullMarked;
