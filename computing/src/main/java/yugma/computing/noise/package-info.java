// SPDX-License-Identifier: Apache-2.0
/// Noise of a machine as a few numbers, put into programs that know nothing of it.
///
/// Read [yugma.computing.noise.DeviceNoise], [yugma.computing.noise.NoiseText] and
/// [yugma.computing.noise.NoisySteps]. Depends on the circuits and noise of physics.
@NullMarked
package yugma.computing.noise;

import org.jspecify.annotations.NullMarked;
