// SPDX-License-Identifier: Apache-2.0
package yugma.kme.setting;

/// A file does not describe an entity; the message says where and why.
public final class NodeFileException extends Exception {
  private static final long serialVersionUID = 1;

  public NodeFileException(String message) {
    super(message);
  }
}
