// SPDX-License-Identifier: Apache-2.0
package yugma.keys.secret;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/// Where live secrets come from.
@FunctionalInterface
public interface Entropy {
  /// Fills an array with bytes that nobody can foretell.
  void fill(byte[] bytes);

  /// The operating system's generator.
  static Entropy operatingSystem() {
    try {
      return SecureRandom.getInstance("NativePRNGNonBlocking")::nextBytes;
    } catch (NoSuchAlgorithmException _) {
      return new SecureRandom()::nextBytes;
    }
  }
}
