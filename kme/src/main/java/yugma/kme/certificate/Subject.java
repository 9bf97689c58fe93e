// SPDX-License-Identifier: Apache-2.0
package yugma.kme.certificate;

import java.util.List;
import java.util.Set;
import yugma.kme.party.KmeId;
import yugma.kme.party.SaeId;

/// Whom a certificate is for and what it may be used for.
///
/// @param commonName 1 to 64 characters
/// @param uris URIs among the alternative names
/// @param hosts host names and IP addresses among the alternative names
/// @param uses at least one
public record Subject(String commonName, List<String> uris, List<String> hosts, Set<Use> uses) {
  private static final int MOST = 64;

  /// Which side of a TLS connection.
  public enum Use {
    SERVER,
    CLIENT
  }

  public Subject {
    if (commonName.isBlank() || commonName.length() > MOST) {
      throw new IllegalArgumentException(
          "common name has " + commonName.length() + " characters, must be 1 to 64 and not blank");
    }
    if (uses.isEmpty()) {
      throw new IllegalArgumentException("a certificate without any use");
    }
    uris = List.copyOf(uris);
    hosts = List.copyOf(hosts);
    uses = Set.copyOf(uses);
    hosts.forEach(HostName::check);
  }

  /// An application.
  public static Subject application(SaeId sae) {
    return new Subject(fit(sae.text()), List.of(Urn.of(sae)), List.of(), Set.of(Use.CLIENT));
  }

  /// An entity, as applications and operators see it.
  public static Subject server(KmeId kme, List<String> hosts) {
    return new Subject(fit(kme.text()), List.of(Urn.of(kme)), hosts, Set.of(Use.SERVER));
  }

  /// An entity among entities, which both calls and is called.
  public static Subject peer(KmeId kme, List<String> hosts) {
    return new Subject(
        fit(kme.text()), List.of(Urn.of(kme)), hosts, Set.of(Use.SERVER, Use.CLIENT));
  }

  /// A person or program that manages entities.
  public static Subject manager(String name, Role role) {
    return new Subject(fit(name), List.of(role.uri()), List.of(), Set.of(Use.CLIENT));
  }

  /// What fits into a common name; the whole name stands among the alternative names.
  private static String fit(String name) {
    return name.length() <= MOST ? name : name.substring(0, name.offsetByCodePoints(0, 31)) + "…";
  }
}
