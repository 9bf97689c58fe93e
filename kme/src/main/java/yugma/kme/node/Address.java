// SPDX-License-Identifier: Apache-2.0
package yugma.kme.node;

import java.net.InetSocketAddress;
import yugma.kme.setting.NodeFileException;

/// Where something listens, as it is written in a file.
final class Address {
  private Address() {}

  /// From `host:port`, an address of IPv6 in brackets.
  static InetSocketAddress of(String text) throws NodeFileException {
    int colon = text.lastIndexOf(':');
    try {
      String host = text.substring(0, colon).replaceAll("^\\[(.*)\\]$", "$1");
      InetSocketAddress address =
          new InetSocketAddress(host, Integer.parseInt(text, colon + 1, text.length(), 10));
      if (host.isBlank()) {
        throw new NodeFileException("'" + text + "' is no address, must be host:port");
      }
      return address;
    } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
      throw new NodeFileException("'" + text + "' is no address, must be host:port");
    }
  }
}
