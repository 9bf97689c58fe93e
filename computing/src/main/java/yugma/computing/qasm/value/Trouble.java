// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.value;

import java.util.Optional;
import yugma.computing.problem.Place;
import yugma.computing.problem.Problem;

/// What stops the checking of a statement, or a run: what is wrong, not yet where.
///
/// It is caught by what knows the place, and never leaves the packages below `qasm`.
public final class Trouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String what;
  private final String fix;
  private final boolean isUnknownBit;
  private final transient Optional<Place> place;

  private Trouble(String what, String fix, boolean isUnknownBit, Optional<Place> place) {
    super(what, null, false, false);
    this.what = what;
    this.fix = fix;
    this.isUnknownBit = isUnknownBit;
    this.place = place;
  }

  /// Something wrong at a place that the catcher knows.
  public static Trouble of(String what, String fix) {
    return new Trouble(what, fix, false, Optional.empty());
  }

  /// Something wrong at a place.
  public static Trouble at(Place place, String what, String fix) {
    return new Trouble(what, fix, false, Optional.of(place));
  }

  /// The wish to read a bit whose measurement has not been done yet.
  public static Trouble unknownBit() {
    return new Trouble("this reads a measured bit", "", true, Optional.empty());
  }

  /// The same, at this place if none was known.
  public Trouble placed(Place where) {
    return place.isPresent() ? this : new Trouble(what, fix, isUnknownBit, Optional.of(where));
  }

  /// Whether a bit was read that is not known yet.
  public boolean isUnknownBit() {
    return isUnknownBit;
  }

  /// The problem, at the beginning of the file if nobody knew better.
  public Problem problem() {
    return new Problem(place.orElse(Place.START), what, fix);
  }
}
