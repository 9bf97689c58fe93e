// SPDX-License-Identifier: Apache-2.0
package yugma.kme.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yugma.kme.party.Grade;
import yugma.kme.party.KmeId;
import yugma.kme.party.SaeId;
import yugma.kme.supply.Answer;
import yugma.kme.supply.Keys;
import yugma.kme.supply.Order;

class KmeSimulationTest {
  @TempDir Path folder;

  @Test
  void givesAKeyAtOneEndAndTheSameAtTheOtherOnce() throws Exception {
    World world = new World(1, Files.createDirectory(folder.resolve("w")), true);
    Traffic traffic = new Traffic(world);
    fill(world);
    world.run(3000);
    traffic.enc(World.A1, World.B1, 1, List.of());
    world.run(1000);
    assertThat(world.history.warnings()).isEmpty();
    assertThat(world.history.given()).isEqualTo(1);
    assertThat(world.history.taken()).isEqualTo(1);
    assertThat(traffic.refusals()).hasSize(1); // the second time
    assertThat(world.history.violations()).isEmpty();
    world.close();
  }

  @Test
  void relaysKeyToAnEntityWithoutALinkOfItsOwn() throws Exception {
    World world = new World(2, Files.createDirectory(folder.resolve("w")), true);
    Traffic traffic = new Traffic(world);
    fill(world);
    world.run(6000);
    traffic.enc(World.A1, World.C1, 2, List.of(World.B1));
    traffic.enc(World.C1, World.A1, 2, List.of());
    world.run(1000);
    assertThat(world.history.warnings()).isEmpty();
    assertThat(world.history.given()).isEqualTo(4);
    assertThat(world.history.taken()).isEqualTo(6);
    assertThat(world.history.violations()).isEmpty();
    world.close();
  }

  static void fill(World world) {
    world.block("anand-bhuj", World.ANAND, World.BHUJ, 1 << 16);
    world.block("bhuj-cambay", World.BHUJ, World.CAMBAY, 1 << 16);
  }

  /// Applications that ask for keys, and tell the others of them.
  static final class Traffic {
    private final World world;
    private final List<String> refusals = new ArrayList<>();

    Traffic(World world) {
      this.world = world;
    }

    List<String> refusals() {
      return refusals;
    }

    private static KmeId home(SaeId sae) {
      return switch (sae.text().charAt(0)) {
        case 'a' -> World.ANAND;
        case 'b' -> World.BHUJ;
        default -> World.CAMBAY;
      };
    }

    void enc(SaeId master, SaeId slave, int number, List<SaeId> more) {
      Order order = new Order(number, OptionalInt.empty(), more, Grade.NONE);
      world
          .site(home(master))
          .enc(
              new Input.Enc(0, master, slave, order),
              answer -> {
                List<SaeId> slaves = new ArrayList<>(more);
                slaves.add(slave);
                got(master, slaves, answer);
              });
    }

    private void got(SaeId master, List<SaeId> slaves, Answer<Keys> answer) {
      switch (answer) {
        case Answer.Given<Keys> given -> {
          List<UUID> ids = given.value().keys().stream().map(Keys.Key::id).toList();
          world.history.got(master, given.value(), true);
          for (SaeId slave : slaves) {
            world.later(1 + world.dice.nextInt(5), () -> dec(slave, master, ids));
            world.later(2 + world.dice.nextInt(50), () -> dec(slave, master, ids));
          }
        }
        case Answer.Refused<Keys> refused -> refusals.add(refused.message());
      }
    }

    private void dec(SaeId slave, SaeId master, List<UUID> ids) {
      world
          .site(home(slave))
          .dec(
              new Input.Dec(0, slave, master, ids),
              answer -> {
                switch (answer) {
                  case Answer.Given<Keys> given -> world.history.got(slave, given.value(), false);
                  case Answer.Refused<Keys> refused -> refusals.add(refused.message());
                }
              });
    }
  }
}
