// SPDX-License-Identifier: Apache-2.0
package yugma.network.binding;

/// What is left of the errors of hardware in a thought experiment.
///
/// @param memory factor on the rate at which memories forget, in [0, 1]
/// @param gates factor on the errors of gates and readout
/// @param pairs factor on what new pairs of links lack
record Flaws(double memory, double gates, double pairs) {
  /// As they are.
  static final Flaws ALL = new Flaws(1, 1, 1);

  /// All smaller alike.
  static Flaws each(double factor) {
    return new Flaws(factor, factor, factor);
  }

  /// One kind smaller, the others as they are.
  static Flaws of(Binding.Kind kind, double factor) {
    return switch (kind) {
      case MEMORY -> new Flaws(factor, 1, 1);
      case GATES -> new Flaws(1, factor, 1);
      case PAIRS -> new Flaws(1, 1, factor);
      case HOP, LATENCY ->
          throw new IllegalArgumentException("a " + kind + " is no error of hardware");
    };
  }
}
