// SPDX-License-Identifier: Apache-2.0
package yugma.kme.management;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yugma.kme.certificate.Role;
import yugma.kme.http.Reply;

/// One thing that can be asked for.
///
/// @param method of HTTP
/// @param path like `/api/v1/stocks/{stock}/clear`
/// @param least the role that it takes
/// @param action what answers
public record Route(String method, String path, Role least, Action action) {
  /// Answers a call.
  @FunctionalInterface
  public interface Action {
    /// @throws RefusedException told to whoever asked
    /// @throws IOException told as status 503
    Reply perform(Call call) throws RefusedException, IOException;
  }

  /// To look at something, which every role may.
  public static Route get(String path, Action action) {
    return new Route("GET", path, Role.VIEWER, action);
  }

  /// To do something, which an operator may.
  public static Route post(String path, Action action) {
    return new Route("POST", path, Role.OPERATOR, action);
  }

  /// To end something, which an operator may.
  public static Route delete(String path, Action action) {
    return new Route("DELETE", path, Role.OPERATOR, action);
  }

  /// What a path holds for the names in braces; empty where it is another path.
  Optional<List<String>> match(List<String> segments) {
    String[] wanted = path.substring(1).split("/", -1);
    if (wanted.length != segments.size()) {
      return Optional.empty();
    }
    List<String> parameters = new ArrayList<>();
    for (int at = 0; at < wanted.length; at++) {
      if (wanted[at].startsWith("{")) {
        parameters.add(segments.get(at));
      } else if (!wanted[at].equals(segments.get(at))) {
        return Optional.empty();
      }
    }
    return Optional.of(parameters);
  }
}
