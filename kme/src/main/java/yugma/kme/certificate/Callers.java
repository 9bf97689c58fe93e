// SPDX-License-Identifier: Apache-2.0
package yugma.kme.certificate;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import yugma.kme.party.Binding;
import yugma.kme.party.KmeId;
import yugma.kme.party.Registry;
import yugma.kme.party.Sae;
import yugma.kme.party.SaeId;

/// Which application a client is, by its certificate: the first kind of field, in the order of
/// [Binding.Kind], that names a registered application decides; if such fields name two, it is
/// nobody.
///
/// Safe for any thread.
public final class Callers {
  private static final int MOST_REMEMBERED = 4096;

  private final Map<Binding, SaeId> bound = new HashMap<>();
  private final Map<X509Certificate, Optional<SaeId>> known = new ConcurrentHashMap<>();

  /// @param home the entity that asks: it knows the applications that it serves
  /// @throws IllegalArgumentException if two of them are told by the same
  public Callers(Registry registry, KmeId home) {
    for (Sae sae : registry.saes()) {
      if (sae.home().equals(home) && sae.binding().isPresent()) {
        SaeId other = bound.put(sae.binding().get(), sae.id());
        if (other != null) {
          throw new IllegalArgumentException(
              "SAE '" + sae.id() + "' and SAE '" + other + "' are told by the same certificate");
        }
      }
    }
  }

  /// The application that a certificate means; the certificate must have been checked before.
  public Optional<SaeId> of(X509Certificate certificate) {
    Optional<SaeId> found = known.get(certificate);
    if (found == null) {
      found = find(certificate);
      if (known.size() >= MOST_REMEMBERED) {
        known.clear();
      }
      known.put(certificate, found);
    }
    return found;
  }

  private Optional<SaeId> find(X509Certificate certificate) {
    CertificateNames names;
    try {
      names = CertificateNames.of(certificate);
    } catch (CertificateException _) {
      return Optional.empty();
    }
    for (Binding.Kind kind : Binding.Kind.values()) {
      Set<SaeId> found =
          values(names, kind).stream()
              .flatMap(value -> Optional.ofNullable(bound.get(new Binding(kind, value))).stream())
              .collect(Collectors.toSet());
      if (!found.isEmpty()) {
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static List<String> values(CertificateNames names, Binding.Kind kind) {
    return switch (kind) {
      case SHA256 -> List.of(names.fingerprint());
      case SAN_URI -> names.uris();
      case SAN_DNS -> names.hosts().stream().filter(host -> !HostName.isAddress(host)).toList();
      case COMMON_NAME -> names.commonNames();
    };
  }
}
