// SPDX-License-Identifier: Apache-2.0
package yugma.keys.distillation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import yugma.kernel.random.RandomStream;

/// A man in the middle: a wire that tampers with some letters.
final class Middle implements Talk.Wire {
  /// What he may do to a letter.
  enum Tampering {
    /// One bit is changed.
    FLIP,
    DROP,
    REPEAT,
    /// It arrives after the next one.
    DELAY,
    TRUNCATE,
    EXTEND,
    /// Random bytes come in its place.
    NOISE,
    /// Any earlier letter of this talk comes in its place, to either party.
    EARLIER,
    /// It goes back to who sent it.
    REFLECT,
    /// The other party seems to give up.
    GIVE_UP,
    /// What was said at this point of another block comes in its place.
    OTHER_BLOCK
  }

  private final IntFunction<Optional<Tampering>> plan;
  private final RandomStream random;
  private final List<Talk.Letter> elsewhere;
  private final List<Talk.Letter> seen = new ArrayList<>();
  private final List<Talk.Letter> held = new ArrayList<>();

  /// @param plan what to do to which letter
  /// @param elsewhere what was said in another block
  Middle(IntFunction<Optional<Tampering>> plan, RandomStream random, List<Talk.Letter> elsewhere) {
    this.plan = plan;
    this.random = random;
    this.elsewhere = elsewhere;
  }

  @Override
  public List<Talk.Letter> carry(int number, Talk.Letter letter) {
    seen.add(letter);
    List<Talk.Letter> late = List.copyOf(held);
    held.clear();
    List<Talk.Letter> out =
        new ArrayList<>(plan.apply(number).map(how -> tamper(how, letter)).orElse(List.of(letter)));
    out.addAll(late);
    return out;
  }

  private List<Talk.Letter> tamper(Tampering how, Talk.Letter letter) {
    byte[] bytes = letter.bytes();
    return switch (how) {
      case FLIP -> altered(letter, flipped(bytes));
      case DROP -> List.of();
      case REPEAT -> List.of(letter, letter);
      case DELAY -> {
        held.add(letter);
        yield List.of();
      }
      case TRUNCATE -> altered(letter, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
      case EXTEND -> altered(letter, Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(9)));
      case NOISE -> altered(letter, noise(1 + random.nextInt(40)));
      case EARLIER -> List.of(seen.get(random.nextInt(seen.size())));
      case REFLECT -> List.of(new Talk.Letter(!letter.toAlice(), bytes));
      case GIVE_UP -> altered(letter, new Message.GiveUp(Failure.KEYS_DIFFER).encode());
      case OTHER_BLOCK -> List.of(elsewhere.get(Math.min(seen.size(), elsewhere.size()) - 1));
    };
  }

  private static List<Talk.Letter> altered(Talk.Letter letter, byte[] bytes) {
    return List.of(new Talk.Letter(letter.toAlice(), bytes));
  }

  private byte[] flipped(byte[] bytes) {
    byte[] flipped = bytes.clone();
    flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    return flipped;
  }

  private byte[] noise(int length) {
    byte[] noise = new byte[length];
    random.nextBytes(noise);
    noise[0] = (byte) random.nextInt(11);
    return noise;
  }
}
