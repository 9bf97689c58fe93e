// SPDX-License-Identifier: Apache-2.0
package yugma.network.relay;

import java.util.List;
import yugma.kernel.time.Time;
import yugma.keys.relay.Route;

/// Paths that keys of a demand took, and how many.
///
/// Belongs to the thread of its simulation.
public final class PathsUsed {
  private final PathSet set;
  private Time first = Time.ZERO;
  private Time last = Time.ZERO;
  private long transfers;
  private long bits;

  PathsUsed(PathSet set) {
    this.set = set;
  }

  void note(Time now, int keyBits) {
    first = transfers == 0 ? now : first;
    last = now;
    transfers++;
    bits += keyBits;
  }

  /// Ids of the nodes of each share's path.
  public List<List<String>> nodes() {
    return set.paths().stream().map(Path::nodes).toList();
  }

  /// Ids of the links of each share's path.
  public List<List<String>> links() {
    return set.linkIds();
  }

  /// Who handles its shares.
  public Route route() {
    return set.route();
  }

  /// When the first key took them.
  public Time first() {
    return first;
  }

  /// When the last key took them.
  public Time last() {
    return last;
  }

  /// Keys that took them.
  public long transfers() {
    return transfers;
  }

  /// Bits of these keys.
  public long bits() {
    return bits;
  }
}
