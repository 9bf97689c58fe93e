// SPDX-License-Identifier: Apache-2.0
package yugma.kme.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;

/// The public key that tells a signed checkpoint from a forged one.
public final class AuditKey {
  private final PublicKey key;

  private AuditKey(PublicKey key) {
    this.key = key;
  }

  /// From the PEM file that [AuditSigner#create] wrote.
  public static AuditKey load(Path publicFile) throws IOException {
    byte[] encoded = AuditSigner.decoded(publicFile, "PUBLIC KEY");
    try {
      KeyFactory factory = KeyFactory.getInstance("ML-DSA-65");
      return new AuditKey(factory.generatePublic(new X509EncodedKeySpec(encoded)));
    } catch (GeneralSecurityException e) {
      throw new IOException(publicFile + " holds no public key of ML-DSA-65", e);
    }
  }

  /// Whether the owner of the private key has signed this.
  public boolean hasSigned(Checkpoint checkpoint, byte[] signature) {
    try {
      Signature check = Signature.getInstance("ML-DSA-65");
      check.initVerify(key);
      check.update(checkpoint.signedBytes());
      return check.verify(signature);
    } catch (SignatureException _) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java lacks ML-DSA-65", e);
    }
  }
}
