/// The table of fields of the scenario file, and the checks that follow from it alone.
///
/// Read [yugma.network.format.Format], [yugma.network.format.Field] and
/// [yugma.network.format.Values]. Depends on the YAML tree, the problems, and simulated time.
@NullMarked
package yugma.network.format;

import org.jspecify.annotations.NullMarked;
