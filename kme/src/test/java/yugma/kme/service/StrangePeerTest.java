// SPDX-License-Identifier: Apache-2.0
package yugma.kme.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yugma.kme.Mutations;
import yugma.kme.party.Grade;
import yugma.kme.party.KmeId;
import yugma.kme.peer.Frames;
import yugma.kme.peer.Request;
import yugma.kme.supply.Answer;
import yugma.kme.supply.Keys;
import yugma.kme.supply.Order;

/// Peers that say what other messages become when they are changed a little, between those that are
/// as they should be: whatever is said, it is heeded or not, and nothing breaks.
class StrangePeerTest {
  private static final int MOST_SAMPLES = 2_000;

  @TempDir Path folder;

  @Test
  void anEntityGoesOnWhateverOthersSay() throws IOException {
    int seeds = Integer.getInteger("yugma.seeds", 2);
    for (int seed = 0; seed < seeds; seed++) {
      World world = new World(seed, Files.createDirectory(folder.resolve("w" + seed)), true);
      assertThat(strangeTalk(world, seed)).as("messages that were heard").isGreaterThan(100);
      assertThat(world.history.violations()).as("seed %d", seed).isEmpty();
      int before = world.history.given();
      for (int step = 0; step < 20; step++) {
        traffic(world, 10 * step);
        world.run(1_000);
      }
      assertThat(world.history.given())
          .as("keys when all is well, seed %d", seed)
          .isGreaterThan(before);
      world.close();
    }
  }

  /// @return how many requests were understood
  private static int strangeTalk(World world, int seed) {
    List<byte[]> requests = new ArrayList<>();
    List<byte[]> replies = new ArrayList<>();
    world.overheard =
        message -> {
          List<byte[]> kind = message instanceof Request ? requests : replies;
          if (kind.size() < MOST_SAMPLES) {
            kind.add(Frames.bytes(message));
          }
        };
    traffic(world, 0);
    world.run(3_000);
    Mutations asked = new Mutations(seed, requests);
    Mutations answered = new Mutations(seed, replies);
    int said = 0;
    for (int step = 0; step < 100; step++) {
      traffic(world, step);
      world.run(50);
      for (int k = 0; k < 20; k++) {
        said += speak(world, asked, answered);
      }
    }
    return said;
  }

  private static void traffic(World world, int step) {
    if (step % 10 == 0) {
      world.block("anand-bhuj", World.ANAND, World.BHUJ, 1 << 15);
      world.block("bhuj-cambay", World.BHUJ, World.CAMBAY, 1 << 15);
    }
    Order order = new Order(1, OptionalInt.empty(), List.of(), Grade.NONE);
    Site site = world.site(World.ANAND);
    site.enc(
        new Input.Enc(0, World.A1, step % 2 == 0 ? World.B1 : World.C1, order),
        answer -> keep(world, answer));
  }

  private static void keep(World world, Answer<Keys> answer) {
    if (answer instanceof Answer.Given<Keys>(Keys keys)) {
      world.history.got(World.A1, keys, true);
    }
  }

  /// @return 1 where it was a message at all
  private static int speak(World world, Mutations asked, Mutations answered) {
    KmeId from = asked.pick(List.of(World.ANAND, World.BHUJ, World.CAMBAY));
    KmeId to = asked.pick(List.of(World.ANAND, World.BHUJ, World.CAMBAY));
    byte[] request = asked.next();
    byte[] reply = answered.next();
    try {
      Frames.request(request).ifPresent(one -> world.site(to).requested(from, one));
      Frames.reply(reply).ifPresent(one -> world.site(to).answered(from, one));
    } catch (RuntimeException e) {
      throw new AssertionError(
          new String(request, StandardCharsets.UTF_8)
              + "\n"
              + new String(reply, StandardCharsets.UTF_8),
          e);
    }
    return Frames.request(request).isPresent() ? 1 : 0;
  }
}
