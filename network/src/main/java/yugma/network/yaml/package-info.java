/// YAML read into a tree that keeps its marks, within limits that no file can overrun.
///
/// Read [yugma.network.yaml.Tree], [yugma.network.yaml.TreeReader] and [yugma.network.yaml.Mark].
/// Depends on snakeyaml-engine and on the problems.
@NullMarked
package yugma.network.yaml;

import org.jspecify.annotations.NullMarked;
