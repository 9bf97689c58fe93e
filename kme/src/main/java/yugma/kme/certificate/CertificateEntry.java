// SPDX-License-Identifier: Apache-2.0
package yugma.kme.certificate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A certificate in a folder.
///
/// @param file where, from the folder
/// @param plane whose authority has issued it
/// @param holder its URI of ours, or the common name of an authority
/// @param serial its serial number, hexadecimal
/// @param from first moment
/// @param until last moment
/// @param state whether it counts
public record CertificateEntry(
    Path file,
    Plane plane,
    String holder,
    String serial,
    Instant from,
    Instant until,
    State state) {
  /// Whether a certificate counts.
  public enum State {
    VALID,
    NOT_YET,
    EXPIRED,
    REVOKED
  }

  static List<CertificateEntry> all(CertificateFolder folder, Instant now) throws IOException {
    Map<Plane, X509CRL> revoked = new EnumMap<>(Plane.class);
    for (Plane plane : Plane.values()) {
      revoked.put(plane, Pem.revoked(folder.revoked(plane)).getFirst());
    }
    List<CertificateEntry> entries = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder.folder())) {
      for (Path file : files.filter(CertificateEntry::isCertificate).sorted().toList()) {
        entries.add(entry(folder, file, revoked, now));
      }
    }
    return entries;
  }

  /// Whose authority has issued a certificate.
  static Plane issuer(CertificateFolder folder, X509Certificate certificate) throws IOException {
    for (Plane plane : Plane.values()) {
      try {
        certificate.verify(Pem.certificates(folder.authority(plane)).getFirst().getPublicKey());
        return plane;
      } catch (GeneralSecurityException _) {
        // The next one.
      }
    }
    throw new IOException(
        "no authority in "
            + folder.folder()
            + " has issued the certificate of "
            + certificate.getSubjectX500Principal().getName());
  }

  private static boolean isCertificate(Path file) {
    String name = "" + file.getFileName();
    return name.endsWith(".pem")
        && !name.startsWith(".")
        && !name.endsWith("key.pem")
        && !name.equals("revoked.pem");
  }

  private static CertificateEntry entry(
      CertificateFolder folder, Path file, Map<Plane, X509CRL> revoked, Instant now)
      throws IOException {
    X509Certificate certificate = Pem.certificates(file).getFirst();
    Plane plane = issuer(folder, certificate);
    X509CRL list = revoked.get(plane);
    return new CertificateEntry(
        folder.folder().relativize(file),
        plane,
        holder(certificate),
        certificate.getSerialNumber().toString(16),
        certificate.getNotBefore().toInstant(),
        certificate.getNotAfter().toInstant(),
        list != null && list.isRevoked(certificate) ? State.REVOKED : state(certificate, now));
  }

  private static State state(X509Certificate certificate, Instant now) {
    if (now.isBefore(certificate.getNotBefore().toInstant())) {
      return State.NOT_YET;
    }
    return now.isAfter(certificate.getNotAfter().toInstant()) ? State.EXPIRED : State.VALID;
  }

  private static String holder(X509Certificate certificate) throws IOException {
    try {
      CertificateNames names = CertificateNames.of(certificate);
      List<String> known = names.uris().isEmpty() ? names.commonNames() : names.uris();
      return known.isEmpty() ? certificate.getSubjectX500Principal().getName() : known.getFirst();
    } catch (CertificateException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
