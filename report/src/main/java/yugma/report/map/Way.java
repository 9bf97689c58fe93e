// SPDX-License-Identifier: Apache-2.0
package yugma.report.map;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// A link on the map.
///
/// @param a id of a node
/// @param b id of the node at the other end
/// @param traits what is to be seen of it
public record Way(String a, String b, Set<Trait> traits) {
  static final String TAP = "m0 -6l6 6l-6 6l-6 -6z";
  static final String CUT = "m-2 -6l-4 12m8 -12l-4 12";

  /// What can be seen of a link.
  public enum Trait {
    /// Light through the air: dashed.
    DOWNLINK,
    /// Keys of a demand went over it: thick.
    USED,
    /// Somebody tapped it: a diamond on it.
    TAPPED,
    /// It was cut: two bars across it.
    CUT
  }

  public Way {
    EnumSet<Trait> ordered = EnumSet.noneOf(Trait.class);
    ordered.addAll(traits);
    traits = Collections.unmodifiableSet(ordered);
  }
}
