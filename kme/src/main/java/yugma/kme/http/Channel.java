// SPDX-License-Identifier: Apache-2.0
package yugma.kme.http;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import yugma.kme.certificate.ServerTls;
import yugma.kme.certificate.Subject;
import yugma.kme.certificate.Trust;

/// The bytes of a connection, with or without TLS, and who is at its other end.
final class Channel {
  private static final int RECORD_BYTES = 1 << 13;

  private final Socket socket;
  private final Incoming incoming;
  private final Outgoing outgoing;
  private final Optional<Peer> peer;

  /// The client, and what its certificate was checked against.
  private static final class Peer {
    private final ServerTls tls;
    private final List<X509Certificate> chain;
    private Trust checkedBy;
    private Instant until;

    private Peer(ServerTls tls, List<X509Certificate> chain) throws CertificateException {
      this.tls = tls;
      this.chain = chain;
      this.checkedBy = tls.credentials().trust();
      this.until = checkedBy.check(chain, Subject.Use.CLIENT);
    }

    private void recheck() throws CertificateException {
      Trust now = tls.credentials().trust();
      if (now != checkedBy || !until.isAfter(now.now())) {
        until = now.check(chain, Subject.Use.CLIENT);
        checkedBy = now;
      }
    }
  }

  private Channel(Socket socket, Optional<Peer> peer) throws IOException {
    this.socket = socket;
    this.incoming = new Incoming(socket.getInputStream());
    this.outgoing = new Outgoing(socket.getOutputStream());
    this.peer = peer;
  }

  /// Shakes hands, where there is TLS. The client's certificate is checked here once more, for a
  /// resumed session skips the check.
  static Channel open(Socket raw, Optional<ServerTls> tls)
      throws IOException, CertificateException {
    if (tls.isEmpty()) {
      return new Channel(raw, Optional.empty());
    }
    SSLSocket secure = (SSLSocket) layered(raw, tls.get().context().getSocketFactory());
    SSLParameters parameters = tls.get().parameters();
    parameters.setApplicationProtocols(new String[] {"http/1.1", "http/1.0"});
    secure.setSSLParameters(parameters);
    secure.startHandshake();
    List<X509Certificate> chain = ServerTls.clientOf(secure.getSession());
    return new Channel(secure, Optional.of(new Peer(tls.get(), chain)));
  }

  /// The head of a TLS record and the rest of it are read at once.
  private static Socket layered(Socket raw, SSLSocketFactory sockets) throws IOException {
    InputStream open =
        new FilterInputStream(raw.getInputStream()) {
          @Override
          public void close() {
            // At its end it is closed, but the socket has yet to say that it ended.
          }
        };
    return sockets.createSocket(raw, new BufferedInputStream(open, RECORD_BYTES), true);
  }

  Incoming incoming() {
    return incoming;
  }

  Outgoing outgoing() {
    return outgoing;
  }

  Optional<X509Certificate> client() {
    return peer.map(known -> known.chain.getFirst());
  }

  /// Checks the client again, where what is trusted has changed or its certificate has expired.
  void recheck() throws CertificateException {
    if (peer.isPresent()) {
      peer.get().recheck();
    }
  }

  void endOutput() throws IOException {
    socket.shutdownOutput();
  }

  void close() throws IOException {
    socket.close();
  }
}
