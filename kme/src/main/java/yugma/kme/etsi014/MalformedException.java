// SPDX-License-Identifier: Apache-2.0
package yugma.kme.etsi014;

/// A message that is not what the standard describes; its body can be sent back, and holds no key.
public final class MalformedException extends Exception {
  private static final long serialVersionUID = 1;

  /// What is wrong.
  private final transient ErrorBody body;

  public MalformedException(String message) {
    this(ErrorBody.of(message));
  }

  MalformedException(ErrorBody body) {
    super(body.message(), null, false, false);
    this.body = body;
  }

  /// What is wrong, as the standard says it.
  public ErrorBody body() {
    return body;
  }
}
