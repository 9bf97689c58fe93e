// SPDX-License-Identifier: Apache-2.0
package yugma.kme.certificate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import yugma.kme.party.KmeId;
import yugma.kme.party.SaeId;

/// A folder with the three authorities of a network and what they have issued:
///
/// ```
/// applications/ peers/ management/   authority.pem authority-key.pem revoked.pem
/// kme/NAME/                          applications.pem applications-key.pem peers.pem …
/// sae/NAME/ manager/NAME/            certificate.pem key.pem
/// ```
///
/// Whoever has an authority's key can make himself anyone: keep the folder away from the machines
/// that run entities, and copy to them what is theirs.
///
/// @param folder where
public record CertificateFolder(Path folder) {
  /// How long an authority lives.
  public static final Duration AUTHORITY_LIFETIME = Duration.ofDays(3650);

  /// How long others live.
  public static final Duration LIFETIME = Duration.ofDays(365);

  /// A new one, with three new authorities.
  ///
  /// @throws IOException if one is there already
  public static CertificateFolder create(Path folder, Instant from, Duration lifetime)
      throws IOException {
    CertificateFolder made = new CertificateFolder(folder);
    for (Plane plane : Plane.values()) {
      if (Files.exists(made.authority(plane))) {
        throw new IOException(made.authority(plane) + " is there already and was left alone");
      }
    }
    for (Plane plane : Plane.values()) {
      Files.createDirectories(made.authority(plane).getParent());
      Authority authority = Authority.create("Yugma " + word(plane), from, lifetime);
      authority.save(made.authority(plane), made.authorityKey(plane));
      Pem.create(made.revoked(plane), bytes(authority.revokeNothing(from)), Pem.PUBLIC);
    }
    return made;
  }

  /// One with everything that a network needs; what is there already stays, unless it has expired
  /// or will within a day.
  ///
  /// @param applications at their entities
  /// @param hosts under which each entity is reached
  public static CertificateFolder create(
      Path folder,
      List<KmeId> kmes,
      Map<KmeId, List<SaeId>> applications,
      List<String> hosts,
      Clock clock)
      throws IOException {
    Instant now = clock.instant();
    CertificateFolder all = new CertificateFolder(folder);
    if (!Files.exists(all.authority(Plane.APPLICATIONS))) {
      create(folder, now, AUTHORITY_LIFETIME);
    }
    Span span = Span.starting(now, LIFETIME);
    for (KmeId kme : kmes) {
      if (all.isMissing(all.kme(kme, Plane.MANAGEMENT), now)) {
        all.issueKme(kme, hosts, span);
      }
    }
    for (List<SaeId> saes : applications.values()) {
      for (SaeId sae : saes) {
        if (all.isMissing(all.sae(sae), now)) {
          all.issueSae(sae, span);
        }
      }
    }
    if (all.isMissing(all.manager("operator"), now)) {
      all.issueManager("operator", Role.OPERATOR, span);
    }
    return all;
  }

  /// One that was created before.
  ///
  /// @throws IOException if there is none
  public static CertificateFolder open(Path folder) throws IOException {
    CertificateFolder opened = new CertificateFolder(folder);
    for (Plane plane : Plane.values()) {
      if (!Files.exists(opened.authority(plane))) {
        throw new IOException(
            "there are no authorities in " + folder + "; `yugma certs init` makes them");
      }
    }
    return opened;
  }

  public Path authority(Plane plane) {
    return folder.resolve(word(plane)).resolve("authority.pem");
  }

  Path authorityKey(Plane plane) {
    return folder.resolve(word(plane)).resolve("authority-key.pem");
  }

  /// The list of what an authority has revoked.
  public Path revoked(Plane plane) {
    return folder.resolve(word(plane)).resolve("revoked.pem");
  }

  /// What an entity needs on a plane.
  public TlsFiles kme(KmeId kme, Plane plane) {
    Path home = folder.resolve("kme").resolve(FileName.of(kme.text()));
    return files(home.resolve(word(plane) + ".pem"), home.resolve(word(plane) + "-key.pem"), plane);
  }

  /// What an application needs.
  public TlsFiles sae(SaeId sae) {
    Path home = folder.resolve("sae").resolve(FileName.of(sae.text()));
    return files(home.resolve("certificate.pem"), home.resolve("key.pem"), Plane.APPLICATIONS);
  }

