// SPDX-License-Identifier: Apache-2.0
package yugma.kme.etsi014;

import java.util.List;
import yugma.kme.http.Reply;
import yugma.kme.http.Request;
import yugma.kme.party.SaeId;

/// One method of the interface, clause 5.
sealed interface Resource permits StatusResource, EncKeysResource, DecKeysResource {
  /// The end of its path.
  String name();

  /// The HTTP methods by which it may be called.
  List<String> methods();

  /// Answers a caller who is known, and is not the other.
  ///
  /// @param other the application that the path names
  Reply reply(SaeId caller, SaeId other, Request request) throws MalformedException;

  /// Whether a request has a body that says something; an empty one is an empty request.
  static boolean hasBody(Request request) {
    for (byte octet : request.body()) {
      if (octet != ' ' && octet != '\t' && octet != '\r' && octet != '\n') {
        return true;
      }
    }
    return false;
  }
}
