// SPDX-License-Identifier: Apache-2.0
package yugma.network.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The outcome of one run.
///
/// @param yugmaResult version of this format
/// @param scenario which one
/// @param seed of its random streams
/// @param version of Yugma
/// @param simTimeS simulated seconds that were run
/// @param partial whether the run was stopped before its end
/// @param nodes by name, in the order of the scenario
/// @param links by name, in the order of the scenario
/// @param satellites by name, in the order of the scenario
/// @param demands by name, in the order of the scenario
/// @param goals in the order of the scenario
/// @param events in the order of time
public record Result(
    int yugmaResult,
    ScenarioName scenario,
    long seed,
    String version,
    double simTimeS,
    boolean partial,
    Map<String, NodeResult> nodes,
    Map<String, LinkResult> links,
    Map<String, SatelliteResult> satellites,
    Map<String, DemandResult> demands,
    Map<String, RequestResult> requests,
    List<GoalResult> goals,
    List<Event> events) {
  /// The version of the format that this code writes.
  public static final int FORMAT = 1;

  public Result {
    nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
    links = Collections.unmodifiableMap(new LinkedHashMap<>(links));
    satellites = Collections.unmodifiableMap(new LinkedHashMap<>(satellites));
    demands = Collections.unmodifiableMap(new LinkedHashMap<>(demands));
    requests = Collections.unmodifiableMap(new LinkedHashMap<>(requests));
    goals = List.copyOf(goals);
    events = List.copyOf(events);
  }

  /// The scenario that was run.
  ///
  /// @param digest SHA-256 of its canonical form
  public record ScenarioName(String name, String digest) {}

  /// The same result with its goals judged.
  public Result withGoals(List<GoalResult> judged) {
    return new Result(
        yugmaResult,
        scenario,
        seed,
        version,
        simTimeS,
        partial,
        nodes,
        links,
        satellites,
        demands,
        requests,
        judged,
        events);
  }
}
