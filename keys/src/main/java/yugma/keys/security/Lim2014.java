// SPDX-License-Identifier: Apache-2.0
package yugma.keys.security;

import java.util.List;

/// Two decoys: Lim, Curty, Walenta, Xu and Zbinden 2014.
///
/// [Phys. Rev. A 89, 022307](https://doi.org/10.1103/PhysRevA.89.022307), eq. (1) to (5); the
/// symbols are the paper's, its key basis X is `key` here and its Z is `test`.
///
/// @param epsilonSec secrecy, in (0, 1)
/// @param epsilonCor correctness, in (0, 1)
public record Lim2014(double epsilonSec, double epsilonCor) implements Proof {
  /// 2[2 alpha_1 + alpha_2 + alpha_3] + nu + 10 eps_1 + 2 eps_2, all made equal.
  private static final double TERMS = 21;

  public Lim2014 {
    Epsilons.check(epsilonSec, epsilonCor);
  }

  @Override
  public String id() {
    return "lim2014";
  }

  @Override
  public String citation() {
    return "C. C. W. Lim et al., Phys. Rev. A 89, 022307 (2014)";
  }

  @Override
  public int intensities() {
    return 3;
  }

  @Override
  public KeyLength keyLength(BlockCounts counts, List<Decoy> intensities, double leakBits) {
    PhotonNumbers source = PhotonNumbers.of(intensities, counts, intensities());
    double mu1 = source.mean(0);
    double mu2 = source.mean(1);
    double mu3 = source.mean(2);
    if (!(mu1 > mu2 + mu3 && mu2 > mu3)) {
      throw new IllegalArgumentException(
          "intensities are %s, %s, %s, need mu1 > mu2 + mu3 and mu2 > mu3"
              .formatted(mu1, mu2, mu3));
    }
    Singles key = singles(source, counts.key());
    Singles test = singles(source, counts.test());
    double errors = singleErrors(source, counts.test());
    return KeyLength.of(this, TERMS, key, test, errors, leakBits);
  }

  /// Eq. (2) and (3).
  private Singles singles(PhotonNumbers source, List<Tally> basis) {
    double n = Tally.sum(basis).detections();
    double d = Epsilons.hoeffding(n, epsilonSec / TERMS);
    double mu1 = source.mean(0);
    double mu2 = source.mean(1);
    double mu3 = source.mean(2);
    double n1 = source.weight(0) * (basis.get(0).detections() + d);
    double n2Low = source.weight(1) * (basis.get(1).detections() - d);
    double n2High = source.weight(1) * (basis.get(1).detections() + d);
    double n3Low = source.weight(2) * (basis.get(2).detections() - d);
    double n3High = source.weight(2) * (basis.get(2).detections() + d);
    double s0 = Math.max(source.vacuum() * (mu2 * n3Low - mu3 * n2High) / (mu2 - mu3), 0);
    double multi = (mu2 * mu2 - mu3 * mu3) / (mu1 * mu1) * (n1 - s0 / source.vacuum());
    double s1 =
        source.single()
            * mu1
            * (n2Low - n3High - multi)
            / (mu1 * (mu2 - mu3) - mu2 * mu2 + mu3 * mu3);
    return Singles.within(n, s0, s1);
  }

  /// Eq. (4).
  private double singleErrors(PhotonNumbers source, List<Tally> test) {
    double d = Epsilons.hoeffding(Tally.sum(test).errors(), epsilonSec / TERMS);
    double high = source.weight(1) * (test.get(1).errors() + d);
    double low = source.weight(2) * (test.get(2).errors() - d);
    return source.single() * (high - low) / (source.mean(1) - source.mean(2));
  }
}
