// SPDX-License-Identifier: Apache-2.0
package yugma.kme.certificate;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/// Names of parties as names of files: other characters than letters, digits, `.`, `_` and `-` are
/// percent-encoded, and so are capitals, for file systems that do not tell them apart.
final class FileName {
  private static final int MOST = 100;

  private FileName() {}

  static String of(String name) {
    StringBuilder out = new StringBuilder();
    for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
      boolean isPlain =
          each >= 'a' && each <= 'z'
              || each >= '0' && each <= '9'
              || each == '-'
              || each == '_'
              || each == '.' && !out.isEmpty();
      if (isPlain) {
        out.append((char) each);
      } else {
        out.append(String.format(Locale.ROOT, "%%%02x", each & 0xff));
      }
    }
    if (out.length() <= MOST) {
      return out.toString();
    }
    UUID digest = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    return out.substring(0, MOST / 2) + "-" + digest;
  }
}
