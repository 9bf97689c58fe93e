// SPDX-License-Identifier: Apache-2.0
package yugma.kme.management;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import yugma.kme.http.Handler;
import yugma.kme.http.Reply;
import yugma.kme.http.Request;

/// Lets those who manage reach what their role allows: without a role 401, with too small a one
/// 403, and all of that before anything is looked at.
///
/// Safe for any thread where the routes are.
public final class Switchboard implements Handler {
  private static final int SERVICE_UNAVAILABLE = 503;

  private final Function<X509Certificate, Optional<Access>> doorkeeper;
  private final List<Route> routes;

  /// @param doorkeeper who a certificate means, usually [Access#of]
  public Switchboard(Function<X509Certificate, Optional<Access>> doorkeeper, List<Route> routes) {
    this.doorkeeper = doorkeeper;
    this.routes = List.copyOf(routes);
  }

  /// All that can be asked for.
  public List<Route> routes() {
    return routes;
  }

  @Override
  public Reply handle(Request request) {
    Optional<Access> by = request.client().flatMap(doorkeeper);
    if (by.isEmpty()) {
      return new Reply.Empty(401);
    }
    String method = request.method().equals("HEAD") ? "GET" : request.method();
    Set<String> methods = new LinkedHashSet<>();
    for (Route route : routes) {
      Optional<List<String>> parameters = route.match(request.segments());
      if (parameters.isPresent() && route.method().equals(method)) {
        return perform(route, new Call(by.get(), request, parameters.get()));
      }
      parameters.ifPresent(_ -> methods.add(route.method()));
    }
    return methods.isEmpty() ? nothingHere() : wrongMethod(methods);
  }

  private static Reply perform(Route route, Call call) {
    if (call.by().role().compareTo(route.least()) < 0) {
      return Json.message(403, "this takes the role operator, the certificate grants viewer");
    }
    try {
      return route.action().perform(call);
    } catch (RefusedException e) {
      return Json.message(e.status(), "" + e.getMessage());
    } catch (IOException e) {
      return Json.message(SERVICE_UNAVAILABLE, "" + e.getMessage());
    }
  }

  private Reply nothingHere() {
    List<String> paths = routes.stream().map(Route::path).distinct().toList();
    return Json.message(404, "there is nothing here; paths are " + String.join(", ", paths));
  }

  private static Reply wrongMethod(Set<String> methods) {
    String allowed = String.join(", ", methods);
    byte[] body =
        Json.text(Map.of("message", "this is called by " + allowed))
            .getBytes(StandardCharsets.UTF_8);
    return new Reply.Bytes(405, "application/json", body, false, Map.of("Allow", allowed));
  }
}
