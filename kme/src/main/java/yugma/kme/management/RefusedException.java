// SPDX-License-Identifier: Apache-2.0
package yugma.kme.management;

/// What was asked for cannot be done; the message says why, to whoever asked.
public final class RefusedException extends Exception {
  private static final long serialVersionUID = 1;

  private final int status;

  private RefusedException(int status, String message) {
    super(message);
    this.status = status;
  }

  /// The request means nothing: 400.
  public static RefusedException malformed(String message) {
    return new RefusedException(400, message);
  }

  /// There is no such thing: 404.
  public static RefusedException unknown(String message) {
    return new RefusedException(404, message);
  }

  public int status() {
    return status;
  }
}
