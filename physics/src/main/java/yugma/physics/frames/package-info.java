/// Samples of noisy Clifford circuits, many shots at a time, by Pauli frames: how each shot differs
/// from one reference run without noise.
///
/// Read [yugma.physics.frames.FrameSampler], [yugma.physics.frames.Readout] and
/// [yugma.physics.frames.Shots]. A gate is a few exclusive ors for 512 shots, noise costs what
/// happens of it. The idea is from [Gidney 2021](https://arxiv.org/abs/2103.02202). Depends on
/// `errortable`, `symptom`, `tableau`, `circuit` and `gate`.
@NullMarked
package yugma.physics.frames;

import org.jspecify.annotations.NullMarked;
