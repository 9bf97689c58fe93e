// SPDX-License-Identifier: Apache-2.0
package yugma.kme.certificate;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.PublicKey;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.PKIXCertPathValidatorResult;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Whose certificates count: authorities, and the certificates that they have revoked.
///
/// An authority without a list of the revoked has revoked nothing. A list that is out of date, or
/// that its authority did not sign, lets nobody in. What was accepted once is remembered until it
/// expires, so that a second connection costs no signature checks; a change makes a new object.
///
/// Safe for any thread.
public final class Trust {
  private static final int MOST_REMEMBERED = 4096;
  private static final int LEAST_RSA_BITS = 2048;
  private static final String ANY_USE = "2.5.29.37.0";

  private final Set<TrustAnchor> anchors;
  private final List<X509Certificate> authorities;
  private final List<X509CRL> revoked;
  private final Clock clock;
  private final Map<Seen, Instant> accepted = new ConcurrentHashMap<>();

  private record Seen(List<X509Certificate> chain, Subject.Use use) {}

  public Trust(List<X509Certificate> authorities, List<X509CRL> revoked) {
    this(authorities, revoked, Clock.systemUTC());
  }

  /// @param clock for when certificates expire
  public Trust(List<X509Certificate> authorities, List<X509CRL> revoked, Clock clock) {
    this.authorities = List.copyOf(authorities);
    this.revoked = List.copyOf(revoked);
    this.clock = clock;
    this.anchors =
        this.authorities.stream()
            .map(authority -> new TrustAnchor(authority, null))
            .collect(Collectors.toUnmodifiableSet());
    if (anchors.isEmpty()) {
      throw new IllegalArgumentException("no authority is trusted, so nobody could connect");
    }
  }

  /// Reads both from PEM files.
  ///
  /// @param revoked files with lists of the revoked, maybe none
  public static Trust load(Path authorities, List<Path> revoked, Clock clock) throws IOException {
    List<X509CRL> lists = new ArrayList<>();
    for (Path file : revoked) {
      lists.addAll(Pem.revoked(file));
    }
    return new Trust(Pem.certificates(authorities), lists, clock);
  }

  /// The authorities.
  public List<X509Certificate> authorities() {
    return authorities;
  }

  /// The time by its clock.
  public Instant now() {
    return clock.instant();
  }

  /// Checks that a chain leads to an authority, at this moment, for this side of a connection.
  ///
  /// @param chain as a peer showed it: its own certificate first
  /// @return until when this holds
  /// @throws CertificateException with the reason, in words for a log
  public Instant check(List<X509Certificate> chain, Subject.Use use) throws CertificateException {
    Instant now = clock.instant();
    Seen seen = new Seen(chain, use);
    Instant until = accepted.get(seen);
    if (until != null && now.isBefore(until)) {
      return until;
    }
    if (chain.isEmpty()) {
      throw new CertificateException("no certificate was shown");
    }
    until = validate(chain, now);
    if (now.isAfter(until)) {
      // The path validator counts in milliseconds, so it lets the rest of the last one pass.
      throw new CertificateException("the certificate is not accepted: it expired at " + until);
    }
    checkUse(chain.getFirst(), use);
    if (accepted.size() >= MOST_REMEMBERED) {
      accepted.clear();
    }
    accepted.put(new Seen(List.copyOf(chain), use), until);
    return until;
  }

  private Instant validate(List<X509Certificate> chain, Instant now) throws CertificateException {
    List<X509Certificate> path =
        chain.stream().filter(each -> !authorities.contains(each)).toList();
    if (path.isEmpty()) {
      throw new CertificateException("an authority's own certificate serves nobody else");
    }
    X509Certificate anchor = anchor(path, now);
    Instant until = earlier(Instant.MAX, anchor.getNotAfter());
    for (int at = 0; at < path.size(); at++) {
      X509Certificate issuer = at + 1 < path.size() ? path.get(at + 1) : anchor;
      until = earlier(until, path.get(at).getNotAfter());
      until = checkRevoked(path.get(at), issuer.getPublicKey(), now, until);
    }
    anchor.checkValidity(Date.from(now));
    return until;
  }

  private X509Certificate anchor(List<X509Certificate> path, Instant now)
      throws CertificateException {
    try {
      PKIXParameters parameters = new PKIXParameters(anchors);
      parameters.setRevocationEnabled(false);
      parameters.setDate(Date.from(now));
      var result =
          (PKIXCertPathValidatorResult)
              CertPathValidator.getInstance("PKIX")
                  .validate(Pem.x509().generateCertPath(path), parameters);
      return result.getTrustAnchor().getTrustedCert();
    } catch (CertPathValidatorException e) {
      throw new CertificateException("the certificate is not accepted: " + e.getMessage(), e);
    } catch (InvalidAlgorithmParameterException e) {
      throw new IllegalStateException(e);
    } catch (GeneralSecurityException e) {
      throw new CertificateException("the certificate cannot be checked", e);
    }
  }

  private Instant checkRevoked(
      X509Certificate certificate, PublicKey issuer, Instant now, Instant until)
      throws CertificateException {
    Instant least = until;
    for (X509CRL list : revoked) {
      if (!list.getIssuerX500Principal().equals(certificate.getIssuerX500Principal())) {
        continue;
      }
      checkSignature(list, issuer);
      if (list.getNextUpdate() != null) {
        least = earlier(least, list.getNextUpdate());
      }
      if (list.getThisUpdate().toInstant().isAfter(now) || !least.isAfter(now)) {
        throw new CertificateException(
            "the list of what "
                + certificate.getIssuerX500Principal().getName()
                + " has revoked is out of date; get the current one");
      }
      if (list.isRevoked(certificate)) {
        throw new CertificateException(
            "the certificate with serial number "
                + certificate.getSerialNumber().toString(16)
                + " is revoked");
      }
    }
    return least;
  }

  private static void checkSignature(X509CRL list, PublicKey issuer) throws CertificateException {
    try {
      list.verify(issuer);
    } catch (GeneralSecurityException e) {
      throw new CertificateException(
          "a list of revoked certificates is not signed by " + list.getIssuerX500Principal(), e);
    }
  }

  private static void checkUse(X509Certificate certificate, Subject.Use use)
      throws CertificateException {
    if (certificate.getBasicConstraints() >= 0) {
      throw new CertificateException("the certificate is that of an authority");
    }
    boolean[] usage = certificate.getKeyUsage();
    if (usage != null && !usage[0]) {
      throw new CertificateException("the certificate may not be used for signatures");
    }
    List<String> purposes = certificate.getExtendedKeyUsage();
    if (purposes != null && !purposes.contains(oid(use)) && !purposes.contains(ANY_USE)) {
      throw new CertificateException(
          "the certificate may not be used by a "
              + (use == Subject.Use.CLIENT ? "client" : "server"));
    }
    if (certificate.getPublicKey() instanceof RSAPublicKey key
        && key.getModulus().bitLength() < LEAST_RSA_BITS) {
      throw new CertificateException("the certificate has an RSA key of less than 2048 bits");
    }
  }

  private static String oid(Subject.Use use) {
    return switch (use) {
      case SERVER -> "1.3.6.1.5.5.7.3.1";
      case CLIENT -> "1.3.6.1.5.5.7.3.2";
    };
  }

  private static Instant earlier(Instant one, Date other) {
    return one.isBefore(other.toInstant()) ? one : other.toInstant();
  }
}
