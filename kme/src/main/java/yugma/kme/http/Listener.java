// SPDX-License-Identifier: Apache-2.0
package yugma.kme.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import yugma.kme.certificate.ServerTls;

/// An open port that serves requests until it is closed.
///
/// Safe for any thread.
public final class Listener implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Listener.class.getName());
  private static final int BACKLOG = 1024;
  private static final Duration TICK = Duration.ofMillis(50);
  private static final int TICKS_PER_REFRESH = 20;

  private final ListenerSetting setting;
  private final Handler handler;
  private final ServerSocket socket;
  private final Gate gate;
  private final Incidents incidents = new Incidents();
  private final LongAdder requests = new LongAdder();
  private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean closing;

  private Listener(ListenerSetting setting, Handler handler, ServerSocket socket) {
    this.setting = setting;
    this.handler = handler;
    this.socket = socket;
    this.gate = new Gate(setting.limits().crowd());
  }

  /// Opens it.
  ///
  /// @throws IOException if the port is taken or may not be used
  public static Listener open(ListenerSetting setting, Handler handler) throws IOException {
    ServerSocket socket = new ServerSocket();
    try {
      socket.setReuseAddress(true);
      socket.bind(setting.address(), BACKLOG);
    } catch (IOException e) {
      socket.close();
      throw new IOException("cannot listen on " + setting.address() + ": " + e.getMessage(), e);
    }
    Listener listener = new Listener(setting, handler, socket);
    Thread.ofPlatform().name("accept-" + listener.port()).start(listener::accept);
    Thread.ofPlatform().daemon().name("watch-" + listener.port()).start(listener::watch);
    return listener;
  }

  /// The port, also where the setting left it open.
  public int port() {
    return socket.getLocalPort();
  }

  /// What it has seen so far.
  public Traffic traffic() {
    return new Traffic(
        gate.open(),
        requests.sum(),
        incidents.count(Incidents.Kind.CROWD),
        incidents.count(Incidents.Kind.HANDSHAKE),
        incidents.count(Incidents.Kind.MALFORMED),
        incidents.count(Incidents.Kind.SLOW),
        incidents.count(Incidents.Kind.FAULT));
  }

  /// Takes no more connections, lets requests under way be answered, and ends the others.
  @Override
  public void close() {
    closing = true;
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    long until = System.nanoTime() + setting.limits().patience().drain().toNanos();
    connections.forEach(Connection::endAfterReply);
    boolean interrupted = false;
    while (!connections.isEmpty() && System.nanoTime() < until && !interrupted) {
      interrupted = pause(Duration.ofMillis(5));
    }
    connections.forEach(Connection::cut);
    ended.countDown();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  boolean isClosing() {
    return closing;
  }

  ListenerSetting setting() {
    return setting;
  }

  Handler handler() {
    return handler;
  }

  Gate gate() {
    return gate;
  }

  Incidents incidents() {
    return incidents;
  }

  void countRequest() {
    requests.increment();
  }

  void leave(Connection connection, InetAddress address) {
    connections.remove(connection);
    gate.leave(address);
  }

  private void accept() {
    while (!closing) {
      try {
        serve(socket.accept());
      } catch (IOException e) {
        if (!closing) {
          LOG.log(Level.WARNING, "cannot take a connection now: {0}", e.getMessage());
          pause(Duration.ofMillis(100));
        }
      }
    }
  }

  private void serve(Socket accepted) throws IOException {
    InetAddress address = accepted.getInetAddress();
    if (!gate.enter(address)) {
      incidents.note(Incidents.Kind.CROWD, address, "too many connections");
      accepted.close();
      return;
    }
    Connection connection = new Connection(this, accepted);
    connections.add(connection);
    Thread.ofVirtual().name("http-" + port()).start(connection);
    if (closing) {
      connection.endAfterReply();
    }
  }

  private void watch() {
    for (int tick = 1; ended.getCount() > 0 && !pause(TICK); tick++) {
      long now = System.nanoTime();
      connections.forEach(connection -> connection.endIfLate(now));
      if (tick % TICKS_PER_REFRESH == 0) {
        setting.tls().map(ServerTls::credentials).ifPresent(each -> each.refresh());
      }
    }
  }

  /// @return whether it was interrupted
  private boolean pause(Duration duration) {
    try {
      return ended.await(duration.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException _) {
      return true;
    }
  }
}
