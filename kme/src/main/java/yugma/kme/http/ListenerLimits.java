// SPDX-License-Identifier: Apache-2.0
package yugma.kme.http;

/// What a listener puts up with.
///
/// @param sizes how large requests may be
/// @param crowd how many connections there may be
/// @param patience how long clients may take
public record ListenerLimits(Sizes sizes, Crowd crowd, Patience patience) {
  /// For the interfaces of ETSI GS QKD 014.
  public static final ListenerLimits DEFAULT =
      new ListenerLimits(Sizes.DEFAULT, Crowd.DEFAULT, Patience.DEFAULT);

  public ListenerLimits withSizes(Sizes other) {
    return new ListenerLimits(other, crowd, patience);
  }

  public ListenerLimits withCrowd(Crowd other) {
    return new ListenerLimits(sizes, other, patience);
  }

  public ListenerLimits withPatience(Patience other) {
    return new ListenerLimits(sizes, crowd, other);
  }
}
