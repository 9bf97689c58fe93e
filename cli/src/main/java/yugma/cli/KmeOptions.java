// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import yugma.keys.secret.Slab;
import yugma.kme.certificate.CertificateFolder;
import yugma.kme.certificate.Credentials;
import yugma.kme.certificate.Plane;
import yugma.kme.certificate.ServerName;
import yugma.kme.certificate.TlsContexts;
import yugma.kme.certificate.TlsIdentity;
import yugma.kme.certificate.Trust;
import yugma.kme.client.Etsi014Client;
import yugma.kme.party.SaeId;
import yugma.kme.setting.NodeFile;
import yugma.kme.setting.NodeFileException;
import yugma.kme.setting.NodeFiles;

/// Options of a verb that takes keys as an application: from any entity, or from one of a live
/// network on this machine.
final class KmeOptions {
  @Option(names = "--kme", paramLabel = "URL", description = "The KME, like https://kme-a:8443.")
  private Optional<String> url = Optional.empty();

  @Option(names = "--cert", paramLabel = "FILE", description = "Our certificate (PEM).")
  private Optional<Path> certificate = Optional.empty();

  @Option(names = "--key", paramLabel = "FILE", description = "Our private key (PEM).")
  private Optional<Path> key = Optional.empty();

  @Option(names = "--ca", paramLabel = "FILE", description = "Who vouches for the KME (PEM).")
  private Optional<Path> authorities = Optional.empty();

  @Option(
      names = "--twin",
      paramLabel = "DIR",
      description = "Folder of a network that `yugma up` runs: address and certificates are there.")
  private Optional<Path> twin = Optional.empty();

  @Option(names = "--as", paramLabel = "SAE", description = "Our SAE ID; --twin needs it.")
  private Optional<String> self = Optional.empty();

  private record Access(URI url, Path certificate, Path key, Path authorities) {}

  /// Who we are, where it was said.
  Optional<SaeId> self() {
    return self.map(KmeOptions::sae);
  }

  /// A name that was typed.
  static SaeId sae(String text) {
    try {
      return new SaeId(text);
    } catch (IllegalArgumentException e) {
      throw new UsageException("" + e.getMessage());
    }
  }

  /// A client of the entity.
  Etsi014Client client(Slab slab) throws IOException {
    Access access = twin.isPresent() ? ofTwin(twin.get()) : typed();
    Trust trust = Trust.load(access.authorities(), List.of(), Clock.systemUTC());
    TlsIdentity identity = TlsIdentity.load(access.certificate(), access.key());
    try {
      return new Etsi014Client(
          access.url(),
          TlsContexts.client(Credentials.of(identity, trust), new ServerName.Address()),
          slab);
    } catch (IllegalArgumentException e) {
      throw new UsageException("" + e.getMessage());
    }
  }

  private Access typed() {
    if (url.isEmpty() || certificate.isEmpty() || key.isEmpty() || authorities.isEmpty()) {
      throw new UsageException(
          "where keys come from is not said: --kme, --cert, --key and --ca,"
              + " or --twin and --as");
    }
    return new Access(URI.create(url.get()), certificate.get(), key.get(), authorities.get());
  }

  private Access ofTwin(Path folder) throws IOException {
    if (url.isPresent() || certificate.isPresent() || key.isPresent() || authorities.isPresent()) {
      throw new UsageException("--twin finds what --kme, --cert, --key and --ca say: one or other");
    }
    SaeId application =
        self().orElseThrow(() -> new UsageException("--twin needs --as, who we are"));
    String site = site(folder, application);
    String address = file(folder.resolve(site)).listen().applications();
    CertificateFolder certificates = CertificateFolder.open(folder.resolve("certificates"));
    var files = certificates.sae(application);
    return new Access(
        URI.create("https://" + address),
        files.certificate(),
        files.key(),
        certificates.authority(Plane.APPLICATIONS));
  }

  private static String site(Path folder, SaeId application) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new UsageException("there is no folder " + folder);
    }
    try (Stream<Path> found = Files.list(folder)) {
      for (Path site : found.filter(at -> Files.exists(at.resolve("kme.yaml"))).toList()) {
        NodeFile.Application said = file(site).saes().get(application.text());
        if (said != null) {
          return said.kme();
        }
      }
    }
    throw new UsageException("no entity in " + folder + " knows '" + application + "'");
  }

  private static NodeFile file(Path site) throws IOException {
    try {
      return NodeFiles.read(site.resolve("kme.yaml"));
    } catch (NodeFileException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
