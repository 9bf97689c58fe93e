// SPDX-License-Identifier: Apache-2.0
package yugma.network.format;

/// What holds when a field is not written.
public sealed interface Fallback {
  /// Nothing does: it must be written, here or in a preset.
  record Required() implements Fallback {}

  /// It is simply absent.
  record Absent() implements Fallback {}

  /// A value.
  ///
  /// @param written as in a file
  /// @param source where it comes from, or `assumed`
  record Value(String written, String source) implements Fallback {}

  /// A value that follows from others.
  ///
  /// @param words what it is
  record Derived(String words) implements Fallback {}
}
