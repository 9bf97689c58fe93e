/// The table of fields of the scenario file, and the checks that follow from it alone.
///
/// Read [yugma.network.format.Format], [yugma.network.format.Field] and
/// [yugma.network.format.Values]. Depends on the YAML tree, the problems, and simulated time.
///
/// Version 1 of the file is YAML 1.2 (core schema) in UTF-8, at most 4 MiB. Every map takes the
/// fields of its section and no others; a unit is the end of a field's name; a time carries its
/// unit; `source:` beside values says where they come from. A qkd entry takes what it does not
/// write from its `device`, then from `defaults`, then from the format. The smallest useful file:
///
/// ```yaml
/// yugma: 1
/// name: first-link
/// nodes:
///   alice: {kind: end_node}
///   bob: {kind: end_node}
/// links:
///   alice-bob: {endpoints: [alice, bob], length_km: 25}
/// qkd:
///   alice-bob: {device: rusca2018}
/// run: {sim_time: 10s}
/// ```
@NullMarked
package yugma.network.format;

import org.jspecify.annotations.NullMarked;
