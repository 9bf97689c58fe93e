// SPDX-License-Identifier: Apache-2.0
package yugma.kme.certificate;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/// Shows the current identity in each handshake, whatever it is asked for.
final class PresentedIdentity extends X509ExtendedKeyManager {
  private final Credentials credentials;
  private volatile List<TlsIdentity> shown = List.of();

  PresentedIdentity(Credentials credentials) {
    this.credentials = credentials;
  }

  @SuppressWarnings("ReferenceEquality") // the very object, not an equal one
  private @Nullable String alias(String... kinds) {
    TlsIdentity identity = credentials.identity();
    List<TlsIdentity> before = shown;
    if (before.isEmpty() || before.getFirst() != identity) {
      shown = before.isEmpty() ? List.of(identity) : List.of(identity, before.getFirst());
    }
    String kind = identity.certificate().getPublicKey().getAlgorithm();
    boolean fits = Arrays.stream(kinds).anyMatch(wanted -> wanted.startsWith(kind));
    return fits ? name(identity) : null;
  }

  /// The one that was chosen, although another may have taken its place since.
  private TlsIdentity named(String alias) {
    return shown.stream()
        .filter(identity -> name(identity).equals(alias))
        .findFirst()
        .orElseGet(credentials::identity);
  }

  private static String name(TlsIdentity identity) {
    return identity.certificate().getSerialNumber().toString(16);
  }

  @Override
  public @Nullable String chooseClientAlias(
      String[] kinds, Principal @Nullable [] issuers, @Nullable Socket socket) {
    return alias(kinds);
  }

  @Override
  public @Nullable String chooseServerAlias(
      String kind, Principal @Nullable [] issuers, @Nullable Socket socket) {
    return alias(kind);
  }

  @Override
  public @Nullable String chooseEngineClientAlias(
      String[] kinds, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
    return alias(kinds);
  }

  @Override
  public @Nullable String chooseEngineServerAlias(
      String kind, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
    return alias(kind);
  }

  @Override
  public String @Nullable [] getClientAliases(String kind, Principal @Nullable [] issuers) {
    return aliases(kind);
  }

  @Override
  public String @Nullable [] getServerAliases(String kind, Principal @Nullable [] issuers) {
    return aliases(kind);
  }

  private String @Nullable [] aliases(String kind) {
    String alias = alias(kind);
    return alias == null ? null : new String[] {alias};
  }

  @Override
  public X509Certificate[] getCertificateChain(String alias) {
    return named(alias).chain().toArray(X509Certificate[]::new);
  }

  @Override
  public PrivateKey getPrivateKey(String alias) {
    return named(alias).key();
  }
}
