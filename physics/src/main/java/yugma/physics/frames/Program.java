// SPDX-License-Identifier: Apache-2.0
package yugma.physics.frames;

/// A compiled circuit, and the room it takes.
///
/// @param words of a row, 64 shots each
/// @param ring rows of records that are kept, a power of two
@SuppressWarnings("ArrayRecordComponent") // never compared
record Program(Op[] ops, int words, int qubits, int ring, int observables) {}
