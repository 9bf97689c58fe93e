// SPDX-License-Identifier: Apache-2.0
package yugma.kme.node;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import yugma.keys.secret.Entropy;
import yugma.kme.audit.AuditSigner;
import yugma.kme.ledger.LedgerException;
import yugma.kme.party.KmeId;
import yugma.kme.setting.NodeFile;
import yugma.kme.setting.NodeFileException;
import yugma.kme.sql.LedgerSetting;
import yugma.kme.sql.SqlLedger;
import yugma.kme.vault.KeyEncryptionKey;

/// What an entity keeps on disk, found by its file: the store, the key that encrypts it, the key
/// that signs its audit log, and the witness.
final class Stores {
  private final NodeFile file;
  private final Path folder;

  /// @param folder that paths are seen from
  Stores(NodeFile file, Path folder) {
    this.file = file;
    this.folder = folder;
  }

  /// The key that encrypts the store; a file that is named and is not there is made.
  KeyEncryptionKey keyEncryptionKey(Entropy entropy) throws IOException, NodeFileException {
    if (file.passphraseFile().isPresent()) {
      if (file.keyEncryptionKey().isPresent()) {
        throw new NodeFileException(
            "key_encryption_key and passphrase_file are both given, one must do");
      }
      return fromPassphrase(folder.resolve(file.passphraseFile().get()), entropy);
    }
    Path path = folder.resolve(file.keyEncryptionKey().orElse("key-encryption-key"));
    return Files.exists(path)
        ? KeyEncryptionKey.fromFile(path)
        : KeyEncryptionKey.create(path, entropy);
  }

  private KeyEncryptionKey fromPassphrase(Path path, Entropy entropy) throws IOException {
    Path saltFile = folder.resolve("passphrase-salt");
    if (!Files.exists(saltFile)) {
      byte[] drawn = new byte[32];
      entropy.fill(drawn);
      Files.write(saltFile, drawn);
    }
    byte[] bytes = Files.readAllBytes(path);
    char[] passphrase = StandardCharsets.UTF_8.decode(java.nio.ByteBuffer.wrap(bytes)).array();
    int end = 0;
    while (end < passphrase.length
        && passphrase[end] != '\n'
        && passphrase[end] != '\r'
        && passphrase[end] != 0) {
      end++;
    }
    char[] line = Arrays.copyOf(passphrase, end);
    try {
      return KeyEncryptionKey.fromPassphrase(line, Files.readAllBytes(saltFile));
    } finally {
      Arrays.fill(bytes, (byte) 0);
      Arrays.fill(passphrase, '\0');
      Arrays.fill(line, '\0');
    }
  }

  /// The store, which must have been sealed by that key.
  SqlLedger ledger(KeyEncryptionKey key, String process) throws IOException, LedgerException {
    Path signing = folder.resolve("audit-key.pem");
    AuditSigner signer =
        Files.exists(signing)
            ? AuditSigner.load(signing)
            : AuditSigner.create(signing, folder.resolve("audit-public-key.pem"));
    String store = file.store().orElse("store.db");
    boolean isDatabase = store.startsWith("jdbc:") || store.startsWith("postgresql:");
    String address =
        isDatabase ? store.replaceFirst("^jdbc:", "") : "sqlite:" + folder.resolve(store);
    String name =
        isDatabase
            ? process + " on " + machine() + " in " + folder.toAbsolutePath().normalize()
            : process;
    Optional<Path> witness =
        Optional.of(folder.resolve(file.witness().orElse("witness-" + process)));
    SqlLedger ledger =
        SqlLedger.open(new LedgerSetting(new KmeId(file.kme()), address, name, signer, witness));
    try {
      ledger.requireKey(key);
      return ledger;
    } catch (LedgerException e) {
      ledger.close();
      throw e;
    }
  }

  /// Processes on several machines may be called alike; none takes another's place for that.
  private static String machine() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException _) {
      return "localhost";
    }
  }
}
