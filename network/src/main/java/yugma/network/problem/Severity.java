// SPDX-License-Identifier: Apache-2.0
package yugma.network.problem;

/// How much a problem matters.
public enum Severity {
  /// Nothing is run.
  ERROR,
  /// It is run, and the reader should look twice.
  WARNING
}
