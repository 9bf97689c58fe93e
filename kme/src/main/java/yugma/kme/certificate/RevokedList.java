// SPDX-License-Identifier: Apache-2.0
package yugma.kme.certificate;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// The list of certificates that an authority has revoked, written anew each time.
final class RevokedList {
  private final TlsIdentity authority;

  RevokedList(TlsIdentity authority) {
    this.authority = authority;
  }

  X509CRL revoke(Optional<X509CRL> before, List<BigInteger> serials, Instant at) {
    byte[] name = authority.certificate().getSubjectX500Principal().getEncoded();
    X509v2CRLBuilder builder = new X509v2CRLBuilder(X500Name.getInstance(name), Date.from(at));
    builder.setNextUpdate(authority.certificate().getNotAfter());
    Set<? extends X509CRLEntry> known =
        before.<Set<? extends X509CRLEntry>>map(X509CRL::getRevokedCertificates).orElse(Set.of());
    known.forEach(
        entry ->
            builder.addCRLEntry(
                entry.getSerialNumber(), entry.getRevocationDate(), CRLReason.unspecified));
    for (BigInteger serial : serials) {
      if (known.stream().noneMatch(entry -> entry.getSerialNumber().equals(serial))) {
        builder.addCRLEntry(serial, Date.from(at), CRLReason.unspecified);
      }
    }
    try {
      builder.addExtension(Extension.cRLNumber, false, new CRLNumber(number(before)));
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          new JcaX509ExtensionUtils()
              .createAuthorityKeyIdentifier(authority.certificate().getPublicKey()));
      String algorithm = TlsIdentity.algorithm(authority.key());
      return new JcaX509CRLConverter()
          .getCRL(builder.build(new JcaContentSignerBuilder(algorithm).build(authority.key())));
    } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
      throw new IllegalStateException("cannot sign the list of revoked certificates", e);
    }
  }

  private static BigInteger number(Optional<X509CRL> before) {
    return before
        .map(list -> list.getExtensionValue(Extension.cRLNumber.getId()))
        .map(value -> ASN1OctetString.getInstance(value).getOctets())
        .map(inner -> ASN1Integer.getInstance(inner).getValue().add(BigInteger.ONE))
        .orElse(BigInteger.ONE);
  }
}
