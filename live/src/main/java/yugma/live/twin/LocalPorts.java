// SPDX-License-Identifier: Apache-2.0
package yugma.live.twin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/// Which ports of this machine are free.
public final class LocalPorts {
  private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
  private static final int PLANES = 3;

  private LocalPorts() {}

  /// Free ones for that many sites; all are free at the same moment.
  public static Blueprint.Ports free(int sites) throws IOException {
    List<ServerSocket> sockets = new ArrayList<>();
    try {
      for (int number = 0; number < sites * PLANES; number++) {
        sockets.add(new ServerSocket(0, 1, HERE));
      }
      List<Integer> ports = sockets.stream().map(ServerSocket::getLocalPort).toList();
      return (site, plane) -> ports.get(PLANES * site + plane);
    } finally {
      for (ServerSocket socket : sockets) {
        socket.close();
      }
    }
  }

  /// Those of that many sites that are in use.
  public static List<Integer> taken(Blueprint.Ports ports, int sites) {
    List<Integer> taken = new ArrayList<>();
    for (int number = 0; number < sites * PLANES; number++) {
      int port = ports.of(number / PLANES, number % PLANES);
      try (ServerSocket socket = new ServerSocket()) {
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(HERE, port));
      } catch (IOException _) {
        taken.add(port);
      }
    }
    return taken;
  }
}
