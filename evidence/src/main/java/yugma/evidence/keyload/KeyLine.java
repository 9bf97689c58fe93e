// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.keyload;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import yugma.kme.certificate.Plane;
import yugma.kme.certificate.TlsContexts;

/// A connection of an application to an entity that is kept open: as little HTTP/1.1 as ETSI GS QKD
/// 014 needs, so that the client takes hardly any of the processors that it measures.
///
/// One thread. What was answered last is wiped by the next request and by closing.
public final class KeyLine implements AutoCloseable {
  private static final int CONNECT_MILLIS = 2_000;
  private static final int ANSWER_MILLIS = 20_000;
  private static final byte[] HEAD_END = ascii("\r\n\r\n");
  private static final byte[] LENGTH = ascii("content-length:");
  private static final byte[] ID = ascii("\"key_ID\":\"");
  private static final byte[] KEY = ascii("\"key\":\"");
  private static final int ID_CHARACTERS = 36;

  private final SSLSocket socket;
  private final InputStream in;
  private final OutputStream out;
  private byte[] buffer = new byte[8_192];
  private int end;
  private int body;

  /// A key as it was answered.
  ///
  /// @param id 36 characters
  /// @param key base64, wiped by whoever takes it
  @SuppressWarnings("ArrayRecordComponent") // compared by their users
  public record Key(byte[] id, byte[] key) {}

  private KeyLine(SSLSocket socket) throws IOException {
    this.socket = socket;
    in = socket.getInputStream();
    out = socket.getOutputStream();
  }

  /// Connects and shakes hands.
  public static KeyLine connect(InetSocketAddress address, SSLContext tls) throws IOException {
    SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket();
    try {
      socket.connect(address, CONNECT_MILLIS);
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(ANSWER_MILLIS);
      socket.setSSLParameters(TlsContexts.parameters(Plane.APPLICATIONS));
      socket.startHandshake();
      return new KeyLine(socket);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /// The bytes of a GET.
  public static byte[] get(String path) {
    return ascii("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
  }

  /// The bytes of a POST of JSON.
  public static byte[] post(String path, String json) {
    return ascii(
        "POST "
            + path
            + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "
            + json.length()
            + "\r\n\r\n"
            + json);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /// Sends a request and reads the answer to it.
  ///
  /// @return its status
  /// @throws IOException where nobody knows what became of it
  public int exchange(byte[] request) throws IOException {
    Arrays.fill(buffer, 0, end, (byte) 0);
    end = 0;
    out.write(request);
    out.flush();
    int headEnd = find(HEAD_END, 0, 0);
    for (int seen = 0; headEnd < 0; headEnd = find(HEAD_END, Math.max(0, seen - 3), end)) {
      seen = end;
      more();
    }
    body = headEnd + HEAD_END.length;
    int whole = body + length(headEnd);
    while (end < whole) {
      more();
    }
    return (buffer[9] - '0') * 100 + (buffer[10] - '0') * 10 + (buffer[11] - '0');
  }

  private void more() throws IOException {
    if (end == buffer.length) {
      byte[] larger = Arrays.copyOf(buffer, 2 * buffer.length);
      Arrays.fill(buffer, (byte) 0);
      buffer = larger;
    }
    int count = in.read(buffer, end, buffer.length - end);
    if (count < 0) {
      throw new EOFException("the entity closed the connection");
    }
    end += count;
  }

  private int length(int headEnd) {
    for (int at = 0; at < headEnd; at++) {
      if (buffer[at] == '\n' && isLength(at + 1)) {
        int value = 0;
        for (int c = at + 1 + LENGTH.length; buffer[c] != '\r'; c++) {
          value = buffer[c] == ' ' ? value : 10 * value + buffer[c] - '0';
        }
        return value;
      }
    }
    return 0;
  }

  private boolean isLength(int at) {
    for (int c = 0; c < LENGTH.length; c++) {
      if ((buffer[at + c] | 0x20) != (LENGTH[c] | 0x20)) {
        return false;
      }
    }
    return true;
  }

  private int find(byte[] what, int from, int to) {
    for (int at = from; at + what.length <= to; at++) {
      if (Arrays.equals(buffer, at, at + what.length, what, 0, what.length)) {
        return at;
      }
    }
    return -1;
  }

  /// The keys of the last answer.
  public List<Key> keys() {
    List<Key> keys = new ArrayList<>();
    for (int at = find(ID, body, end); at >= 0; at = find(ID, at + 1, end)) {
      int id = at + ID.length;
      int key = find(KEY, id, end) + KEY.length;
      int last = key;
      while (buffer[last] != '"') {
        last++;
      }
      keys.add(
          new Key(
              Arrays.copyOfRange(buffer, id, id + ID_CHARACTERS),
              Arrays.copyOfRange(buffer, key, last)));
    }
    return keys;
  }

  /// The body of an answer without keys.
  public String text() {
    return new String(buffer, body, end - body, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    Arrays.fill(buffer, (byte) 0);
    try {
      socket.close();
    } catch (IOException _) {
      // It is closed as far as this end can tell.
    }
  }
}
