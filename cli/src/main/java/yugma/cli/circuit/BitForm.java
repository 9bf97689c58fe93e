// SPDX-License-Identifier: Apache-2.0
package yugma.cli.circuit;

import picocli.CommandLine.TypeConversionException;

/// How the bits of shots are written.
public enum BitForm {
  /// A line of 0 and 1 for each shot.
  TEXT("01"),
  /// Each shot in whole bytes, its first bit lowest in its first byte.
  BYTES("b8");

  private final String name;

  BitForm(String name) {
    this.name = name;
  }

  /// The form of a name.
  ///
  /// @throws TypeConversionException if there is none, with those that there are
  public static BitForm of(String name) {
    return switch (name) {
      case "01" -> TEXT;
      case "b8" -> BYTES;
      default -> throw new TypeConversionException("it is '" + name + "', must be 01 or b8");
    };
  }

  /// As people write it.
  @Override
  public String toString() {
    return name;
  }

  /// Up to 64 bits of a shot.
  public byte[] bytes(long bits, int width) {
    return switch (this) {
      case TEXT -> {
        byte[] line = new byte[width + 1];
        for (int i = 0; i < width; i++) {
          line[i] = (byte) ((bits >>> i & 1) != 0 ? '1' : '0');
        }
        line[width] = '\n';
        yield line;
      }
      case BYTES -> {
        byte[] packed = new byte[(width + 7) / 8];
        for (int i = 0; i < packed.length; i++) {
          packed[i] = (byte) (bits >>> 8 * i);
        }
        yield packed;
      }
    };
  }
}
