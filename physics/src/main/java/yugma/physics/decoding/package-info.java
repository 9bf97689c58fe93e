/// Decoders: from the detectors that a shot flips to the observables that it flips.
///
/// Read [yugma.physics.decoding.Decoder], [yugma.physics.decoding.MatchingDecoder] and
/// [yugma.physics.decoding.MatchingGraph]. Depends on error models.
@NullMarked
package yugma.physics.decoding;

import org.jspecify.annotations.NullMarked;
