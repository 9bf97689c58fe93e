// SPDX-License-Identifier: Apache-2.0
package yugma.kme.management;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import yugma.kme.certificate.CertificateNames;
import yugma.kme.certificate.Role;

/// Who manages.
///
/// @param name the common name of the certificate, for the audit log
/// @param role what the certificate allows
public record Access(String name, Role role) {
  /// Whoever a certificate means; it must have been checked before. Empty where it grants nothing.
  public static Optional<Access> of(X509Certificate certificate) {
    try {
      CertificateNames names = CertificateNames.of(certificate);
      String name = names.commonNames().stream().findFirst().orElse("someone");
      return names.role().map(role -> new Access(name, role));
    } catch (CertificateException _) {
      return Optional.empty();
    }
  }
}
