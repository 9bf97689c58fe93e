// SPDX-License-Identifier: Apache-2.0
package yugma.live.management;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yugma.kme.certificate.CertificateFolder;
import yugma.kme.certificate.Credentials;
import yugma.kme.certificate.Plane;
import yugma.kme.certificate.TlsContexts;
import yugma.kme.http.Listener;
import yugma.kme.http.ListenerSetting;
import yugma.kme.http.Reply;
import yugma.kme.management.Access;
import yugma.kme.management.Json;
import yugma.kme.management.ManagementPlane;
import yugma.kme.management.Notices;
import yugma.kme.management.Route;
import yugma.kme.management.Switchboard;
import yugma.kme.party.KmeId;

/// The control port of a twin, which only this machine reaches, and only with a certificate of its
/// folder.
public final class Control implements AutoCloseable {
  private static final KmeId NAME = new KmeId("twin");
  private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");

  private final Listener listener;

  private Control(Listener listener) {
    this.listener = listener;
  }

  /// Opens it on a free port.
  ///
  /// @param notices what a person should know
  /// @param down called when somebody wants the twin to end
  public static Control open(Subject subject, Notices notices, Runnable down) throws IOException {
    CertificateFolder folder =
        CertificateFolder.create(
            subject.twin().certificateFolder().folder(),
            List.of(NAME),
            Map.of(),
            List.of("127.0.0.1", "localhost"),
            Clock.systemUTC());
    Credentials credentials =
        Credentials.load(folder.kme(NAME, Plane.MANAGEMENT), Clock.systemUTC());
    ListenerSetting setting =
        new ListenerSetting(
            new InetSocketAddress(HERE, 0),
            Optional.of(TlsContexts.server(credentials, Plane.MANAGEMENT)),
            ManagementPlane.LIMITS);
    return new Control(
        Listener.open(setting, new Switchboard(Access::of, routes(subject, notices, down))));
  }

  private static List<Route> routes(Subject subject, Notices notices, Runnable down) {
    List<Route> routes = new ArrayList<>();
    routes.addAll(new TwinResource(subject, notices).routes());
    routes.addAll(new OrderResource(subject, notices).routes());
    routes.add(Route.post("/api/v1/twin/down", _ -> end(subject, down)));
    return routes;
  }

  private static Reply end(Subject subject, Runnable down) {
    down.run();
    return Json.reply(
        202, Map.of("scenario", subject.scenario().name(), "pid", ProcessHandle.current().pid()));
  }

  /// Its port on 127.0.0.1.
  public int port() {
    return listener.port();
  }

  @Override
  public void close() {
    listener.close();
  }
}
