/// The scenarios, devices and hardware that come with Yugma, as the files that they are.
///
/// Read [yugma.network.catalog.Catalog] and [yugma.network.catalog.Entry]. Depends on the YAML tree
/// alone, for titles.
@NullMarked
package yugma.network.catalog;

import org.jspecify.annotations.NullMarked;
