/// Encryption of secrets for the store, under one key-encryption key.
///
/// Read [yugma.kme.vault.Vault], [yugma.kme.vault.KeyEncryptionKey] and
/// [yugma.kme.vault.TamperedException]. Depends on `ledger` and on the secrets of `keys`.
@NullMarked
package yugma.kme.vault;

import org.jspecify.annotations.NullMarked;
