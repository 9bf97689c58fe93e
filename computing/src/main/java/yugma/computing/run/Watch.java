// SPDX-License-Identifier: Apache-2.0
package yugma.computing.run;

/// Somebody who follows a run of many shots, and may end it.
@FunctionalInterface
public interface Watch {
  /// Told now and then how far it is.
  ///
  /// @return whether to go on
  boolean at(long shots);

  /// Told before the first shot how far the state is that all shots are drawn from.
  ///
  /// @param passes over its amplitudes that it takes
  /// @return whether to go on
  default boolean evolving(int qubits, int done, int passes) {
    return at(0);
  }

  /// Nobody.
  static Watch nobody() {
    return _ -> true;
  }
}
