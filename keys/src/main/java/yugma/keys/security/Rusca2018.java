// SPDX-License-Identifier: Apache-2.0
package yugma.keys.security;

import java.util.List;

/// One decoy: Rusca, Boaron, Grünenfelder, Martin and Zbinden 2018.
///
/// [Appl. Phys. Lett. 112, 171104](https://doi.org/10.1063/1.5023340), appendix A; the symbols are
/// the paper's, its key basis Z is `key` here and its X is `test`. Its (A18) is printed without the
/// factor e^k / p_k. The statistics use the errors of the key basis, known after error correction.
///
/// @param epsilonSec secrecy, in (0, 1)
/// @param epsilonCor correctness, in (0, 1)
public record Rusca2018(double epsilonSec, double epsilonCor) implements Proof {
  /// (A24): 2[alpha_1 + 2 alpha_2 + alpha_3] + nu + 6 eps_1 + 4 eps_2, all made equal.
  private static final double TERMS = 19;

  public Rusca2018 {
    Epsilons.check(epsilonSec, epsilonCor);
  }

  @Override
  public String id() {
    return "rusca2018";
  }

  @Override
  public String citation() {
    return "D. Rusca et al., Appl. Phys. Lett. 112, 171104 (2018)";
  }

  @Override
  public int intensities() {
    return 2;
  }

  @Override
  public KeyLength keyLength(BlockCounts counts, List<Decoy> intensities, double leakBits) {
    PhotonNumbers source = PhotonNumbers.of(intensities, counts, intensities());
    double mu1 = source.mean(0);
    double mu2 = source.mean(1);
    if (!(mu1 > mu2 && mu2 > 0)) {
      throw new IllegalArgumentException(
          "intensities are " + mu1 + ", " + mu2 + ", need mu1 > mu2 > 0");
    }
    Singles key = singles(source, counts.key());
    Singles test = singles(source, counts.test());
    double errors = singleErrors(source, counts.test());
    return KeyLength.of(this, TERMS, key, test, errors, leakBits);
  }

  /// s_0^l (A19) and s_1^l (A17).
  private Singles singles(PhotonNumbers source, List<Tally> basis) {
    double n = Tally.sum(basis).detections();
    double d = Epsilons.hoeffding(n, epsilonSec / TERMS);
    double mu1 = source.mean(0);
    double mu2 = source.mean(1);
    double n1High = source.weight(0) * (basis.get(0).detections() + d);
    double n2Low = source.weight(1) * (basis.get(1).detections() - d);
    double s0 = source.vacuum() * (mu1 * n2Low - mu2 * n1High) / (mu1 - mu2);
    double ratio = mu2 * mu2 / (mu1 * mu1);
    double vacuum = (1 - ratio) * mostVacuumEvents(source, basis, d) / source.vacuum();
    double s1 = source.single() * mu1 / (mu2 * (mu1 - mu2)) * (n2Low - ratio * n1High - vacuum);
    return Singles.within(n, s0, s1);
  }

  /// s_0^u (A16): half of the events of empty pulses are errors, so errors bound them from above.
  private double mostVacuumEvents(PhotonNumbers source, List<Tally> basis, double d) {
    double spread = Epsilons.hoeffding(Tally.sum(basis).errors(), epsilonSec / TERMS);
    double least = Double.POSITIVE_INFINITY;
    for (int k = 0; k < basis.size(); k++) {
      double errors = source.weight(k) * (basis.get(k).errors() + spread);
      least = Math.min(least, 2 * (source.vacuum() * errors + d));
    }
    return least;
  }

  /// v_1^u (A22).
  private double singleErrors(PhotonNumbers source, List<Tally> test) {
    double d = Epsilons.hoeffding(Tally.sum(test).errors(), epsilonSec / TERMS);
    double high = source.weight(0) * (test.get(0).errors() + d);
    double low = source.weight(1) * (test.get(1).errors() - d);
    return source.single() * (high - low) / (source.mean(0) - source.mean(1));
  }
}
