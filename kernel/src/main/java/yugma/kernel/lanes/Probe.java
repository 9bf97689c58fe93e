// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.lanes;

/// The choice of lanes at start-up; apart from [Lanes], so that the class of the vector lanes is
/// loaded only where the module it needs is present.
final class Probe {
  static final Lanes BEST = choose(System.getProperty("yugma.lanes", "best"));

  private Probe() {}

  static Lanes choose(String wanted) {
    return switch (wanted) {
      case "best" -> hasVectorModule() ? VectorLanes.ONLY : ScalarLanes.ONLY;
      case "scalar" -> ScalarLanes.ONLY;
      default ->
          throw new IllegalArgumentException(
              "yugma.lanes is '" + wanted + "', must be 'best' or 'scalar'");
    };
  }

  private static boolean hasVectorModule() {
    return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
  }
}
