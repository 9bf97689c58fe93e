// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yugma.kme.certificate.CertificateFolder;
import yugma.kme.certificate.Plane;
import yugma.kme.certificate.Role;
import yugma.kme.certificate.Span;
import yugma.kme.certificate.TlsFiles;
import yugma.kme.certificate.TlsIdentity;
import yugma.kme.party.KmeId;
import yugma.kme.party.SaeId;

/// `yugma certs`: the certificates by which entities, applications and operators know each other.
@Command(
    name = "certs",
    description = {
      "Make, list and revoke the certificates by which key management entities (KME), applications"
          + " (SAE) and operators know each other.",
      "Nothing is overwritten unless it has expired or was revoked.",
    },
    synopsisSubcommandLabel = "(init | kme | sae | operator | revoke | list)",
    subcommands = {
      CertsVerb.Init.class,
      CertsVerb.Kme.class,
      CertsVerb.Application.class,
      CertsVerb.Operator.class,
      CertsRevokeVerb.class,
      CertsListVerb.class,
    },
    footer = {
      "",
      "yugma certs init",
      "yugma certs kme kme-a --host kme-a.example,192.0.2.1",
      "yugma certs sae alice",
      "yugma certs revoke certificates/sae/alice/certificate.pem",
    })
final class CertsVerb {
  static final String PASSWORD = "YUGMA_P12_PASSWORD";

  /// In which folder.
  static final class Where {
    @Option(
        names = "--dir",
        paramLabel = "DIR",
        description = "The folder of all certificates (default: ${DEFAULT-VALUE}).",
        defaultValue = "certificates")
    private Path folder = Path.of("certificates");

    Path folder() {
      return folder.normalize();
    }

    CertificateFolder open() throws IOException {
      return CertificateFolder.open(folder());
    }
  }

  /// What the verbs that issue have in common.
  static final class Issue {
    @Mixin private Where where = new Where();

    @Option(
        names = "--days",
        paramLabel = "N",
        description = "How long it is valid (default: ${DEFAULT-VALUE}).",
        defaultValue = "365")
    private int days = 365;

    @Option(
        names = "--p12",
        description =
            "Also write it as PKCS #12, encrypted with the password in the variable "
                + PASSWORD
                + ".")
    private boolean p12;

    Span span() {
      return Span.starting(Instant.now(), lifetime(days));
    }

    /// The password must be there before anything is made.
    Optional<char[]> password(Console console) {
      String password = console.environment().getOrDefault(PASSWORD, "");
      if (p12 && password.isEmpty()) {
        throw new UsageException("--p12 needs a password in the variable " + PASSWORD);
      }
      return p12 ? Optional.of(password.toCharArray()) : Optional.empty();
    }
  }

  private CertsVerb() {}

  private static Duration lifetime(int days) {
    if (days < 1 || days > 36500) {
      throw new UsageException("--days is " + days + ", must lie in [1, 36500]");
    }
    return Duration.ofDays(days);
  }

  private static <T> T named(String text, Function<String, T> name) {
    try {
      return name.apply(text);
    } catch (IllegalArgumentException e) {
      throw new UsageException("" + e.getMessage());
    }
  }

  private static void print(
      Console console, TlsFiles files, TlsIdentity identity, Optional<char[]> password)
      throws IOException {
    console.out().println(files.certificate());
    console.out().println(files.key());
    if (password.isPresent()) {
      String name = ("" + files.certificate().getFileName()).replace(".pem", ".p12");
      Path file = files.certificate().resolveSibling(name);
      Files.deleteIfExists(file);
      identity.savePkcs12(file, password.get());
      console.out().println(file);
    }
  }

  /// `yugma certs init`.
  @Command(
      name = "init",
      description = {
        "Make the three authorities: for applications, for entities among each other, and for"
            + " management.",
        "Whoever has the keys of an authority can make himself anyone: keep the folder safe.",
      })
  static final class Init implements Verb {
    @Mixin private Where where = new Where();

    @Option(
        names = "--days",
        paramLabel = "N",
        description = "How long they are valid (default: ${DEFAULT-VALUE}).",
        defaultValue = "3650")
    private int days = 3650;

    @Override
    public int run(Console console) throws IOException {
      CertificateFolder made =
          CertificateFolder.create(where.folder(), Instant.now(), lifetime(days));
      for (Plane plane : Plane.values()) {
        console.out().println(made.authority(plane));
      }
      console.err().println("Next: `yugma certs kme ID --host NAME,IP` and `yugma certs sae ID`.");
      return Exit.OK;
    }
  }

  /// `yugma certs kme`.
  @Command(
      name = "kme",
      description = "Issue the certificates of an entity: for applications, peers and management.")
  static final class Kme implements Verb {
    @Parameters(paramLabel = "ID", description = "Its name: A-Z a-z 0-9 . _ : -")
    private String id = "";

    @Option(
        names = "--host",
        split = ",",
        paramLabel = "NAME,IP",
        description = "Host names and addresses under which it is reached (default: this machine).",
        defaultValue = "localhost,127.0.0.1,::1")
    private List<String> hosts = List.of();

    @Mixin private Issue issue = new Issue();

    @Override
    public int run(Console console) throws IOException {
      KmeId kme = named(id, KmeId::new);
      Optional<char[]> password = issue.password(console);
      Span span = issue.span();
      CertificateFolder folder = issue.where.open();
      Map<Plane, TlsIdentity> made;
      try {
        made = folder.issueKme(kme, hosts, span);
      } catch (IllegalArgumentException e) {
        throw new UsageException("--host: " + e.getMessage());
      }
      for (Map.Entry<Plane, TlsIdentity> each : made.entrySet()) {
        print(console, folder.kme(kme, each.getKey()), each.getValue(), password);
      }
      return Exit.OK;
    }
  }

  /// `yugma certs sae`.
  @Command(name = "sae", description = "Issue the certificate of an application.")
  static final class Application implements Verb {
    @Parameters(paramLabel = "ID", description = "Its name, up to 256 characters.")
    private String id = "";

    @Mixin private Issue issue = new Issue();

    @Override
    public int run(Console console) throws IOException {
      SaeId sae = named(id, SaeId::new);
      Optional<char[]> password = issue.password(console);
      CertificateFolder folder = issue.where.open();
      TlsIdentity made = folder.issueSae(sae, issue.span());
      TlsFiles files = folder.sae(sae);
      print(console, files, made, password);
      console
          .err()
          .printf(
              "curl --cert %s --key %s --cacert %s https://KME/api/v1/keys/SAE/status%n",
              files.certificate(), files.key(), files.authorities());
      return Exit.OK;
    }
  }

  /// `yugma certs operator`.
  @Command(name = "operator", description = "Issue a certificate for management.")
  static final class Operator implements Verb {
    enum Right {
      operator,
      viewer
    }

    @Parameters(paramLabel = "NAME", description = "Of the person or program.")
    private String name = "";

    @Option(
        names = "--role",
        description = "${COMPLETION-CANDIDATES}: change, or only look (default: operator).")
    private Right right = Right.operator;

    @Mixin private Issue issue = new Issue();

    @Override
    public int run(Console console) throws IOException {
      if (name.isBlank()) {
        throw new UsageException("NAME is blank; say who will use the certificate");
      }
      Role role =
          switch (right) {
            case operator -> Role.OPERATOR;
            case viewer -> Role.VIEWER;
          };
      Optional<char[]> password = issue.password(console);
      CertificateFolder folder = issue.where.open();
      TlsIdentity made = folder.issueManager(name, role, issue.span());
      print(console, folder.manager(name), made, password);
      return Exit.OK;
    }
  }
}
