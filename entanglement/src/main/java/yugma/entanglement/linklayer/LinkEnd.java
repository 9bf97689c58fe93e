// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.linklayer;

import yugma.kernel.time.Time;

/// Which end of which link.
///
/// @param role of this end in the distributed queue; the two ends have different roles
/// @param link its number, in the identities of its pairs
/// @param slots number of qubits that this end has for the link, at least 1
/// @param roundTrip of a message to the other end and its answer
/// @param scheduling the same at both ends
public record LinkEnd(Role role, int link, int slots, Time roundTrip, Scheduling scheduling) {
  /// Who decides on the order of the distributed queue.
  public enum Role {
    /// The end that decides.
    MASTER,
    /// The end that asks the master.
    SLAVE
  }

  public LinkEnd {
    if (slots < 1) {
      throw new IllegalArgumentException("number of slots is " + slots + ", must be at least 1");
    }
  }
}
