// SPDX-License-Identifier: Apache-2.0
package yugma.keys.distillation;

import java.util.Arrays;
import java.util.Optional;

/// Why a block gave no key.
public enum Failure {
  /// Too few bits of the key basis were sifted to work on.
  TOO_FEW_DETECTIONS(1),
  /// The counts prove no secret bit.
  NO_SECRET_BITS(2),
  /// The corrected keys still differ.
  KEYS_DIFFER(3),
  /// A message was malformed, out of turn, or says what cannot be.
  BAD_MESSAGE(4),
  /// A tag does not fit what was said.
  NOT_AUTHENTIC(5),
  /// There is no shared key left to authenticate with.
  NO_AUTHENTICATION_KEY(6);

  private final int code;

  Failure(int code) {
    this.code = code;
  }

  /// Its number in messages.
  int code() {
    return code;
  }

  static Optional<Failure> of(long code) {
    return Arrays.stream(values()).filter(failure -> failure.code == code).findFirst();
  }
}
