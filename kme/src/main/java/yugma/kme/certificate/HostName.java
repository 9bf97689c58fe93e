// SPDX-License-Identifier: Apache-2.0
package yugma.kme.certificate;

import java.util.regex.Pattern;
import org.bouncycastle.util.IPAddress;

/// Host names and IP addresses as people type them.
final class HostName {
  private static final Pattern NAME =
      Pattern.compile(
          "(?=.{1,253}$)(\\*\\.)?[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?"
              + "(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*");
  private static final Pattern V4 =
      Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?!$)|$)){4}");
  private static final Pattern V6 = Pattern.compile("[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*");

  private HostName() {}

  static void check(String host) {
    if (!isAddress(host) && (!NAME.matcher(host).matches() || host.matches("[0-9.]+"))) {
      throw new IllegalArgumentException("'" + host + "' is neither a host name nor an IP address");
    }
  }

  static boolean isAddress(String host) {
    return V4.matcher(host).matches() || V6.matcher(host).matches() && IPAddress.isValidIPv6(host);
  }
}
