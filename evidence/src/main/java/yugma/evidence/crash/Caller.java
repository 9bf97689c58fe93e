// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.crash;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import yugma.evidence.crash.History.Got;
import yugma.evidence.keyload.KeyLine;
import yugma.evidence.keyload.TwoSites.Place;

/// The connections of one client, as whichever application; those that break are opened anew. One
/// thread.
final class Caller implements AutoCloseable {
  private final Map<String, SSLContext> identities;
  private final Map<String, KeyLine> lines = new HashMap<>();

  /// An answer.
  record Heard(int status, List<Got> keys, String text) {}

  Caller(Map<String, SSLContext> identities) {
    this.identities = identities;
  }

  /// Asks; empty where nobody knows what became of it.
  Optional<Heard> ask(Place place, String who, byte[] request) {
    String name = place.name() + " " + who;
    try {
      KeyLine line = lines.get(name);
      if (line == null) {
        line = KeyLine.connect(place.address(), identity(who));
        lines.put(name, line);
      }
      int status = line.exchange(request);
      List<Got> keys = status == 200 ? got(line) : List.of();
      return Optional.of(new Heard(status, keys, keys.isEmpty() ? line.text() : ""));
    } catch (IOException _) {
      KeyLine broken = lines.remove(name);
      if (broken != null) {
        broken.close();
      }
      return Optional.empty();
    }
  }

  private SSLContext identity(String who) {
    SSLContext identity = identities.get(who);
    if (identity == null) {
      throw new IllegalArgumentException("there is no application " + who);
    }
    return identity;
  }

  private static List<Got> got(KeyLine line) {
    List<Got> got = new ArrayList<>();
    for (KeyLine.Key key : line.keys()) {
      byte[] bits = Base64.getDecoder().decode(key.key());
      long[] words = new long[bits.length / Long.BYTES];
      ByteBuffer.wrap(bits).asLongBuffer().get(words);
      Arrays.fill(bits, (byte) 0);
      Arrays.fill(key.key(), (byte) 0);
      got.add(new Got(new String(key.id(), java.nio.charset.StandardCharsets.US_ASCII), words));
    }
    return got;
  }

  @Override
  public void close() {
    lines.values().forEach(KeyLine::close);
    lines.clear();
  }
}
