// SPDX-License-Identifier: Apache-2.0
package yugma.kme.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import yugma.keys.secret.Slab;
import yugma.kme.client.Etsi014Client;
import yugma.kme.etsi014.Bench;
import yugma.kme.etsi014.Sites;
import yugma.kme.etsi014.TwoEntities;
import yugma.kme.http.Handler;
import yugma.kme.http.Reply;
import yugma.kme.party.SaeId;

/// The device is a pair of entities of ours, over real TLS.
class Etsi014SourceTest {
  private static final int BLOCK_BITS = 10_000 / 8 * 8;

  private final AtomicBoolean isDown = new AtomicBoolean();
  private final Store near = new Store();
  private final Store far = new Store();
  private final Slab slab = new Slab();
  private final Device ofFar = new Device("q", "a-b", new SaeId("bob"), BLOCK_BITS);
  private final Device ofNear = new Device("q", "a-b", new SaeId("alice"), BLOCK_BITS);

  private Handler failing(Handler device) {
    return request ->
        isDown.get() ? Reply.json(503, "{\"message\":\"starting\"}") : device.handle(request);
  }

  private interface Story {
    void tell(Etsi014Source source, Etsi014FarEnd farEnd);
  }

  private void with(TwoEntities device, List<List<UUID>> told, Story story) throws Exception {
    try (Sites sites = new Sites(device, this::failing);
        Etsi014Client one = new Etsi014Client(sites.geneva(), sites.tls("alice"), slab);
        Etsi014Client other = new Etsi014Client(sites.lyon(), sites.tls("bob"), slab);
        Etsi014FarEnd farEnd = new Etsi014FarEnd(ofNear, other, far, slab);
        Etsi014Source source =
            new Etsi014Source(
                ofFar,
                one,
                near,
                slab,
                ids -> {
                  told.add(ids);
                  farEnd.accept(ids);
                })) {
      story.tell(source, farEnd);
    }
  }

  private static void steps(Etsi014Source source, Etsi014FarEnd farEnd, int number) {
    for (int step = 0; step < number; step++) {
      source.step();
      farEnd.step();
    }
  }

  @Test
  void bothEndsTakeTheSameBlocks() throws Exception {
    with(
        Bench.supply(1 << 20),
        new ArrayList<>(),
        (source, farEnd) -> {
          steps(source, farEnd, 20);

          assertThat(near.ids()).hasSizeGreaterThan(3);
          assertThat(far.ids()).isEqualTo(near.ids().subList(0, far.ids().size())).isNotEmpty();
          for (int block = 0; block < far.ids().size(); block++) {
            assertThat(far.bytes(block)).isEqualTo(near.bytes(block)).hasSize(BLOCK_BITS / 8);
          }
          assertThat(near.blocks().getFirst().facts().provenance()).isEqualTo("device q");
        });
    near.blocks().forEach(block -> block.material().close());
    far.blocks().forEach(block -> block.material().close());
    assertThat(slab.usedBytes()).as("left behind").isZero();
  }

  @Test
  void aDeviceThatRestartsIsAskedAgainEverMoreSlowly() throws Exception {
    with(
        Bench.supply(1 << 20),
        new ArrayList<>(),
        (source, farEnd) -> {
          isDown.set(true);
          Duration first = source.step();
          Duration second = source.step();
          assertThat(second).isGreaterThan(first);
          for (int step = 0; step < 20; step++) {
            assertThat(source.step()).isLessThanOrEqualTo(Duration.ofSeconds(10));
          }
          isDown.set(false);
          assertThat(source.step()).isZero();
          steps(source, farEnd, 10);
          assertThat(far.ids()).isNotEmpty();
        });
  }

  @Test
  void aBlockThatCannotBeStoredIsKeptAndTheFarEndNotToldBefore() throws Exception {
    List<List<UUID>> told = new ArrayList<>();
    with(
        Bench.supply(1 << 20),
        told,
        (source, farEnd) -> {
          near.fail(true);
          steps(source, farEnd, 8);
          assertThat(told).isEmpty();
          near.fail(false);
          steps(source, farEnd, 1);
          assertThat(told).hasSize(1);
          assertThat(near.ids()).containsExactly(BlockDraft.id(told.getFirst().getFirst()));
        });
  }

  @Test
  void aBlockWhoseKeysAreGoneIsGivenUpAndTheNextTaken() throws Exception {
    with(
        Bench.supply(1 << 20),
        new ArrayList<>(),
        (source, farEnd) -> {
          farEnd.accept(List.of(UUID.randomUUID()));
          farEnd.step();
          assertThat(far.ids()).isEmpty();
          steps(source, farEnd, 10);
          assertThat(far.ids()).isNotEmpty();
        });
  }

  @Test
  void aDeviceWithoutKeyOrOutOfReachIsWaitedFor() throws Exception {
    with(Bench.supply(0), new ArrayList<>(), (source, _) -> assertThat(source.step()).isPositive());
    try (Sites sites = new Sites(Bench.supply(0), handler -> handler);
        Etsi014Client nobody =
            new Etsi014Client(URI.create("https://localhost:1"), sites.tls("alice"), slab);
        Etsi014Source source = new Etsi014Source(ofFar, nobody, near, slab, _ -> {})) {
      assertThat(source.step()).isPositive();
    }
  }
}
