/// The scenario: one file read into records, every value checked.
///
/// Read [yugma.network.scenario.Scenario], [yugma.network.scenario.ScenarioReader] and
/// [yugma.network.scenario.Reading]. Depends on the optical devices of physics, simulated time, and
/// the packages of this module that read and describe the file.
@NullMarked
package yugma.network.scenario;

import org.jspecify.annotations.NullMarked;
