// SPDX-License-Identifier: Apache-2.0
package yugma.kme.http;

/// How many connections may be open at once.
///
/// @param inAll of everybody
/// @param perAddress of one remote address
/// @param perClient of one client certificate
/// @param handshakes that have not shown a certificate yet, of one remote address
public record Crowd(int inAll, int perAddress, int perClient, int handshakes) {
  /// 8192, 1024, 256 and 128.
  public static final Crowd DEFAULT = new Crowd(8192, 1024, 256, 128);

  public Crowd {
    if (Math.min(Math.min(inAll, perAddress), Math.min(perClient, handshakes)) < 1) {
      throw new IllegalArgumentException("a limit of less than one connection");
    }
  }
}
