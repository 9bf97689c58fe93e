// SPDX-License-Identifier: Apache-2.0
/// What the verbs that steer a live twin share: its state as tables, its start in the background,
/// and the keyboard of whoever watches it.
///
/// Read [yugma.cli.twin.TwinTable], [yugma.cli.twin.Background] and [yugma.cli.twin.Keyboard].
/// Depends on `live.management` and `report`.
@NullMarked
package yugma.cli.twin;

import org.jspecify.annotations.NullMarked;
