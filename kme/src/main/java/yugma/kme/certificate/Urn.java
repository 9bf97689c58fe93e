// SPDX-License-Identifier: Apache-2.0
package yugma.kme.certificate;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import yugma.kme.party.Binding;
import yugma.kme.party.KmeId;
import yugma.kme.party.SaeId;

/// How names of ours stand in a certificate, as URIs among its alternative names.
public final class Urn {
  private static final String SAE = "urn:yugma:sae:";
  private static final String KME = "urn:yugma:kme:";
  private static final String PLAIN = "-._~!$&'()*+,;=:@";

  private Urn() {}

  /// `urn:yugma:sae:` and the name, percent-encoded as UTF-8.
  public static String of(SaeId sae) {
    return SAE + encoded(sae.text());
  }

  /// `urn:yugma:kme:` and the name.
  public static String of(KmeId kme) {
    return KME + encoded(kme.text());
  }

  /// How an application is told by a certificate that [Subject#application] made.
  public static Binding binding(SaeId sae) {
    return new Binding(Binding.Kind.SAN_URI, of(sae));
  }

  /// The entity that a URI names, if it names one.
  static Optional<KmeId> kme(String uri) {
    String name = uri.startsWith(KME) ? uri.substring(KME.length()) : "";
    return name.matches("[A-Za-z0-9._:-]{1,128}") ? Optional.of(new KmeId(name)) : Optional.empty();
  }

  private static String encoded(String text) {
    StringBuilder out = new StringBuilder();
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      char plain = (char) (each & 0xff);
      if (plain < 0x80 && (Character.isLetterOrDigit(plain) || PLAIN.indexOf(plain) >= 0)) {
        out.append(plain);
      } else {
        out.append('%').append(Character.forDigit(plain >> 4 & 15, 16));
        out.append(Character.forDigit(plain & 15, 16));
      }
    }
    return out.toString();
  }
}
