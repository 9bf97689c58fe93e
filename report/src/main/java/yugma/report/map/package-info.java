/// The map of a network, drawn from the coordinates of its nodes over outlines of land.
///
/// Read [yugma.report.map.NetworkMap], [yugma.report.map.Frame] and [yugma.report.map.Sheet]. Nodes
/// that lie too close together for the whole map get a sheet of their own. The outlines are of
/// land, never of countries: where borders run is not for a simulator to say. Depends on `markup`
/// and on the earth's radius from `scenario`.
@NullMarked
package yugma.report.map;

import org.jspecify.annotations.NullMarked;
