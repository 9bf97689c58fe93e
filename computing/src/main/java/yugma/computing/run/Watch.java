// SPDX-License-Identifier: Apache-2.0
package yugma.computing.run;

/// Somebody who follows a run of many shots, and may end it.
@FunctionalInterface
public interface Watch {
  /// Told now and then how far it is.
  ///
  /// @return whether to go on
  boolean at(long shots);

  /// Nobody.
  static Watch nobody() {
    return _ -> true;
  }
}
