// SPDX-License-Identifier: Apache-2.0
package yugma.physics.characterisation;

/// A curve with parameters.
@FunctionalInterface
public interface Model {
  /// The share of ones that it expects.
  double at(double setting, double[] parameters);
}