  /// What someone who manages entities needs.
  public TlsFiles manager(String name) {
    Path home = folder.resolve("manager").resolve(FileName.of(name));
    return files(home.resolve("certificate.pem"), home.resolve("key.pem"), Plane.MANAGEMENT);
  }

  /// Issues the certificates of an entity, one for each plane.
  ///
  /// @param hosts under which it is reached
  public Map<Plane, TlsIdentity> issueKme(KmeId kme, List<String> hosts, Span span)
      throws IOException {
    for (Plane plane : Plane.values()) {
      refuseExisting(kme(kme, plane), span);
    }
    Map<Plane, TlsIdentity> issued = new EnumMap<>(Plane.class);
    for (Plane plane : Plane.values()) {
      Subject subject =
          plane == Plane.PEERS ? Subject.peer(kme, hosts) : Subject.server(kme, hosts);
      issued.put(plane, issue(plane, subject, span, kme(kme, plane)));
    }
    return issued;
  }

  /// Issues the certificate of an application.
  public TlsIdentity issueSae(SaeId sae, Span span) throws IOException {
    return issue(Plane.APPLICATIONS, Subject.application(sae), span, sae(sae));
  }

  /// Issues a certificate for management.
  public TlsIdentity issueManager(String name, Role role, Span span) throws IOException {
    return issue(Plane.MANAGEMENT, Subject.manager(name, role), span, manager(name));
  }

  /// Revokes the certificate in a file; entities that read this folder's lists refuse it within
  /// seconds.
  ///
  /// @return the list that now holds it
  /// @throws IOException if none of the authorities here has issued it
  public Path revoke(Path certificate, Instant at) throws IOException {
    X509Certificate read = Pem.certificates(certificate).getFirst();
    Plane plane = CertificateEntry.issuer(this, read);
    Authority authority = Authority.load(authority(plane), authorityKey(plane));
    try (FolderLock _ = FolderLock.of(folder)) {
      X509CRL before = Pem.revoked(revoked(plane)).getFirst();
      X509CRL after = authority.revoke(before, read.getSerialNumber(), at);
      Pem.replace(revoked(plane), bytes(after), Pem.PUBLIC);
      return revoked(plane);
    } catch (CRLException e) {
      throw new IOException(revoked(plane) + " is damaged: " + e.getMessage(), e);
    }
  }

  /// What there is, by path.
  public List<CertificateEntry> list(Instant now) throws IOException {
    return CertificateEntry.all(this, now);
  }

  static String word(Plane plane) {
    return plane.name().toLowerCase(Locale.ROOT);
  }

  private TlsFiles files(Path certificate, Path key, Plane plane) {
    return new TlsFiles(certificate, key, authority(plane), List.of(revoked(plane)));
  }

  private boolean isMissing(TlsFiles files, Instant now) throws IOException {
    if (!Files.exists(files.certificate())) {
      return true;
    }
    Instant until = Pem.certificates(files.certificate()).getFirst().getNotAfter().toInstant();
    return until.isBefore(now.plus(Duration.ofDays(1)));
  }

  private static void refuseExisting(TlsFiles files, Span span) throws IOException {
    Path file = files.certificate();
    if (!Files.exists(file)) {
      return;
    }
    X509Certificate standing = Pem.certificates(file).getFirst();
    Instant until = standing.getNotAfter().toInstant();
    boolean isRevoked = Pem.revoked(files.revoked().getFirst()).getFirst().isRevoked(standing);
    if (!isRevoked && until.isAfter(span.from().plus(Duration.ofDays(1)))) {
      throw new IOException(file + " is there already and was left alone");
    }
  }

  private TlsIdentity issue(Plane plane, Subject subject, Span span, TlsFiles files)
      throws IOException {
    refuseExisting(files, span);
    Authority authority = Authority.load(authority(plane), authorityKey(plane));
    TlsIdentity identity = authority.issue(subject, span);
    Files.createDirectories(files.certificate().getParent());
    Files.deleteIfExists(files.certificate());
    Files.deleteIfExists(files.key());
    identity.save(files.certificate(), files.key());
    return identity;
  }

  private static byte[] bytes(X509CRL revoked) {
    return Pem.of(revoked).getBytes(StandardCharsets.US_ASCII);
  }
}
