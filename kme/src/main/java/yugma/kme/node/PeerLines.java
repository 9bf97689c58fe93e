// SPDX-License-Identifier: Apache-2.0
package yugma.kme.node;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import yugma.kme.certificate.CertificateNames;
import yugma.kme.certificate.Credentials;
import yugma.kme.certificate.Plane;
import yugma.kme.certificate.ServerName;
import yugma.kme.certificate.ServerTls;
import yugma.kme.certificate.TlsContexts;
import yugma.kme.party.KmeId;
import yugma.kme.peer.Frames;
import yugma.kme.peer.Reply;
import yugma.kme.peer.Request;
import yugma.kme.service.Input;

/// Connections with other entities, by TLS 1.3 with certificates at both ends: one that each of
/// them opened to us, one that we opened to each.
final class PeerLines implements Lines, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(PeerLines.class.getName());
  private static final int CONNECT_MILLIS = 2_000;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  /// To close takes no longer, also where the other end reads nothing.
  private static final int LINGER_SECONDS = 1;

  /// Either side speaks every second, while its store can be written; who is silent for so long is
  /// gone, whatever the network says.
  static final Duration SILENCE = Duration.ofSeconds(5);

  private final Map<KmeId, List<InetSocketAddress>> addresses;
  private final Credentials credentials;
  private final Duration silence;
  private final SSLServerSocket server;
  private final AtomicLong numbers = new AtomicLong();
  private final Map<Long, Line> incoming = new ConcurrentHashMap<>();
  private final Map<KmeId, Line> outgoing = new ConcurrentHashMap<>();
  private volatile boolean closed;

  /// @param addresses of the others, tried in turn
  /// @param credentials our certificate, and trust in the authority of entities
  /// @param silence after which a connection is given up
  PeerLines(
      InetSocketAddress address,
      Map<KmeId, List<InetSocketAddress>> addresses,
      Credentials credentials,
      Duration silence)
      throws IOException {
    this.addresses = Map.copyOf(addresses);
    this.credentials = credentials;
    this.silence = silence;
    ServerTls tls = TlsContexts.server(credentials, Plane.PEERS);
    this.server = (SSLServerSocket) tls.context().getServerSocketFactory().createServerSocket();
    server.setSSLParameters(tls.parameters());
    server.setReuseAddress(true);
    server.bind(address);
  }

  int port() {
    return server.getLocalPort();
  }

  void start(Consumer<Input> told) {
    Thread.ofVirtual().name("peer listener").start(() -> accept(told));
    addresses.forEach(
        (peer, where) ->
            Thread.ofVirtual().name("peer " + peer).start(() -> dial(peer, where, told)));
  }

  private void accept(Consumer<Input> told) {
    while (!closed) {
      try {
        SSLSocket socket = (SSLSocket) server.accept();
        Thread.ofVirtual().name("peer connection").start(() -> serve(socket, told));
      } catch (IOException _) {
        pause(FIRST_PAUSE);
      }
    }
  }

  private void serve(SSLSocket socket, Consumer<Input> told) {
    long number = numbers.incrementAndGet();
    try (Line line = new Line(socket)) {
      socket.setTcpNoDelay(true);
      Optional<KmeId> peer = handshake(socket);
      if (peer.isEmpty() || !addresses.containsKey(peer.get())) {
        return;
      }
      incoming.put(number, line);
      closeIfOver(line);
      line.run(
          bytes ->
              Frames.request(bytes)
                  .ifPresentOrElse(
                      request -> told.accept(new Input.Requested(peer.get(), number, request)),
                      line::close));
    } catch (IOException _) {
      // The peer went, or was none; it will dial again.
    } finally {
      incoming.remove(number);
    }
  }

  private Optional<KmeId> handshake(SSLSocket socket) throws IOException {
    socket.setSoTimeout(CONNECT_MILLIS);
    socket.setSoLinger(true, LINGER_SECONDS);
    socket.startHandshake();
    socket.setSoTimeout((int) silence.toMillis());
    try {
      return socket.getSession().getPeerCertificates()[0] instanceof X509Certificate certificate
          ? CertificateNames.of(certificate).kme()
          : Optional.empty();
    } catch (CertificateException _) {
      return Optional.empty();
    }
  }

  private void dial(KmeId peer, List<InetSocketAddress> where, Consumer<Input> told) {
    Duration pause = FIRST_PAUSE;
    SSLSocketFactory sockets =
        TlsContexts.client(credentials, new ServerName.Entity(peer)).getSocketFactory();
    for (int attempt = 0; !closed; attempt++) {
      try (SSLSocket socket = (SSLSocket) sockets.createSocket()) {
        socket.setSSLParameters(TlsContexts.parameters(Plane.PEERS));
        InetSocketAddress address = where.get(attempt % where.size());
        socket.connect(
            new InetSocketAddress(address.getHostString(), address.getPort()), CONNECT_MILLIS);
        socket.setTcpNoDelay(true);
        if (handshake(socket).filter(peer::equals).isPresent()) {
          pause = FIRST_PAUSE;
          speak(peer, socket, told);
        }
      } catch (IOException _) {
        // It is tried again below.
      } catch (RuntimeException e) {
        LOG.log(Level.ERROR, "what " + peer + " said could not be dealt with", e);
      }
      pause(pause);
      Duration longer = pause.multipliedBy(2);
      pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }
  }

  private void speak(KmeId peer, SSLSocket socket, Consumer<Input> told) throws IOException {
    try (Line line = new Line(socket)) {
      outgoing.put(peer, line);
      closeIfOver(line);
      told.accept(new Input.Connected(peer));
      line.run(
          bytes ->
              Frames.reply(bytes)
                  .ifPresentOrElse(
                      reply -> told.accept(new Input.Answered(peer, reply)), line::close));
    } finally {
      outgoing.remove(peer);
      told.accept(new Input.Lost(peer));
    }
  }

  /// One that was being opened while all others were closed.
  private void closeIfOver(Line line) {
    if (closed) {
      line.close();
    }
  }

  private static void pause(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void send(KmeId to, Request request) {
    send(outgoing.get(to), request);
  }

  @Override
  public void respond(long line, Reply reply) {
    send(incoming.get(line), reply);
  }

  private static void send(@Nullable Line line, Object message) {
    if (line != null && !line.isClosed()) {
      line.send(Frames.bytes(message));
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      server.close();
    } catch (IOException _) {
      // Nobody is served any more either way.
    }
    incoming.values().forEach(Line::close);
    outgoing.values().forEach(Line::close);
  }
}
