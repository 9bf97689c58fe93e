// SPDX-License-Identifier: Apache-2.0
/// How an entity is watched and steered: JSON, server-sent events and metrics for people and
/// programs with a management certificate.
///
/// Read [yugma.kme.management.ManagementPlane], [yugma.kme.management.Entity] and
/// [yugma.kme.management.Switchboard]. Whoever shows no role is answered 401, whoever wants more
/// than his role allows 403. Nothing here ever sees key. Depends on `party`, `ledger`, `supply`,
/// `certificate`, `http` and Jackson.
@NullMarked
package yugma.kme.management;

import org.jspecify.annotations.NullMarked;
