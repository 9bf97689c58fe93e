// SPDX-License-Identifier: Apache-2.0
package yugma.kme.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/// A client that writes what it likes.
final class RawClient implements AutoCloseable {
  private final Socket socket;

  private RawClient(Socket socket) throws IOException {
    socket.setSoTimeout(20_000);
    this.socket = socket;
  }

  static RawClient plain(int port) throws IOException {
    return plain(port, "127.0.0.1");
  }

  /// From one of this machine's own addresses.
  static RawClient plain(int port, String from) throws IOException {
    return new RawClient(
        new Socket(InetAddress.ofLiteral("127.0.0.1"), port, InetAddress.ofLiteral(from), 0));
  }

  static RawClient secure(int port, SSLContext context, String... protocols) throws IOException {
    SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket("localhost", port);
    if (protocols.length > 0) {
      socket.setEnabledProtocols(protocols);
    }
    return new RawClient(socket);
  }

  RawClient send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    return this;
  }

  /// All that comes until the server ends the connection.
  String rest() throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
  }

  /// What comes until a text has come.
  String until(String text) throws IOException {
    StringBuilder got = new StringBuilder();
    while (got.indexOf(text) < 0) {
      int next = socket.getInputStream().read();
      if (next < 0) {
        throw new IOException("the server ended after " + got);
      }
      got.append((char) next);
    }
    return got.toString();
  }

  /// Whether the server ends the connection without a word.
  boolean isEnded() {
    try {
      return socket.getInputStream().read() < 0;
    } catch (IOException _) {
      return true;
    }
  }

  javax.net.ssl.SSLSession session() {
    return ((SSLSocket) socket).getSession();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
