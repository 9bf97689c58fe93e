// SPDX-License-Identifier: Apache-2.0
package yugma.kme.certificate;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// A certificate authority: it issues certificates and revokes them. Its keys and theirs are ECDSA
/// on P-256.
///
/// Safe for any thread.
public final class Authority {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final TlsIdentity identity;

  private Authority(TlsIdentity identity) {
    this.identity = identity;
  }

  /// A new one that vouches for itself.
  public static Authority create(String name, Instant from, Duration lifetime) {
    KeyPair pair = keyPair();
    X500Name self = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, name).build();
    Span span = Span.starting(from, lifetime);
    try {
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              self, serial(), date(span.from()), date(span.until()), self, pair.getPublic());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
      int usage = KeyUsage.keyCertSign | KeyUsage.cRLSign;
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
      builder.addExtension(
          Extension.subjectKeyIdentifier,
          false,
          new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
      X509Certificate certificate = sign(builder, pair.getPrivate());
      return new Authority(new TlsIdentity(pair.getPrivate(), List.of(certificate)));
    } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
      throw new IllegalStateException("cannot make the certificate of " + name, e);
    }
  }

  /// Reads one that was saved.
  ///
  /// @throws IOException if it cannot be read or is no authority
  public static Authority load(Path certificate, Path key) throws IOException {
    TlsIdentity identity = TlsIdentity.load(certificate, key);
    if (identity.certificate().getBasicConstraints() < 0) {
      throw new IOException(
          certificate + " is not the certificate of an authority; it may not issue others");
    }
    return new Authority(identity);
  }

  /// Writes it to files that are not there yet; the key with mode 0600.
  public void save(Path certificate, Path key) throws IOException {
    identity.save(certificate, key);
  }

  /// What others must trust.
  public X509Certificate certificate() {
    return identity.certificate();
  }

  /// A new key with its certificate, valid as long as was asked for but no longer than the
  /// authority itself.
  public TlsIdentity issue(Subject subject, Span span) {
    KeyPair pair = keyPair();
    X509Certificate certificate = certify(subject, span, pair.getPublic());
    return new TlsIdentity(pair.getPrivate(), List.of(certificate, certificate()));
  }

  /// A certificate for a key of someone else's.
  public X509Certificate certify(Subject subject, Span span, PublicKey key) {
    X509Certificate issuer = certificate();
    Span whole = new Span(issuer.getNotBefore().toInstant(), issuer.getNotAfter().toInstant());
    Span given = span.within(whole);
    X500Name name =
        new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, subject.commonName()).build();
    try {
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              issuerName(), serial(), date(given.from()), date(given.until()), name, key);
      extend(builder, subject, key);
      return sign(builder, identity.key());
    } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
      throw new IllegalStateException("cannot make the certificate of " + name, e);
    }
  }

  /// Nothing revoked yet.
  public X509CRL revokeNothing(Instant at) {
    return new RevokedList(identity).revoke(Optional.empty(), List.of(), at);
  }

  /// The list of what is revoked, with one certificate more; the list stays valid as long as the
  /// authority.
  public X509CRL revoke(X509CRL before, BigInteger serial, Instant at) throws CRLException {
    try {
      before.verify(certificate().getPublicKey());
    } catch (GeneralSecurityException e) {
      throw new CRLException("the list of revoked certificates is not that of this authority", e);
    }
    return new RevokedList(identity).revoke(Optional.of(before), List.of(serial), at);
  }

  private void extend(X509v3CertificateBuilder builder, Subject subject, PublicKey key)
      throws CertIOException, GeneralSecurityException {
    JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
    builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
    KeyPurposeId[] purposes =
        subject.uses().stream().sorted().map(Authority::purpose).toArray(KeyPurposeId[]::new);
    builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purposes));
    builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names(subject)));
    builder.addExtension(
        Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(key));
    builder.addExtension(
        Extension.authorityKeyIdentifier,
        false,
        identifiers.createAuthorityKeyIdentifier(certificate().getPublicKey()));
  }

  private static GeneralName[] names(Subject subject) {
    List<GeneralName> names = new ArrayList<>();
    subject
        .uris()
        .forEach(
            uri ->
                names.add(
                    new GeneralName(
                        GeneralName.uniformResourceIdentifier, new DERIA5String(uri, true))));
    for (String host : subject.hosts()) {
      int kind = HostName.isAddress(host) ? GeneralName.iPAddress : GeneralName.dNSName;
      names.add(new GeneralName(kind, host));
    }
    return names.toArray(GeneralName[]::new);
  }

  private static KeyPurposeId purpose(Subject.Use use) {
    return switch (use) {
      case SERVER -> KeyPurposeId.id_kp_serverAuth;
      case CLIENT -> KeyPurposeId.id_kp_clientAuth;
    };
  }

  private X500Name issuerName() {
    X500Principal issuer = certificate().getSubjectX500Principal();
    return X500Name.getInstance(issuer.getEncoded());
  }

  private static X509Certificate sign(X509v3CertificateBuilder builder, PrivateKey key)
      throws OperatorCreationException, GeneralSecurityException {
    JcaContentSignerBuilder signer = new JcaContentSignerBuilder(TlsIdentity.algorithm(key));
    return new JcaX509CertificateConverter().getCertificate(builder.build(signer.build(key)));
  }

  private static KeyPair keyPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK has no P-256", e);
    }
  }

  private static BigInteger serial() {
    return new BigInteger(127, RANDOM).setBit(126);
  }

  private static Date date(Instant instant) {
    return Date.from(instant);
  }
}
