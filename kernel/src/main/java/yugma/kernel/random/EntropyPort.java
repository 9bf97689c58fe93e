// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.random;

/// Where numbers come from that nobody can foretell: the operating system's generator.
@FunctionalInterface
public interface EntropyPort {
  /// Fills an array.
  void fill(byte[] bytes);
}
