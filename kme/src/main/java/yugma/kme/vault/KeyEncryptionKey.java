// SPDX-License-Identifier: Apache-2.0
package yugma.kme.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import yugma.keys.secret.Entropy;

/// The 256-bit key under which everything secret in a store is encrypted; it lies outside the
/// store.
///
/// It stays on the heap, where the JDK's ciphers need it: a dump of this process's memory shows it.
/// Safe for any thread.
public final class KeyEncryptionKey {
  /// Rounds of PBKDF2-HMAC-SHA512 that a passphrase goes through: about half a second once, at the
  /// start, and the same half second for each guess.
  public static final int PASSPHRASE_ROUNDS = 600_000;

  private static final int BYTES = 32;
  private static final int LEAST_SALT_BYTES = 16;
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  /// Those who may not read or write a key.
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.range(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_EXECUTE);

  private final SecretKey key;

  private KeyEncryptionKey(byte[] bytes) {
    key = new SecretKeySpec(bytes, "HKDF");
    Arrays.fill(bytes, (byte) 0);
  }

  /// A new one, written to a file that its owner alone may read.
  ///
  /// @throws java.nio.file.FileAlreadyExistsException where something is there: it is not replaced
  public static KeyEncryptionKey create(Path file, Entropy entropy) throws IOException {
    byte[] bytes = new byte[BYTES];
    entropy.fill(bytes);
    Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    Files.write(file, bytes, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    return new KeyEncryptionKey(bytes);
  }

  /// From a file of 32 bytes, or of 64 hexadecimal digits.
  ///
  /// @throws IOException also where others than its owner may read or write the file
  public static KeyEncryptionKey fromFile(Path file) throws IOException {
    if (!Collections.disjoint(Files.getPosixFilePermissions(file), OTHERS)) {
      throw new FileSystemException(
          file.toString(), null, "others may read or write the key in it: chmod 600 " + file);
    }
    byte[] read = Files.readAllBytes(file);
    try {
      return new KeyEncryptionKey(decoded(file, read));
    } finally {
      Arrays.fill(read, (byte) 0);
    }
  }

  private static byte[] decoded(Path file, byte[] read) throws IOException {
    if (read.length == BYTES) {
      return read.clone();
    }
    int length = read.length;
    while (length > 2 * BYTES && Character.isWhitespace(read[length - 1])) {
      length--;
    }
    byte[] bytes = new byte[BYTES];
    boolean isHex = length == 2 * BYTES;
    for (int b = 0; isHex && b < BYTES; b++) {
      isHex = HexFormat.isHexDigit(read[2 * b]) && HexFormat.isHexDigit(read[2 * b + 1]);
      if (isHex) {
        int high = HexFormat.fromHexDigit(read[2 * b]);
        bytes[b] = (byte) (high << 4 | HexFormat.fromHexDigit(read[2 * b + 1]));
      }
    }
    if (!isHex) {
      throw new FileSystemException(
          file.toString(), null, "a key is 32 bytes or 64 hexadecimal digits");
    }
    return bytes;
  }

  /// From a passphrase, by PBKDF2-HMAC-SHA512 of [#PASSPHRASE_ROUNDS] rounds.
  ///
  /// @param passphrase stays the caller's, to be wiped
  /// @param salt at least 16 random bytes, kept beside the store; not secret
  public static KeyEncryptionKey fromPassphrase(char[] passphrase, byte[] salt) {
    if (passphrase.length == 0 || salt.length < LEAST_SALT_BYTES) {
      throw new IllegalArgumentException(
          "a passphrase has at least 1 character and its salt at least 16 bytes");
    }
    PBEKeySpec spec = new PBEKeySpec(passphrase, salt, PASSPHRASE_ROUNDS, BYTES * Byte.SIZE);
    try {
      SecretKeyFactory factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512");
      return new KeyEncryptionKey(factory.generateSecret(spec).getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java lacks PBKDF2-HMAC-SHA512", e);
    } finally {
      spec.clearPassword();
    }
  }

  /// 128 bits that tell one key from another and say nothing else of it; a store keeps them, so
  /// that a wrong key is found out when it is opened.
  public byte[] checkValue() {
    return Arrays.copyOf(derived("yugma key check 1", new byte[0]).getEncoded(), 16);
  }

  /// A key that authenticates what this entity says of itself.
  SecretKey proofKey() {
    return derived("yugma proof 1", new byte[0]);
  }

  /// A key of its own for each salt, by HKDF-SHA256.
  SecretKey dataKey(byte[] salt) {
    return derived("yugma data key 1", salt);
  }

  private SecretKey derived(String purpose, byte[] salt) {
    try {
      HKDFParameterSpec spec =
          HKDFParameterSpec.ofExtract()
              .addIKM(key)
              .addSalt(salt)
              .thenExpand(purpose.getBytes(StandardCharsets.US_ASCII), BYTES);
      return KDF.getInstance("HKDF-SHA256").deriveKey("AES", spec);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java lacks HKDF-SHA256", e);
    }
  }

  @Override
  public String toString() {
    return "key-encryption key";
  }
}
