// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.crash;

import java.util.List;

/// Keys to be fetched.
///
/// @param who asks, entitled or not
/// @param site where
/// @param master whose keys they are said to be
/// @param keys their key_IDs
record Errand(String who, String site, String master, List<String> keys) {}
