// SPDX-License-Identifier: Apache-2.0
package yugma.kme.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yugma.keys.secret.Entropy;
import yugma.keys.secret.Secret;
import yugma.keys.secret.Slab;
import yugma.kme.ledger.Sealed;

class VaultTest {
  private static final Entropy ENTROPY = Entropy.operatingSystem();
  private static final byte[] LABEL = "key 7 for anna".getBytes(US_ASCII);

  @TempDir private Path folder;
  private final Slab slab = new Slab();
  private KeyEncryptionKey key;
  private Vault vault;

  @BeforeEach
  void open() throws Exception {
    key = KeyEncryptionKey.create(folder.resolve("kek"), ENTROPY);
    vault = Vault.of(key, slab, ENTROPY);
  }

  @Test
  void whatWasSealedOpensAlsoAfterARestart() throws Exception {
    for (int bytes : new int[] {0, 1, 32, 4_096}) {
      try (Secret secret = slab.random(bytes, ENTROPY)) {
        Sealed sealed = vault.seal(secret, LABEL);
        Vault other = Vault.of(KeyEncryptionKey.fromFile(folder.resolve("kek")), slab, ENTROPY);
        try (Secret here = vault.open(sealed, LABEL);
            Secret there = other.open(sealed, LABEL)) {
          assertThat(here.sameAs(secret)).isTrue();
          assertThat(there.sameAs(secret)).isTrue();
        }
      }
    }
    assertThat(slab.usedBytes()).isZero();
  }

  @Test
  void aChangedBitIsFound() {
    Secret secret = slab.random(32, ENTROPY);
    Sealed sealed = vault.seal(secret, LABEL);
    for (int bit = 0; bit < sealed.bytes().length * Byte.SIZE; bit++) {
      byte[] bytes = sealed.bytes().clone();
      bytes[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      assertThatThrownBy(() -> vault.open(new Sealed(bytes), LABEL))
          .isInstanceOf(TamperedException.class);
    }
    for (int length = 0; length < sealed.bytes().length; length++) {
      Sealed shorter = new Sealed(Arrays.copyOf(sealed.bytes(), length));
      assertThatThrownBy(() -> vault.open(shorter, LABEL)).isInstanceOf(TamperedException.class);
    }
  }

  @Test
  void sealedBytesAreBoundToWhatTheyBelongTo() throws Exception {
    Sealed sealed = vault.seal(slab.random(32, ENTROPY), LABEL);
    assertThatThrownBy(() -> vault.open(sealed, "key 8 for anna".getBytes(US_ASCII)))
        .isInstanceOf(TamperedException.class)
        .hasMessageContaining("another key-encryption key");
    Vault stranger =
        Vault.of(KeyEncryptionKey.create(folder.resolve("other"), ENTROPY), slab, ENTROPY);
    assertThatThrownBy(() -> stranger.open(sealed, LABEL)).isInstanceOf(TamperedException.class);
  }

  @Test
  void noNonceComesTwice() {
    Secret secret = slab.random(32, ENTROPY);
    Set<String> seen = new HashSet<>();
    for (int process = 0; process < 20; process++) {
      Vault restarted = Vault.of(key, slab, ENTROPY);
      for (int s = 0; s < 50; s++) {
        byte[] bytes = restarted.seal(secret, LABEL).bytes();
        assertThat(seen.add(HexFormat.of().formatHex(bytes, 1, 33))).isTrue();
      }
    }
  }

  @Test
  void aKeyThatOthersMayReadIsRefused() throws Exception {
    Path file = folder.resolve("kek");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(() -> KeyEncryptionKey.fromFile(file))
        .hasMessageContaining("others may read or write the key in it: chmod 600");
    assertThatThrownBy(() -> KeyEncryptionKey.create(file, ENTROPY))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void aKeyMayBeWrittenInHexadecimal() throws Exception {
    Path raw = folder.resolve("kek");
    Path hex =
        Files.createFile(
            folder.resolve("hex"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(hex, HexFormat.of().formatHex(Files.readAllBytes(raw)) + "\n");
    assertThat(KeyEncryptionKey.fromFile(hex).checkValue()).isEqualTo(key.checkValue());
    Files.writeString(hex, "not a key");
    assertThatThrownBy(() -> KeyEncryptionKey.fromFile(hex))
        .hasMessageContaining("a key is 32 bytes or 64 hexadecimal digits");
  }

  @Test
  void aPassphraseAndItsSaltMakeTheSameKeyAgain() {
    byte[] salt = new byte[16];
    byte[] check =
        KeyEncryptionKey.fromPassphrase("correct horse".toCharArray(), salt).checkValue();
    assertThat(KeyEncryptionKey.fromPassphrase("correct horse".toCharArray(), salt).checkValue())
        .isEqualTo(check);
    assertThat(KeyEncryptionKey.fromPassphrase("correct horsf".toCharArray(), salt).checkValue())
        .isNotEqualTo(check);
    assertThatThrownBy(() -> KeyEncryptionKey.fromPassphrase("x".toCharArray(), new byte[8]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
