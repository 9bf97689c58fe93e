// SPDX-License-Identifier: Apache-2.0
package yugma.kme.node;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import yugma.kme.certificate.CertificateFolder;
import yugma.kme.certificate.Credentials;
import yugma.kme.certificate.Plane;
import yugma.kme.certificate.TlsContexts;
import yugma.kme.http.Handler;
import yugma.kme.http.Listener;
import yugma.kme.http.ListenerLimits;
import yugma.kme.http.ListenerSetting;
import yugma.kme.management.ManagementPlane;
import yugma.kme.party.KmeId;
import yugma.kme.setting.NodeFile;
import yugma.kme.setting.NodeFileException;

/// Opens the ports of an entity, each with the certificate of its plane.
///
/// @param folder that paths in the file are seen from
record Ports(NodeFile file, Path folder, Clock clock) {
  Listener open(String address, Plane plane, Handler handler)
      throws IOException, NodeFileException {
    ListenerLimits limits =
        plane == Plane.MANAGEMENT ? ManagementPlane.LIMITS : ListenerLimits.DEFAULT;
    return Listener.open(
        new ListenerSetting(
            Address.of(address),
            Optional.of(TlsContexts.server(credentials(plane), plane)),
            limits),
        handler);
  }

  Credentials credentials(Plane plane) throws IOException {
    CertificateFolder certificates = CertificateFolder.open(folder.resolve(file.certificates()));
    return Credentials.load(certificates.kme(new KmeId(file.kme()), plane), clock);
  }
}
