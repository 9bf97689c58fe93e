// SPDX-License-Identifier: Apache-2.0
package yugma.kme.http;

/// What a listener has seen so far, for metrics.
///
/// @param openConnections at this moment
/// @param requests that were answered by the handler
/// @param crowded connections refused because there were too many
/// @param untrusted TLS handshakes and certificates refused
/// @param malformed requests refused unseen
/// @param slow connections given up
/// @param faults requests that failed by a fault of ours
public record Traffic(
    long openConnections,
    long requests,
    long crowded,
    long untrusted,
    long malformed,
    long slow,
    long faults) {}
