// SPDX-License-Identifier: Apache-2.0
package yugma.kme.node;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import yugma.keys.secret.Slab;
import yugma.kme.certificate.CertificateFolder;
import yugma.kme.certificate.Credentials;
import yugma.kme.certificate.ServerName;
import yugma.kme.certificate.TlsContexts;
import yugma.kme.client.Etsi014Client;
import yugma.kme.etsi014.KeyContainer;
import yugma.kme.party.SaeId;

/// Two applications in a process of their own, whose memory is not the entity's: takes keys, and
/// prints them under a mask.
final class OtherProcess {
  static final byte MASK = 0x5a;

  private OtherProcess() {}

  /// @param arguments folder of certificates, address here, address there, number of keys
  public static void main(String[] arguments) throws Exception {
    CertificateFolder certificates = new CertificateFolder(Path.of(arguments[0]));
    try (Etsi014Client here = client(certificates, NodePair.HERE, arguments[1]);
        Etsi014Client there = client(certificates, NodePair.THERE, arguments[2])) {
      for (int k = 0; k < Integer.parseInt(arguments[3]); k++) {
        try (KeyContainer given = NodeTest.enc(here);
            KeyContainer taken = NodeTest.dec(there, NodeTest.key(given).id())) {
          System.out.println(HexFormat.of().formatHex(mask(NodeTest.bytes(taken))));
        }
      }
    }
    System.exit(0);
  }

  static byte[] mask(byte[] bytes) {
    for (int b = 0; b < bytes.length; b++) {
      bytes[b] ^= MASK;
    }
    return bytes;
  }

  private static Etsi014Client client(CertificateFolder certificates, SaeId sae, String address)
      throws Exception {
    return new Etsi014Client(
        URI.create(address),
        TlsContexts.client(
            Credentials.load(certificates.sae(sae), Clock.systemUTC()), new ServerName.Address()),
        new Slab());
  }
}
