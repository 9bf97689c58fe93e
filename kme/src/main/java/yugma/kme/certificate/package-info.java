/// Certificates and TLS: authorities of our own and foreign ones, who a certificate means, and the
/// settings under which both sides prove who they are.
///
/// Read [yugma.kme.certificate.Authority], [yugma.kme.certificate.Credentials] and
/// [yugma.kme.certificate.TlsContexts]. Files are PEM: certificates, lists of the revoked, and keys
/// as unencrypted PKCS #8 that only their owner can read. There is one authority for applications,
/// one for peers and one for management, and none of them is trusted in place of another. Depends
/// on `party`, on Bouncy Castle for making certificates, and on the JDK for everything else.
@NullMarked
package yugma.kme.certificate;

import org.jspecify.annotations.NullMarked;
