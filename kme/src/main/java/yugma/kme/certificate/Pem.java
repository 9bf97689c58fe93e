// SPDX-License-Identifier: Apache-2.0
package yugma.kme.certificate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Certificates, lists of the revoked and private keys in files.
final class Pem {
  static final Set<PosixFilePermission> PUBLIC = PosixFilePermissions.fromString("rw-r--r--");
  static final Set<PosixFilePermission> PRIVATE = PosixFilePermissions.fromString("rw-------");

  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]*)-----END \\1-----");
  private static final long MOST_BYTES = 1 << 24;

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Block(String label, byte[] content) {}

  private Pem() {}

  static List<X509Certificate> certificates(Path file) throws IOException {
    List<X509Certificate> found = new ArrayList<>();
    for (Block block : blocks(file)) {
      if (block.label.equals("CERTIFICATE")) {
        try {
          found.add((X509Certificate) x509().generateCertificate(stream(block)));
        } catch (GeneralSecurityException e) {
          throw new IOException("a certificate in " + file + " cannot be read", e);
        }
      }
    }
    if (found.isEmpty()) {
      throw new IOException("there is no certificate in " + file + "; it must be a PEM file");
    }
    return found;
  }

  static List<X509CRL> revoked(Path file) throws IOException {
    List<X509CRL> found = new ArrayList<>();
    for (Block block : blocks(file)) {
      if (block.label.equals("X509 CRL")) {
        try {
          found.add((X509CRL) x509().generateCRL(stream(block)));
        } catch (GeneralSecurityException e) {
          throw new IOException("a list of revoked certificates in " + file + " is damaged", e);
        }
      }
    }
    if (found.isEmpty()) {
      throw new IOException("there is no list of revoked certificates in " + file);
    }
    return found;
  }

  static PrivateKey key(Path file) throws IOException {
    refuseOthers(file);
    for (Block block : blocks(file)) {
      if (block.label.equals("PRIVATE KEY")) {
        try {
          return key(block.content, file);
        } finally {
          Arrays.fill(block.content, (byte) 0);
        }
      }
    }
    throw new IOException(
        "there is no unencrypted PKCS #8 key in "
            + file
            + "; convert yours with `openssl pkcs8 -topk8 -nocrypt`");
  }

  private static PrivateKey key(byte[] content, Path file) throws IOException {
    for (String algorithm : List.of("EC", "RSA", "EdDSA")) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(content));
      } catch (InvalidKeySpecException _) {
        // Of another kind: the next one.
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
    throw new IOException("the key in " + file + " must be an EC, RSA or Ed25519 key");
  }

  private static void refuseOthers(Path file) throws IOException {
    if (!Files.getFileStore(file).supportsFileAttributeView("posix")) {
      return;
    }
    Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
    boolean isOpen = rights.stream().anyMatch(right -> !right.name().startsWith("OWNER_"));
    if (isOpen) {
      throw new IOException(
          "others than its owner have access to the private key "
              + file
              + "; `chmod 600 "
              + file
              + "` and think of whether to make a new one");
    }
  }

  static String of(X509Certificate certificate) {
    try {
      return text("CERTIFICATE", certificate.getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static String of(X509CRL revoked) {
    try {
      return text("X509 CRL", revoked.getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static byte[] of(PrivateKey key) {
    byte[] encoded = key.getEncoded();
    byte[] body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encode(encoded);
    Arrays.fill(encoded, (byte) 0);
    byte[] head = "-----BEGIN PRIVATE KEY-----\n".getBytes(StandardCharsets.US_ASCII);
    byte[] tail = "\n-----END PRIVATE KEY-----\n".getBytes(StandardCharsets.US_ASCII);
    byte[] all = Arrays.copyOf(head, head.length + body.length + tail.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    System.arraycopy(tail, 0, all, head.length + body.length, tail.length);
    Arrays.fill(body, (byte) 0);
    return all;
  }

  /// Writes a file that is not there yet, whole or not at all.
  static void create(Path file, byte[] content, Set<PosixFilePermission> rights)
      throws IOException {
    Path beside = beside(file, content, rights);
    try {
      Files.createLink(file, beside);
    } catch (FileAlreadyExistsException e) {
      throw new IOException(file + " is there already and was left alone", e);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /// Puts a file in the place of an older one, whole or not at all.
  static void replace(Path file, byte[] content, Set<PosixFilePermission> rights)
      throws IOException {
    Files.move(beside(file, content, rights), file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Path beside(Path file, byte[] content, Set<PosixFilePermission> rights)
      throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IOException("there is no folder for " + file);
    }
    Path beside = Files.createTempFile(folder, ".new-", ".pem");
    try {
      Files.write(beside, content);
      Files.setPosixFilePermissions(beside, rights);
      return beside;
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(beside);
      throw e;
    }
  }

  private static String text(String label, byte[] content) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
  }

  private static List<Block> blocks(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new IOException(file + " is larger than any PEM file");
    }
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    List<Block> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(text);
    while (matcher.find()) {
      try {
        byte[] content = Base64.getMimeDecoder().decode(matcher.group(2));
        blocks.add(new Block(matcher.group(1), content));
      } catch (IllegalArgumentException e) {
        throw new IOException(file + " is damaged: it is not base64", e);
      }
    }
    return blocks;
  }

  private static ByteArrayInputStream stream(Block block) {
    return new ByteArrayInputStream(block.content);
  }

  static CertificateFactory x509() {
    try {
      return CertificateFactory.getInstance("X.509");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
