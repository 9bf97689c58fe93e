// SPDX-License-Identifier: Apache-2.0
package yugma.kme.party;

/// What in a client's certificate says which application it is; ETSI GS QKD 014 leaves it open, and
/// products differ.
///
/// @param kind which field
/// @param value what it must hold, exactly; a fingerprint in lower-case hexadecimal
public record Binding(Kind kind, String value) {
  /// In the order in which they are looked up: the first field of a certificate that names a
  /// registered application decides.
  public enum Kind {
    /// SHA-256 of the certificate.
    SHA256,
    /// A URI among its alternative names.
    SAN_URI,
    /// A host name among its alternative names.
    SAN_DNS,
    /// The common name of its subject.
    COMMON_NAME
  }
}
