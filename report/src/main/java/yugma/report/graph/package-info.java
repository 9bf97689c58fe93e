/// A network as a picture or as a file for other programs: SVG, Mermaid, DOT, GeoJSON, GraphML.
///
/// Read [yugma.report.graph.GraphFormat], [yugma.report.graph.Drawing] and
/// [yugma.report.graph.Layout]. Every text depends on the scenario alone. Depends on the scenario
/// of network and on Jackson.
@NullMarked
package yugma.report.graph;

import org.jspecify.annotations.NullMarked;
