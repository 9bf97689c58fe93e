/// Characterisation of a qubit as in a laboratory: pulses and pauses, counts of results, and fits
/// that return what the qubit's description had planted, with intervals.
///
/// Read [yugma.physics.characterisation.LabQubit],
/// [yugma.physics.characterisation.CoherenceExperiment] and
/// [yugma.physics.characterisation.Benchmarking]. Depends on `noise`, `gate` and the kernel.
@NullMarked
package yugma.physics.characterisation;

import org.jspecify.annotations.NullMarked;
