// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.request;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import yugma.kernel.quantity.Checked;
import yugma.kernel.time.Time;

/// What an application asks of the network: pairs between two nodes.
///
/// @param name of the request
/// @param from the node at which it begins, by its id
/// @param to the other end
/// @param pairs after which it is done; without one it goes on to the end of the run
/// @param terms under which
/// @param care that the network takes
public record Request(
    String name, String from, String to, OptionalLong pairs, Terms terms, Care care) {
  public Request {
    if (from.equals(to)) {
      throw new IllegalArgumentException("request '" + name + "' has '" + from + "' at both ends");
    }
    if (pairs.isPresent() && pairs.getAsLong() < 1) {
      throw new IllegalArgumentException(
          "number of pairs is " + pairs.getAsLong() + ", must be at least 1");
    }
  }

  /// What the application wants.
  ///
  /// @param delivery as what
  /// @param minFidelity that a delivered pair shall have on average, in [0, 1]; 0 for any
  /// @param start not before
  /// @param deadline after which it is given up
  /// @param window how many pairs may be under way at a time, at least 1: with 1 the next is begun
  ///   when one is confirmed
  /// @param testShare of the pairs that are measured to estimate the fidelity, in [0, 1)
  public record Terms(
      Delivery delivery,
      double minFidelity,
      Time start,
      Optional<Time> deadline,
      OptionalInt window,
      double testShare) {
    public Terms {
      Checked.probability("minimum fidelity", minFidelity);
      Checked.probability("share of tests", testShare);
      if (testShare == 1) {
        throw new IllegalArgumentException("share of tests is 1: no pair would be delivered");
      }
      if (window.isPresent() && window.getAsInt() < 1) {
        throw new IllegalArgumentException(
            "window is " + window.getAsInt() + " pairs, must be at least 1");
      }
      if (deadline.isPresent() && !deadline.get().isAfter(start)) {
        throw new IllegalArgumentException(
            "deadline is " + deadline.get() + ", not after the start at " + start);
      }
    }
  }

  /// How the network goes about it.
  ///
  /// @param swapping in which order
  /// @param cutOff the age, from its emission, at which a repeater discards a pair that it has not
  ///   swapped
  /// @param distilling of the pairs of each link
  /// @param paths over which it may be spread, at least 1
  public record Care(Swapping swapping, Optional<Time> cutOff, Distilling distilling, int paths) {
    public Care {
      if (paths < 1) {
        throw new IllegalArgumentException("number of paths is " + paths + ", must be at least 1");
      }
      if (cutOff.isPresent() && !cutOff.get().isAfter(Time.ZERO)) {
        throw new IllegalArgumentException("cut-off is " + cutOff.get() + ", must be above 0");
      }
    }
  }
}
