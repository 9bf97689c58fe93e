// SPDX-License-Identifier: Apache-2.0
package yugma.physics.decoding;

/// A guess of which observables were flipped, from the detectors that were.
///
/// A decoder has room of its own to work in: one thread at a time, and no allocation per shot once
/// it has grown to the size of the shots.
public interface Decoder {
  /// Decodes one shot.
  ///
  /// @param events the detectors that were flipped, rising, each once
  /// @param count how many of them to take from the start of the array
  /// @return the observables that were flipped, one bit each
  /// @throws IllegalArgumentException if no errors of the model flip these detectors
  long decode(int[] events, int count);
}
