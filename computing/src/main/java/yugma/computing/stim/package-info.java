/// The file formats of Stim: circuits and detector error models, read and written.
///
/// Read [yugma.computing.stim.CircuitReader], [yugma.computing.stim.CircuitWriter] and
/// [yugma.computing.problem.ProgramException]. The formats are those of Stim 1.15 (`.stim`,
/// `.dem`); a circuit file in short:
///
/// ```
/// R 0 1
/// X_ERROR(0.001) 0
/// REPEAT 3 {
///     CX 0 1
///     MR 1          # a comment
///     DETECTOR(1, 0) rec[-1]
/// }
/// ```
///
/// Tags in square brackets are accepted and forgotten; sweep bits and Pauli targets of observables
/// are refused by name. Depends on the circuits and error models of physics.
@NullMarked
package yugma.computing.stim;

import org.jspecify.annotations.NullMarked;
