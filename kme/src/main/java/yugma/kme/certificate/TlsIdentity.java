// SPDX-License-Identifier: Apache-2.0
package yugma.kme.certificate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// A private key and the certificates that go with it.
///
/// @param key of the first certificate
/// @param chain its certificate first, then that of each issuer on the way to an authority
public record TlsIdentity(PrivateKey key, List<X509Certificate> chain) {
  public TlsIdentity {
    chain = List.copyOf(chain);
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("an identity without a certificate");
    }
    if (!belong(key, chain.getFirst())) {
      throw new IllegalArgumentException(
          "the private key is not that of the certificate of "
              + chain.getFirst().getSubjectX500Principal().getName());
    }
  }

  /// Reads both from PEM files.
  ///
  /// @throws IOException if they cannot be read, do not belong together, or if others than its
  ///   owner have access to the key
  public static TlsIdentity load(Path certificate, Path key) throws IOException {
    List<X509Certificate> chain = Pem.certificates(certificate);
    try {
      return new TlsIdentity(Pem.key(key), chain);
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage() + "; see " + certificate + " and " + key, e);
    }
  }

  /// The certificate itself.
  public X509Certificate certificate() {
    return chain.getFirst();
  }

  /// Writes both to PEM files that are not there yet; the key with mode 0600.
  public void save(Path certificate, Path key) throws IOException {
    byte[] secret = Pem.of(this.key);
    try {
      Pem.create(key, secret, Pem.PRIVATE);
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
    try {
      Pem.create(certificate, chainText().getBytes(StandardCharsets.US_ASCII), Pem.PUBLIC);
    } catch (IOException e) {
      Files.deleteIfExists(key);
      throw e;
    }
  }

  /// Writes both, and the authority's certificate, to a PKCS #12 file that is not there yet, with
  /// mode 0600, for products that want one.
  public void savePkcs12(Path file, char[] password) throws IOException {
    X509Certificate[] certificates = chain.toArray(X509Certificate[]::new);
    Files.createFile(file, PosixFilePermissions.asFileAttribute(Pem.PRIVATE));
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("yugma", key, password, certificates);
      store.store(out, password);
    } catch (GeneralSecurityException e) {
      Files.deleteIfExists(file);
      throw new IOException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  private String chainText() {
    return chain.stream().map(Pem::of).collect(Collectors.joining());
  }

  /// Without the key.
  @Override
  public String toString() {
    return "identity of " + certificate().getSubjectX500Principal().getName();
  }

  private static boolean belong(PrivateKey key, X509Certificate certificate) {
    byte[] probe = {1, 2, 3, 4};
    try {
      Signature signature = Signature.getInstance(algorithm(key));
      signature.initSign(key);
      signature.update(probe);
      byte[] signed = signature.sign();
      signature.initVerify(certificate.getPublicKey());
      signature.update(probe);
      return signature.verify(signed);
    } catch (GeneralSecurityException _) {
      return false;
    }
  }

  /// The signature that a key of this kind makes.
  static String algorithm(PrivateKey key) {
    return switch (key.getAlgorithm()) {
      case "EC" -> "SHA256withECDSA";
      case "RSA" -> "SHA256withRSA";
      case "EdDSA", "Ed25519" -> "Ed25519";
      default ->
          throw new IllegalArgumentException(
              "key is of kind " + key.getAlgorithm() + ", must be EC, RSA or Ed25519");
    };
  }
}
