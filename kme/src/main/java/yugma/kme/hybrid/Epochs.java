// SPDX-License-Identifier: Apache-2.0
package yugma.kme.hybrid;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.UUID;
import javax.crypto.DecapsulateException;
import javax.crypto.KEM;
import javax.crypto.SecretKey;
import yugma.keys.secret.Slab;

/// One process's ML-KEM-768 key pair, and the making of epochs with others.
///
/// [FIPS 203](https://doi.org/10.6028/NIST.FIPS.203). The private key lives as long as the process:
/// after a restart epochs are made anew, and what was set aside under old ones is stored complete.
public final class Epochs {
  private static final String ALGORITHM = "ML-KEM-768";

  private final Slab slab;
  private final UUID id;
  private final KeyPair pair;

  /// @param id of the key pair, random
  public Epochs(Slab slab, UUID id) {
    this.slab = slab;
    this.id = id;
    try {
      this.pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no " + ALGORITHM, e);
    }
  }

  /// Which key pair this is.
  public UUID id() {
    return id;
  }

  /// The public key, X.509 encoded.
  public byte[] publicKey() {
    return pair.getPublic().getEncoded();
  }

  /// An epoch, and what the far end needs to know it.
  ///
  /// @param ciphertext of 1,088 bytes
  @SuppressWarnings("ArrayRecordComponent")
  public record Begun(Epoch epoch, byte[] ciphertext) {}

  /// Begins an epoch with the owner of a public key.
  ///
  /// @throws InvalidKeyException where it is none
  public Begun begin(UUID epoch, byte[] publicKey) throws InvalidKeyException {
    try {
      PublicKey key =
          KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(publicKey));
      KEM.Encapsulated sealed = KEM.getInstance(ALGORITHM).newEncapsulator(key).encapsulate();
      return new Begun(Epoch.of(epoch, sealed.key(), slab), sealed.encapsulation());
    } catch (GeneralSecurityException e) {
      throw new InvalidKeyException("that is no public key of " + ALGORITHM, e);
    }
  }

  /// Joins an epoch that was begun with our public key.
  ///
  /// @throws InvalidKeyException where the ciphertext is none
  public Epoch join(UUID epoch, byte[] ciphertext) throws InvalidKeyException {
    try {
      SecretKey shared =
          KEM.getInstance(ALGORITHM).newDecapsulator(pair.getPrivate()).decapsulate(ciphertext);
      return Epoch.of(epoch, shared, slab);
    } catch (DecapsulateException | NoSuchAlgorithmException e) {
      throw new InvalidKeyException("that is no ciphertext of " + ALGORITHM, e);
    }
  }
}
