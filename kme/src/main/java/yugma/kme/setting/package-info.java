/// The file that describes one key management entity.
///
/// Read [yugma.kme.setting.NodeFile] and [yugma.kme.setting.NodeFiles]. Format version 1, YAML:
///
/// ```yaml
/// kme: bern
/// listen: {applications: 127.0.0.1:8443, peers: 127.0.0.1:8444, management: 127.0.0.1:8445}
/// certificates: certificates            # as `yugma certs` makes them
/// store: store.db                       # or jdbc:postgresql://host/db?user=…
/// key_encryption_key: keys/kek          # or passphrase_file: …
/// peers: {geneva: {addresses: [10.0.0.2:8444]}}
/// stocks:
///   bern-geneva: {peer: geneva}
///   bern~lyon: {peer: lyon, route: [geneva, lyon]}
/// saes:
///   bank-bern: {kme: bern, san_uri: "urn:yugma:sae:bank-bern"}
///   bank-geneva: {kme: geneva}
/// pairs: [{between: [bank-bern, bank-geneva], least_grade: information_theoretic}]
/// sources: [{stock: bern-geneva, directory: incoming}]
/// ```
///
/// Paths are seen from the file. Depends on `party`, `service` and Jackson.
@NullMarked
package yugma.kme.setting;

import org.jspecify.annotations.NullMarked;
