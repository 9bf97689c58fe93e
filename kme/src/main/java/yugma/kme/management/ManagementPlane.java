// SPDX-License-Identifier: Apache-2.0
package yugma.kme.management;

import java.util.List;
import java.util.stream.Stream;
import yugma.kme.http.ListenerLimits;

/// All that those who manage an entity see.
public final class ManagementPlane {
  /// A plane answers with more statuses than ETSI GS QKD 014 knows.
  public static final ListenerLimits LIMITS =
      ListenerLimits.DEFAULT.withSizes(ListenerLimits.DEFAULT.sizes().withStatuses(413, 500));

  private ManagementPlane() {}

  /// The plane of an entity.
  ///
  /// @param meters what it counts
  /// @param notices what its operators should know
  public static Switchboard of(Entity entity, Meters meters, Notices notices) {
    return new Switchboard(
        Access::of,
        Stream.of(
                new StatusResource(entity).routes(),
                new SaesResource(entity).routes(),
                new ClearResource(entity, notices).routes(),
                new EventsResource(entity, notices).routes(),
                new HealthResource(entity).routes(),
                new MetricsResource(entity, meters).routes(),
                DocumentResource.of(ManagementPlane.class, "openapi-management.yaml").routes())
            .flatMap(List::stream)
            .toList());
  }
}
