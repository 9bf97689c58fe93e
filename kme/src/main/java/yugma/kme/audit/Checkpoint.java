// SPDX-License-Identifier: Apache-2.0
package yugma.kme.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// What is signed of an audit log: its last entry at some time, and through the chain all before.
///
/// @param chain name of the log
/// @param sequence of the entry
/// @param hash of the entry
/// @param time when it was signed
public record Checkpoint(String chain, long sequence, String hash, Instant time) {
  byte[] signedBytes() {
    return ("yugma audit checkpoint 1\n"
            + String.join("\n", chain, "" + sequence, hash, time.toString()))
        .getBytes(StandardCharsets.UTF_8);
  }
}
