// SPDX-License-Identifier: Apache-2.0
package yugma.network.format;

/// Who wrote a value of a scenario.
public enum Origin {
  /// The file, where it is used.
  FILE,
  /// A flag of the command.
  FLAG,
  /// A preset of the catalog.
  DEVICE,
  /// The `defaults` of the file.
  DEFAULTS,
  /// The file format.
  FORMAT
}
