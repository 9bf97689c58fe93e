// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import java.util.List;
import java.util.Optional;

/// What the paths of a demand must keep to.
///
/// @param countries that a path may pass, its ends excepted; any where there is no list
/// @param operators whose sites a path may pass, its ends excepted; any where there is no list
/// @param disjointPaths without a common site, each with a share of every key, >= 1
/// @param leastGrade the weakest protection that will do
public record Policy(
    Optional<List<String>> countries,
    Optional<List<String>> operators,
    int disjointPaths,
    Grade leastGrade) {
  /// Any path will do.
  public static final Policy NONE = new Policy(Optional.empty(), Optional.empty(), 1, Grade.NONE);

  public Policy {
    countries = countries.map(List::copyOf);
    operators = operators.map(List::copyOf);
  }

  /// Whether a site's country will do; a site that does not say where it is will not.
  public boolean allowsCountry(Node node) {
    return countries.isEmpty()
        || node.owner().country().filter(countries.get()::contains).isPresent();
  }

  /// Whether a site's operator will do; a site that does not say whose it is will not.
  public boolean allowsOperator(Node node) {
    return operators.isEmpty()
        || node.owner().operator().filter(operators.get()::contains).isPresent();
  }
}
