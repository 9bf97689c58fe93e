// SPDX-License-Identifier: Apache-2.0
package yugma.kme.source;

/// Takes key from sources.
public interface Intake {
  /// Takes a block and wipes it; what does not fill a segment is lost. Safe for any thread, and
  /// waits until the block is durable.
  ///
  /// @throws java.io.UncheckedIOException where it cannot be stored; then the source keeps it
  void take(Block block);
}
