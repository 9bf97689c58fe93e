// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.util.Arrays;
import java.util.Iterator;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import yugma.kme.transfer.Mode;

/// Modes of encryption as they are typed.
final class Modes implements ITypeConverter<Mode>, Iterable<String> {
  @Override
  public Mode convert(String typed) {
    return Arrays.stream(Mode.values())
        .filter(mode -> mode.toString().equals(typed))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "there is no mode '" + typed + "', only aes-256-gcm and one-time-pad"));
  }

  @Override
  public Iterator<String> iterator() {
    return Arrays.stream(Mode.values()).map(Mode::toString).iterator();
  }
}
