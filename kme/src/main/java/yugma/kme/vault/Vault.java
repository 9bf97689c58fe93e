// SPDX-License-Identifier: Apache-2.0
package yugma.kme.vault;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import yugma.keys.secret.Entropy;
import yugma.keys.secret.Permit;
import yugma.keys.secret.Secret;
import yugma.keys.secret.Slab;
import yugma.kme.ledger.Sealed;

/// Seals secrets for the store by AES-256-GCM, bound to what they belong to.
///
/// Sealed bytes are: version (1 byte), salt (24), counter (8), ciphertext, tag (16).
///
/// No nonce comes twice under one key. Each vault draws a salt of 192 random bits when it is made
/// and derives a data key of its own from the key-encryption key by HKDF; under that key the nonce
/// is a counter, which no other vault can share unless two salts are equal: after a million
/// restarts that has a probability below 2^-150. So a store that is restored from a backup, a
/// machine that is cloned before the vault is made, and two processes of one site need no common
/// memory. A vault must not live on in two copies of a running machine.
///
/// Safe for any thread.
public final class Vault {
  private static final byte VERSION = 1;
  private static final int SALT_BYTES = 24;
  private static final int COUNTER_AT = 1 + SALT_BYTES;
  private static final int HEADER_BYTES = COUNTER_AT + Long.BYTES;
  private static final int TAG_BYTES = 16;
  private static final int NONCE_BYTES = 12;

  /// Data keys of former vaults that are remembered.
  private static final int KEPT_KEYS = 64;

  private final KeyEncryptionKey root;
  private final Slab slab;
  private final byte[] salt = new byte[SALT_BYTES];
  private final SecretKey dataKey;
  private final AtomicLong counter = new AtomicLong();
  private final ConcurrentLinkedQueue<Cipher> ciphers = new ConcurrentLinkedQueue<>();
  private final LinkedHashMap<ByteBuffer, SecretKey> former = new LinkedHashMap<>();

  private Vault(KeyEncryptionKey root, Slab slab, Entropy entropy) {
    this.root = root;
    this.slab = slab;
    entropy.fill(salt);
    dataKey = root.dataKey(salt);
  }

  /// @param slab where secrets go that are opened
  public static Vault of(KeyEncryptionKey key, Slab slab, Entropy entropy) {
    return new Vault(key, slab, entropy);
  }

  /// Encrypts a secret, which stays the caller's.
  ///
  /// @param associated what it belongs to; the same must be given to open it
  public Sealed seal(Secret secret, byte[] associated) {
    byte[] sealed = new byte[HEADER_BYTES + secret.bytes() + TAG_BYTES];
    long count = counter.getAndIncrement();
    ByteBuffer.wrap(sealed).put(VERSION).put(salt).putLong(count);
    byte[] plain = new byte[secret.bytes()];
    Cipher cipher = cipher();
    try {
      secret.reveal(Permit.SEAL, bytes -> MemorySegment.ofArray(plain).copyFrom(bytes));
      cipher.init(Cipher.ENCRYPT_MODE, dataKey, nonce(count));
      cipher.updateAAD(associated);
      cipher.doFinal(plain, 0, plain.length, sealed, HEADER_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM refuses to encrypt", e);
    } finally {
      Arrays.fill(plain, (byte) 0);
      ciphers.add(cipher);
    }
    return new Sealed(sealed);
  }

  /// Decrypts what was sealed under the same key-encryption key, by this vault or another.
  public Secret open(Sealed sealed, byte[] associated) throws TamperedException {
    byte[] bytes = sealed.bytes();
    if (bytes.length < HEADER_BYTES + TAG_BYTES || bytes[0] != VERSION) {
      throw new TamperedException("sealed bytes have another form than this program writes");
    }
    long count = ByteBuffer.wrap(bytes).getLong(COUNTER_AT);
    byte[] plain = new byte[bytes.length - HEADER_BYTES - TAG_BYTES];
    Cipher cipher = cipher();
    try {
      cipher.init(Cipher.DECRYPT_MODE, keyOf(bytes), nonce(count));
      cipher.updateAAD(associated);
      cipher.doFinal(bytes, HEADER_BYTES, bytes.length - HEADER_BYTES, plain, 0);
      return slab.adopt(plain);
    } catch (AEADBadTagException _) {
      throw new TamperedException(
          "sealed bytes do not open: they were changed, moved from elsewhere, or sealed under"
              + " another key-encryption key");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM refuses to decrypt", e);
    } finally {
      Arrays.fill(plain, (byte) 0);
      ciphers.add(cipher);
    }
  }

  private SecretKey keyOf(byte[] sealed) {
    if (Arrays.equals(sealed, 1, COUNTER_AT, salt, 0, SALT_BYTES)) {
      return dataKey;
    }
    byte[] other = Arrays.copyOfRange(sealed, 1, COUNTER_AT);
    synchronized (former) {
      SecretKey known = former.computeIfAbsent(ByteBuffer.wrap(other), _ -> root.dataKey(other));
      if (former.size() > KEPT_KEYS) {
        former.pollFirstEntry();
      }
      return known;
    }
  }

  /// A message authentication code (HMAC-SHA256) that only the holder of the key-encryption key can
  /// make.
  public byte[] proof(byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(root.proofKey());
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no HMAC with SHA-256", e);
    }
  }

  private static GCMParameterSpec nonce(long count) {
    byte[] nonce = new byte[NONCE_BYTES];
    ByteBuffer.wrap(nonce).putLong(NONCE_BYTES - Long.BYTES, count);
    return new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce);
  }

  /// One that is idle; as many are made as are in use at once.
  private Cipher cipher() {
    Cipher idle = ciphers.poll();
    if (idle != null) {
      return idle;
    }
    try {
      return Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java lacks AES-GCM", e);
    }
  }
}
