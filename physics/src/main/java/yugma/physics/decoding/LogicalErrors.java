// SPDX-License-Identifier: Apache-2.0
package yugma.physics.decoding;

/// How often a decoder guesses wrong, on shots of which it is known what was flipped.
///
/// One thread.
public final class LogicalErrors {
  private final Decoder decoder;
  private final long[] perObservable;
  private long errors;
  private long shots;

  /// Nothing decoded yet.
  ///
  /// @param observables how many, at most 64
  public LogicalErrors(Decoder decoder, int observables) {
    this.decoder = decoder;
    this.perObservable = new long[observables];
  }

  /// Decodes a shot and compares.
  ///
  /// @param events the detectors that were flipped, rising, each once
  /// @param flipped the observables that were flipped, one bit each
  /// @return the observables that the decoder guessed
  /// @throws IllegalArgumentException if no errors of the model flip these detectors
  public long decode(int[] events, long flipped) {
    long guess = decoder.decode(events, events.length);
    long wrong = guess ^ flipped;
    shots++;
    errors += wrong == 0 ? 0 : 1;
    for (long rest = wrong; rest != 0; rest &= rest - 1) {
      perObservable[Long.numberOfTrailingZeros(rest)]++;
    }
    return guess;
  }

  /// How many shots were decoded.
  public long shots() {
    return shots;
  }

  /// Shots of which at least one observable was guessed wrong.
  public long errors() {
    return errors;
  }

  /// Shots of which this observable was guessed wrong.
  public long errors(int observable) {
    return perObservable[observable];
  }
}
