// SPDX-License-Identifier: Apache-2.0
package yugma.keys.book;

/// Where every bit of a link's key came from and went to; a book that does not balance cannot be
/// made.
///
///     preshared + generated
///         = stored + reserved + delivered + relayed + authentication + expired + voided
///
/// All are bits, >= 0. A verb gives a new book.
///
/// @param preshared brought to both ends before the first block
/// @param generated distilled and verified
/// @param stored ready for use
/// @param reserved set aside for someone
/// @param delivered handed out from this link's own store, counted once for both ends
/// @param relayed spent on carrying another link's key
/// @param authentication spent on tags
/// @param expired grown too old
/// @param voided withdrawn, for instance after an alarm
/// @param discarded sifted bits of failed blocks: they were never key and stand outside the equation
public record Book(
    long preshared,
    long generated,
    long stored,
    long reserved,
    long delivered,
    long relayed,
    long authentication,
    long expired,
    long voided,
    long discarded) {
  public Book {
    check("preshared", preshared);
    check("generated", generated);
    check("stored", stored);
    check("reserved", reserved);
    check("delivered", delivered);
    check("relayed", relayed);
    check("authentication", authentication);
    check("expired", expired);
    check("voided", voided);
    check("discarded", discarded);
    long in = sum(preshared, generated);
    long out = sum(stored, reserved, delivered, relayed, authentication, expired, voided);
    if (in != out) {
      throw new IllegalArgumentException(
          "book has " + in + " bits in and " + out + " bits out, must balance");
    }
  }

  /// The book of a new link.
  ///
  /// @param preshared bits that both ends were given, >= 0
  public static Book opened(long preshared) {
    return new Book(preshared, 0, preshared, 0, 0, 0, 0, 0, 0, 0);
  }

  /// Whether that many bits are stored.
  public boolean covers(long bits) {
    return bits <= stored;
  }

  /// A verified block's key is stored.
  public Book generate(long bits) {
    check("generated", bits);
    return new Book(
        preshared,
        Math.addExact(generated, bits),
        Math.addExact(stored, bits),
        reserved,
        delivered,
        relayed,
        authentication,
        expired,
        voided,
        discarded);
  }

  /// Stored bits are spent on tags.
  ///
  /// @param bits at most what is stored; ask [#covers] before
  public Book authenticate(long bits) {
    check("authentication", bits);
    if (!covers(bits)) {
      throw new IllegalArgumentException(
          "authentication takes " + bits + " bits, must be at most the " + stored + " stored");
    }
    return new Book(
        preshared,
        generated,
        stored - bits,
        reserved,
        delivered,
        relayed,
        authentication + bits,
        expired,
        voided,
        discarded);
  }

  /// A block failed; its bits are counted, and were never key.
  public Book discard(long bits) {
    check("discarded", bits);
    return new Book(
        preshared,
        generated,
        stored,
        reserved,
        delivered,
        relayed,
        authentication,
        expired,
        voided,
        Math.addExact(discarded, bits));
  }

  private static void check(String name, long bits) {
    if (bits < 0) {
      throw new IllegalArgumentException(name + " is " + bits + " bits, must be at least 0");
    }
  }

  private static long sum(long... terms) {
    long sum = 0;
    for (long term : terms) {
      sum = Math.addExact(sum, term);
    }
    return sum;
  }
}
