// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.request;

/// What is done to the pairs of a link before they are swapped.
///
/// @param protocol the recipe
/// @param rounds how often, at least 0; 0 for not at all
public record Distilling(Protocol protocol, int rounds) {
  /// Nothing.
  public static final Distilling NONE = new Distilling(Protocol.DEJMPS, 0);

  /// How one pair is made of two.
  public enum Protocol {
    /// [Bennett 1996](https://doi.org/10.1103/PhysRevLett.76.722): twirled to Werner pairs.
    BBPSSW,
    /// [Deutsch 1996](https://doi.org/10.1103/PhysRevLett.77.2818): on Bell-diagonal pairs.
    DEJMPS,
    /// [Campbell and Benjamin 2008](https://doi.org/10.1103/PhysRevLett.101.130502): on two pairs
    /// of single clicks; one round at most.
    EPL,
    /// DEJMPS of one pair with fresh ones, again and again.
    PUMPING
  }

  public Distilling {
    if (rounds < 0 || rounds > 20) {
      throw new IllegalArgumentException(
          "rounds of distillation are " + rounds + ", must lie in [0, 20]");
    }
    if (protocol == Protocol.EPL && rounds > 1) {
      throw new IllegalArgumentException(
          "EPL is one round; " + rounds + " are asked for: a second takes another protocol");
    }
  }
}
