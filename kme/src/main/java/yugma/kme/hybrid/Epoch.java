// SPDX-License-Identifier: Apache-2.0
package yugma.kme.hybrid;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidAlgorithmParameterException;
import java.security.NoSuchAlgorithmException;
import java.security.spec.AlgorithmParameterSpec;
import java.util.UUID;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import yugma.keys.secret.Permit;
import yugma.keys.secret.Secret;
import yugma.keys.secret.Slab;

/// One ML-KEM secret that two entities share, and the streams that are made of it, one for each
/// key.
///
/// [RFC 5869](https://www.rfc-editor.org/rfc/rfc5869): HKDF with SHA-256; the secret was extracted
/// when the epoch began, each key expands it under its own `key_ID`. One thread at a time.
public final class Epoch implements AutoCloseable {
  private static final byte[] SALT = "yugma hybrid 1".getBytes(StandardCharsets.UTF_8);
  private static final int MOST_BYTES = 255 * 32;

  private final UUID id;
  private final Slab slab;
  private final Secret root;

  private final KDF kdf;

  private Epoch(UUID id, Slab slab, Secret root, KDF kdf) {
    this.id = id;
    this.slab = slab;
    this.root = root;
    this.kdf = kdf;
  }

  /// @param shared as ML-KEM gave it
  static Epoch of(UUID id, SecretKey shared, Slab slab) {
    KDF kdf = hkdf();
    AlgorithmParameterSpec extract =
        HKDFParameterSpec.ofExtract().addSalt(SALT).addIKM(shared).extractOnly();
    return new Epoch(id, slab, derive(kdf, extract, slab), kdf);
  }

  public UUID id() {
    return id;
  }

  /// Combines a key with this epoch, in place; doing so twice takes it out again.
  ///
  /// @param key its `key_ID`
  /// @param material at most 65,280 bits
  public void combine(UUID key, Secret material) {
    try (Secret stream = stream(key, material.bytes())) {
      material.xor(stream);
    }
  }

  private Secret stream(UUID key, int bytes) {
    if (bytes > MOST_BYTES) {
      throw new IllegalArgumentException(
          "key has " + bytes + " bytes, must have at most " + MOST_BYTES);
    }
    byte[] info =
        ByteBuffer.allocate(16)
            .putLong(key.getMostSignificantBits())
            .putLong(key.getLeastSignificantBits())
            .array();
    byte[] copy = new byte[root.bytes()];
    root.reveal(Permit.COMBINE, bits -> MemorySegment.ofArray(copy).copyFrom(bits));
    SecretKeySpec prk = new SecretKeySpec(copy, "HKDF");
    java.util.Arrays.fill(copy, (byte) 0);
    return derive(kdf, HKDFParameterSpec.expandOnly(prk, info, bytes), slab);
  }

  private static KDF hkdf() {
    try {
      return KDF.getInstance("HKDF-SHA256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no HKDF with SHA-256", e);
    }
  }

  private static Secret derive(KDF kdf, AlgorithmParameterSpec how, Slab slab) {
    try {
      return slab.adopt(kdf.deriveData(how));
    } catch (InvalidAlgorithmParameterException e) {
      throw new IllegalStateException("this Java's HKDF does not derive bytes", e);
    }
  }

  @Override
  public void close() {
    root.close();
  }
}
