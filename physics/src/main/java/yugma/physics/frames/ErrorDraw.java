// SPDX-License-Identifier: Apache-2.0
package yugma.physics.frames;

import java.util.Arrays;
import java.util.Optional;
import yugma.kernel.sampling.AliasTable;
import yugma.kernel.sampling.Geometric;
import yugma.kernel.sampling.PoissonTable;
import yugma.physics.symptom.ErrorLaw;

/// The same law of errors at many sites of many shots, drawn at the cost of what happens.
///
/// Where the law is one of independent events, their number in all sites and shots is Poisson and
/// each falls anywhere; what meets twice adds up, as it must. Any other law is drawn by the gaps
/// between what happens.
final class ErrorDraw {
  /// Bits of a random word: a shot lowest, then the choice, the site in those above.
  private static final int SITE_FROM = 20;

  static final int MOST_SITES = 1 << 18;

  private final int sites;
  private final int shotBits;
  private final Optional<PoissonTable> counts;
  private final Optional<Geometric> gaps;
  private final int choiceBits;

  /// The subset that each choice stands for.
  private final int[] choices;

  private final Optional<AliasTable> choice;

  private ErrorDraw(int sites, int shots, ErrorLaw law, Optional<double[]> rates) {
    this.sites = sites;
    this.shotBits = Integer.numberOfTrailingZeros(shots);
    double[] weights = rates.orElse(law.probabilities());
    int[] possible = possible(weights);
    boolean isEven = rates.isPresent() && isEven(weights, possible);
    this.choiceBits = isEven ? 32 - Integer.numberOfLeadingZeros(possible.length - 1) : 0;
    this.choices = isEven ? Arrays.copyOf(possible, 1 << choiceBits) : possible;
    this.choice =
        isEven || possible.length < 2
            ? Optional.empty()
            : Optional.of(
                AliasTable.of(Arrays.stream(possible).mapToDouble(e -> weights[e]).toArray()));
    double events = isEven ? weights[possible[0]] * choices.length : Arrays.stream(weights).sum();
    this.counts = rates.map(_ -> new PoissonTable(events * sites * shots));
    this.gaps = rates.isPresent() ? Optional.empty() : Optional.of(new Geometric(law.total()));
  }

  /// The draw for some sites, or nothing if nothing happens there.
  ///
  /// @param shots a power of two
  static Optional<ErrorDraw> of(int sites, int shots, ErrorLaw law) {
    if (sites < 1 || law.total() < 1e-15) {
      return Optional.empty();
    }
    return Optional.of(new ErrorDraw(sites, shots, law, law.rates()));
  }

  private static int[] possible(double[] weights) {
    int[] possible = new int[weights.length];
    int count = 0;
    for (int e = 1; e < weights.length; e++) {
      if (weights[e] > 0) {
        possible[count++] = e;
      }
    }
    return Arrays.copyOf(possible, count);
  }

  private static boolean isEven(double[] weights, int[] possible) {
    for (int e : possible) {
      if (Math.abs(weights[e] - weights[possible[0]]) > 1e-12 * weights[e]) {
        return false;
      }
    }
    return true;
  }

  /// Draws for a batch, and flips the rows of each site hit.
  ///
  /// @param array holds the rows
  /// @param rows the starts of those of each site, `perSite` of them; bit j of a subset is row j
  void flip(Batch batch, long[] array, int[] rows, int perSite) {
    if (gaps.isPresent()) {
      flipByGaps(batch, array, rows, perSite);
      return;
    }
    long left = counts.isPresent() ? counts.get().draw(batch.random()) : 0;
    long[] words = batch.drawn;
    while (left > 0) {
      int count = (int) Math.min(left, words.length / 2);
      batch.random().fill(words, choice.isPresent() ? 2 * count : count);
      if (choice.isPresent()) {
        choose(words, count);
      }
      if (perSite == 1) {
        flipSingles(words, count, array, rows);
      } else {
        flipGroups(words, count, array, rows, perSite);
      }
      left -= count;
    }
  }

  /// Puts the choice that the second half of the words makes into the first.
  private void choose(long[] words, int count) {
    AliasTable table = choice.orElseThrow();
    long low = (1L << SITE_FROM) - (1L << shotBits);
    for (int i = 0; i < count; i++) {
      long choice = table.outcome(words[count + i]);
      words[i] = words[i] & ~low | choice << shotBits;
    }
  }

  /// The site that the high part of a word picks, all alike to 2^-44 times their number.
  private int site(long word) {
    return (int) Math.unsignedMultiplyHigh(word >>> SITE_FROM << SITE_FROM, sites);
  }

  private void flipSingles(long[] words, int count, long[] array, int[] rows) {
    int shotMask = (1 << shotBits) - 1;
    for (int i = 0; i < count; i++) {
      long word = words[i];
      int site = site(word);
      int shot = (int) word & shotMask;
      array[rows[site] + (shot >> 6)] ^= 1L << shot;
    }
  }

  private void flipGroups(long[] words, int count, long[] array, int[] rows, int perSite) {
    int shotMask = (1 << shotBits) - 1;
    int choiceMask = choice.isPresent() ? (1 << SITE_FROM - shotBits) - 1 : choices.length - 1;
    for (int i = 0; i < count; i++) {
      long word = words[i];
      int site = perSite * site(word);
      int shot = (int) word & shotMask;
      long subset = choices[(int) (word >>> shotBits) & choiceMask];
      for (int row = 0; row < perSite; row++) {
        array[rows[site + row] + (shot >> 6)] ^= (subset >>> row & 1L) << shot;
      }
    }
  }

  private void flipByGaps(Batch batch, long[] array, int[] rows, int perSite) {
    Geometric gap = gaps.orElseThrow();
    long all = (long) sites << shotBits;
    for (long at = gap.draw(batch.random()); at < all; at += 1 + gap.draw(batch.random())) {
      int site = (int) (at >>> shotBits) * perSite;
      int shot = (int) at & (1 << shotBits) - 1;
      int subset = choices[choice.isPresent() ? choice.get().draw(batch.random()) : 0];
      for (int row = 0; row < perSite; row++) {
        array[rows[site + row] + (shot >> 6)] ^= (subset >>> row & 1L) << shot;
      }
    }
  }
}
