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

  @Test
  void keepsItsPromisesWhateverTheWiresAndTheMachinesDo() throws Exception {
    int seeds = Integer.getInteger("yugma.seeds", 10);
    Path scratch = Path.of("/dev/shm");
    for (int seed = 0; seed < seeds; seed++) {
      Path place = Files.createTempDirectory(Files.isWritable(scratch) ? scratch : folder, "w");
      World world = new World(seed, place, seed % 2 == 0);
      new Chaos(world).run();
      assertThat(world.history.violations()).as("seed %d", seed).isEmpty();
      assertThat(world.history.given()).as("seed %d", seed).isGreaterThan(5);
      world.close();
      try (var files = Files.list(place)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(place);
    }
  }

  /// A minute of everything that can go wrong, and a quiet end in which all must be well.
  private static final class Chaos {
    private final World world;
    private final Traffic traffic;

    Chaos(World world) {
      this.world = world;
      this.traffic = new Traffic(world);
    }

    void run() {
      world.wires =
          new World.Wires(
              world.dice.nextDouble() * 0.2,
              world.dice.nextDouble() * 0.3,
              1 + world.dice.nextInt(30));
      for (int step = 0; step < 150; step++) {
        trouble();
        ask();
        world.run(world.dice.nextInt(150));
      }
      world.wires = World.GOOD;
      world.sites.values().stream().filter(site -> !site.isUp()).forEach(Site::open);
      fill(world);
      world.run(20_000);
      int before = world.history.given();
      traffic.enc(World.A1, World.B1, 1, List.of());
      traffic.enc(World.B1, World.A2, 1, List.of());
      world.run(5_000);
      if (world.history.given() < before + 2) {
        world.history.violations().add("no key after all was well again: " + traffic.last());
      }
    }

    private void trouble() {
      int kind = world.dice.nextInt(40);
      List<Site> sites = List.copyOf(world.sites.values());
      Site site = sites.get(world.dice.nextInt(sites.size()));
      if (kind == 0 && site.isUp()) {
        site.crash();
        sites.forEach(other -> world.later(world.dice.nextInt(2000), () -> other.lost(site.id())));
        world.later(1 + world.dice.nextInt(3000), () -> reopen(site));
      } else if (kind == 1) {
        world.partition(world.dice.nextInt(4000));
      } else if (kind < 6) {
        fill(world);
      } else if (kind == 6) {
        site.fence();
      }
    }

    private static void reopen(Site site) {
      if (!site.isUp()) {
        site.open();
      }
    }

    private void ask() {
      SaeId[] all = {World.A1, World.A2, World.B1, World.C1};
      SaeId master = all[world.dice.nextInt(4)];
      SaeId slave = all[world.dice.nextInt(4)];
      if (master.equals(slave)) {
        return;
      }
      List<SaeId> more = new ArrayList<>();
      if (world.dice.nextInt(5) == 0) {
        for (SaeId other : all) {
          if (!other.equals(master) && !other.equals(slave)) {
            more.add(other);
          }
        }
      }
      traffic.enc(master, slave, 1 + world.dice.nextInt(3), more);
    }
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

    String last() {
      return refusals.isEmpty() ? "no answer" : refusals.getLast();
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
