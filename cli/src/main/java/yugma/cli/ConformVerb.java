// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import yugma.kme.certificate.Credentials;
import yugma.kme.certificate.ServerName;
import yugma.kme.certificate.TlsContexts;
import yugma.kme.certificate.TlsIdentity;
import yugma.kme.certificate.Trust;
import yugma.kme.conform.Conformance;
import yugma.kme.conform.Finding;
import yugma.kme.conform.FindingTable;
import yugma.kme.conform.Target;
import yugma.kme.party.SaeId;
import yugma.report.json.ResultJson;

/// `yugma conform`: tests a key management entity against ETSI GS QKD 014.
@Command(
    name = "conform",
    description = {
      "Test a key management entity (KME), of any maker, against ETSI GS QKD 014 V1.1.1.",
      "It plays two applications that share keys; the keys that it draws are wiped.",
    },
    footer = {
      "",
      "'practice' stands where clients in the field rely on more than the standard says.",
      "Exits with 4 when a check fails.",
    })
final class ConformVerb implements Verb {
  enum Format {
    table,
    json
  }

  @Parameters(paramLabel = "URL", description = "The KME of the master, like https://kme-a:8443.")
  private String url = "";

  @Option(names = "--cert", required = true, description = "The master's certificate (PEM).")
  private Path certificate = Path.of("");

  @Option(names = "--key", required = true, description = "The master's private key (PEM).")
  private Path key = Path.of("");

  @Option(names = "--ca", required = true, description = "Who vouches for the KMEs (PEM).")
  private Path authorities = Path.of("");

  @Option(names = "--master", required = true, paramLabel = "SAE", description = "Its SAE ID.")
  private String master = "";

  @Option(names = "--slave", required = true, paramLabel = "SAE", description = "The other's.")
  private String slave = "";

  @Option(
      names = "--peer-url",
      paramLabel = "URL",
      description = "The KME of the slave (default: the same).")
  private Optional<String> peerUrl = Optional.empty();

  @Option(names = "--peer-cert", required = true, description = "The slave's certificate (PEM).")
  private Path peerCertificate = Path.of("");

  @Option(names = "--peer-key", required = true, description = "The slave's private key (PEM).")
  private Path peerKey = Path.of("");

  @Option(
      names = "--peer-ca",
      description = "Who vouches for the KME of the slave (default: that of --ca).")
  private Optional<Path> peerAuthorities = Optional.empty();

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default table).")
  private Format format = Format.table;

  @Override
  public int run(Console console) throws IOException {
    Target target = target();
    List<Finding> findings =
        Conformance.of(
            target,
            finding -> {
              if (format == Format.table) {
                console.out().print(FindingTable.of(finding));
                console.out().flush();
              }
            });
    switch (format) {
      case table -> console.out().print(FindingTable.summary(findings));
      case json -> console.out().print(ResultJson.text(json(findings)));
    }
    return Conformance.isMet(findings) ? Exit.OK : Exit.GOALS_NOT_MET;
  }

  private Target target() throws IOException {
    Trust trust = Trust.load(authorities, List.of(), Clock.systemUTC());
    Trust peerTrust = Trust.load(peerAuthorities.orElse(authorities), List.of(), Clock.systemUTC());
    TlsIdentity identity = TlsIdentity.load(certificate, key);
    TlsIdentity peer = TlsIdentity.load(peerCertificate, peerKey);
    try {
      return new Target(
          side(url, master, identity, trust),
          side(peerUrl.orElse(url), slave, peer, peerTrust),
          trust.authorities());
    } catch (IllegalArgumentException e) {
      throw new UsageException("" + e.getMessage());
    }
  }

  private static Target.Side side(String url, String sae, TlsIdentity identity, Trust trust) {
    return new Target.Side(
        URI.create(url),
        new SaeId(sae),
        TlsContexts.client(Credentials.of(identity, trust), new ServerName.Address()));
  }

  private ObjectNode json(List<Finding> findings) {
    ObjectNode root = JsonNodeFactory.instance.objectNode().put("yugma_conform", 1);
    root.put("url", url).put("is_met", Conformance.isMet(findings));
    ArrayNode checks = root.putArray("checks");
    for (Finding finding : findings) {
      checks
          .addObject()
          .put("check", finding.check())
          .put("clause", finding.clause())
          .put("rule", finding.rule())
          .put("sent", finding.sent())
          .put("came", finding.came())
          .put("verdict", finding.verdict().name().toLowerCase(Locale.ROOT))
          .put("reason", finding.reason());
    }
    return root;
  }
}
