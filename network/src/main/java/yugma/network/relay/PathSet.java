// SPDX-License-Identifier: Apache-2.0
package yugma.network.relay;

import java.util.List;
import java.util.function.IntToLongFunction;
import yugma.kernel.time.Time;
import yugma.keys.relay.Frame;
import yugma.keys.relay.Route;
import yugma.network.link.LinkRun;
import yugma.network.link.LinkState;

/// The paths that carry the shares of one key, without a common node but their ends.
final class PathSet {
  private final List<Path> paths;
  private final List<List<String>> linkIds;
  private final Time latency;

  /// @param paths one share each; with one path the share is the key
  PathSet(List<Path> paths) {
    this.paths = List.copyOf(paths);
    this.linkIds = paths.stream().map(Path::linkIds).toList();
    this.latency = paths.stream().map(Path::latency).reduce(Time.ZERO, Time::max);
  }

  List<Path> paths() {
    return paths;
  }

  /// Bits that one link of a path spends on a key: where nobody relays, the link's own key is the
  /// key.
  static long cost(Path path, int keyBits) {
    return path.isDirect() ? keyBits : Frame.poolBits(keyBits);
  }

  /// Whether no link is in alarm, and each holds enough for a key.
  ///
  /// @param held by each link for the one who asks; 0 in alarm
  boolean isUsable(int keyBits, IntToLongFunction held) {
    for (Path path : paths) {
      long cost = cost(path, keyBits);
      for (int link : path.numbers()) {
        if (held.applyAsLong(link) < cost) {
          return false;
        }
      }
    }
    return true;
  }

  /// Whether each link holds enough for a key, whatever its state.
  private boolean holds(int keyBits) {
    for (Path path : paths) {
      for (LinkRun link : path.links()) {
        if (link.store().available() < cost(path, keyBits)) {
          return false;
        }
      }
    }
    return true;
  }

  /// The most that a key can cost a link.
  static long mostCost(int keyBits) {
    return Frame.poolBits(keyBits);
  }

  /// Why keys leave these paths now.
  RelayEntry.Why whyLeft(int keyBits) {
    for (Path path : paths) {
      for (LinkRun link : path.links()) {
        if (link.state() != LinkState.UP) {
          return link.state() == LinkState.CUT ? RelayEntry.Why.CUT : RelayEntry.Why.ALARM;
        }
      }
    }
    return holds(keyBits) ? RelayEntry.Why.WIDER : RelayEntry.Why.EMPTY;
  }

  /// The least that any of its links holds.
  long width() {
    long width = Long.MAX_VALUE;
    for (Path path : paths) {
      for (LinkRun link : path.links()) {
        width = Math.min(width, link.store().available());
      }
    }
    return width;
  }

  /// When the last share is there.
  Time latency() {
    return latency;
  }

  /// Who handles its shares.
  Route route() {
    return new Route(paths.stream().map(Path::between).toList());
  }

  /// The nodes between the ends, for people.
  String via() {
    return String.join(
        " | ", paths.stream().map(path -> String.join(" ", path.between())).toList());
  }

  /// By links, as the key of a table.
  List<List<String>> linkIds() {
    return linkIds;
  }
}
