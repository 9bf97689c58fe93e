// SPDX-License-Identifier: Apache-2.0
package yugma.kme.transfer;

import java.util.Optional;

/// How a file is encrypted.
public enum Mode {
  /// One key of 256 bits for a file of any size; its secrecy rests on AES.
  AES_256_GCM("aes-256-gcm", 1),
  /// A bit of key for each bit of the file, and some for tags; its secrecy rests on the keys alone.
  ONE_TIME_PAD("one-time-pad", 2);

  private final String text;
  private final int code;

  Mode(String text, int code) {
    this.text = text;
    this.code = code;
  }

  int code() {
    return code;
  }

  static Optional<Mode> of(int code) {
    return java.util.Arrays.stream(values()).filter(mode -> mode.code == code).findFirst();
  }

  /// As it is written on a command line.
  @Override
  public String toString() {
    return text;
  }
}
