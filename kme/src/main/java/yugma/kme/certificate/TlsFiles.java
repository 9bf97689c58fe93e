// SPDX-License-Identifier: Apache-2.0
package yugma.kme.certificate;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Where one side of TLS connections finds what it needs, as PEM files.
///
/// @param certificate its own, then those of issuers on the way to an authority
/// @param key its private key, readable by its owner alone
/// @param authorities whose certificates it accepts
/// @param revoked lists of the revoked, maybe none
public record TlsFiles(Path certificate, Path key, Path authorities, List<Path> revoked) {
  public TlsFiles {
    revoked = List.copyOf(revoked);
  }

  List<Path> all() {
    return Stream.concat(Stream.of(certificate, key, authorities), revoked.stream()).toList();
  }
}
