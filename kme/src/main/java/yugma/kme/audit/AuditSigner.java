// SPDX-License-Identifier: Apache-2.0
package yugma.kme.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// Signs checkpoints of an audit log by ML-DSA-65.
///
/// Safe for any thread.
public final class AuditSigner {
  private static final byte[] LINE_END = {'\n'};

  /// Those who may not read or write a key.
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.range(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_EXECUTE);

  private final PrivateKey key;

  private AuditSigner(PrivateKey key) {
    this.key = key;
  }

  /// A new key pair: the private key in a PEM file that its owner alone may read, the public key in
  /// another, to be given to whoever checks the log.
  ///
  /// @throws java.nio.file.FileAlreadyExistsException where something is there: it is not replaced
  public static AuditSigner create(Path privateFile, Path publicFile) throws IOException {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("ML-DSA-65").generateKeyPair();
      Files.createFile(
          privateFile,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      byte[] encoded = pair.getPrivate().getEncoded();
      Files.writeString(privateFile, pem("PRIVATE KEY", encoded), StandardOpenOption.SYNC);
      Arrays.fill(encoded, (byte) 0);
      Files.writeString(
          publicFile,
          pem("PUBLIC KEY", pair.getPublic().getEncoded()),
          StandardOpenOption.CREATE_NEW);
      return new AuditSigner(pair.getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java lacks ML-DSA-65", e);
    }
  }

  /// From the file of a private key.
  ///
  /// @throws IOException also where others than its owner may read or write it
  public static AuditSigner load(Path privateFile) throws IOException {
    if (!Collections.disjoint(Files.getPosixFilePermissions(privateFile), OTHERS)) {
      throw new FileSystemException(
          privateFile.toString(),
          null,
          "others may read or write the key in it: chmod 600 " + privateFile);
    }
    byte[] encoded = decoded(privateFile, "PRIVATE KEY");
    try {
      KeyFactory factory = KeyFactory.getInstance("ML-DSA-65");
      return new AuditSigner(factory.generatePrivate(new PKCS8EncodedKeySpec(encoded)));
    } catch (GeneralSecurityException e) {
      throw new IOException(privateFile + " holds no private key of ML-DSA-65", e);
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }

  /// The signature of a checkpoint.
  public byte[] sign(Checkpoint checkpoint) {
    try {
      Signature signature = Signature.getInstance("ML-DSA-65");
      signature.initSign(key);
      signature.update(checkpoint.signedBytes());
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("ML-DSA-65 refuses to sign", e);
    }
  }

  static byte[] decoded(Path file, String what) throws IOException {
    String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
    String begin = "-----BEGIN " + what + "-----";
    String end = "-----END " + what + "-----";
    if (!text.startsWith(begin) || !text.endsWith(end)) {
      throw new FileSystemException(file.toString(), null, "it is no PEM file of a " + what);
    }
    String body = text.substring(begin.length(), text.length() - end.length());
    try {
      return Base64.getMimeDecoder().decode(body);
    } catch (IllegalArgumentException _) {
      throw new FileSystemException(file.toString(), null, "its base64 is damaged");
    }
  }

  private static String pem(String what, byte[] encoded) {
    String body = Base64.getMimeEncoder(64, LINE_END).encodeToString(encoded);
    return "-----BEGIN " + what + "-----\n" + body + "\n-----END " + what + "-----\n";
  }

  @Override
  public String toString() {
    return "audit signer";
  }
}
