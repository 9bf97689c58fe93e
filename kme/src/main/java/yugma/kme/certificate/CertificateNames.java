// SPDX-License-Identifier: Apache-2.0
package yugma.kme.certificate;

import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;
import yugma.kme.party.KmeId;

/// The names in a certificate; it says nothing about whether the certificate is to be believed.
///
/// @param fingerprint SHA-256 of the certificate, lower-case hexadecimal
/// @param uris URIs among the alternative names
/// @param hosts host names and IP addresses among them
/// @param commonNames of its subject, usually one
public record CertificateNames(
    String fingerprint, List<String> uris, List<String> hosts, List<String> commonNames) {
  private static final int DNS = 2;
  private static final int URI = 6;
  private static final int ADDRESS = 7;

  /// Reads them.
  ///
  /// @throws CertificateException if it is encoded in a way that means nothing
  public static CertificateNames of(X509Certificate certificate) throws CertificateException {
    List<String> uris = new ArrayList<>();
    List<String> hosts = new ArrayList<>();
    Collection<List<?>> names = certificate.getSubjectAlternativeNames();
    for (List<?> name : names == null ? List.<List<?>>of() : names) {
      switch ((Integer) name.get(0)) {
        case URI -> uris.add((String) name.get(1));
        case DNS, ADDRESS -> hosts.add((String) name.get(1));
        default -> {
          // Other kinds of names mean nothing here.
        }
      }
    }
    return new CertificateNames(
        fingerprint(certificate),
        List.copyOf(uris),
        List.copyOf(hosts),
        commonNames(certificate.getSubjectX500Principal()));
  }

  /// The entity that it names, if it names exactly one.
  public Optional<KmeId> kme() {
    List<KmeId> named = uris.stream().flatMap(uri -> Urn.kme(uri).stream()).distinct().toList();
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  /// The most that it allows in management.
  public Optional<Role> role() {
    if (uris.contains(Role.OPERATOR.uri())) {
      return Optional.of(Role.OPERATOR);
    }
    return uris.contains(Role.VIEWER.uri()) ? Optional.of(Role.VIEWER) : Optional.empty();
  }

  /// Whether it is for the server at this name or address; `*.` in front stands for one label.
  public boolean isHost(String host) {
    if (HostName.isAddress(host)) {
      return hosts.stream().filter(HostName::isAddress).anyMatch(own -> same(own, host));
    }
    String wanted = host.toLowerCase(Locale.ROOT);
    int dot = wanted.indexOf('.');
    String parent = dot > 0 ? wanted.substring(dot) : "";
    return hosts.stream()
        .map(own -> own.toLowerCase(Locale.ROOT))
        .anyMatch(own -> own.equals(wanted) || parent.length() > 1 && own.equals("*" + parent));
  }

  private static boolean same(String one, String other) {
    return InetAddress.ofLiteral(one).equals(InetAddress.ofLiteral(other));
  }

  private static List<String> commonNames(X500Principal subject) throws CertificateException {
    try {
      return new LdapName(subject.getName())
          .getRdns().stream()
              .filter(part -> part.getType().equalsIgnoreCase("CN"))
              .map(Rdn::getValue)
              .filter(String.class::isInstance)
              .map(String.class::cast)
              .toList();
    } catch (InvalidNameException e) {
      throw new CertificateException("the subject's name cannot be read", e);
    }
  }

  private static String fingerprint(X509Certificate certificate) throws CertificateException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return HexFormat.of().formatHex(digest);
    } catch (CertificateException e) {
      throw e;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK has no SHA-256", e);
    }
  }
}
