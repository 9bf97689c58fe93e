/// Networks that other programs describe, read and written again as scenarios: GraphML as of the
/// Topology Zoo, GeoJSON, and tables of links (CSV).
///
/// Read [yugma.network.imports.Import], [yugma.network.imports.Draft] and
/// [yugma.network.imports.Heading]. A reader of a format turns a file into a draft: items whose
/// cells have a meaning and a place. What the cells say together is judged once for all formats.
/// Depends on the places of the YAML tree, problems, positions of the scenario, commons-csv and
/// jackson-core.
@NullMarked
package yugma.network.imports;

import org.jspecify.annotations.NullMarked;
