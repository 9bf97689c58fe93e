// SPDX-License-Identifier: Apache-2.0
/// How a live twin is watched and steered, as one: a control port of its own on this machine, by
/// the same certificates as the management of its entities, and how a command finds it.
///
/// Read [yugma.live.management.Control], [yugma.live.management.TwinClient] and
/// [yugma.live.management.Presence]. A twin that runs says so in `live.json` of its folder, which
/// only its owner can read:
///
/// ```json
/// {"scenario": "metro-star", "port": 43121, "pid": 4711,
///  "process_started": "2026-01-02T03:04:05Z", "started": "2026-01-02T03:04:06Z"}
/// ```
///
/// A file whose process is gone counts for nothing. Depends on `live.twin`, `live.network`, `kme`
/// and the messages of `report`.
@NullMarked
package yugma.live.management;

import org.jspecify.annotations.NullMarked;
