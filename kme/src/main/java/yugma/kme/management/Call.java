// SPDX-License-Identifier: Apache-2.0
package yugma.kme.management;

import java.util.List;
import yugma.kme.http.Request;

/// A request that is allowed.
///
/// @param by who asks
/// @param request what was sent
/// @param parameters what stands in the path for the names in braces, in their order
public record Call(Access by, Request request, List<String> parameters) {
  public Call {
    parameters = List.copyOf(parameters);
  }
}
