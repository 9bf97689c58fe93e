// SPDX-License-Identifier: Apache-2.0
package yugma.kme.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import yugma.keys.secret.Slab;
import yugma.kme.Mutations;
import yugma.kme.client.Etsi014Client;
import yugma.kme.etsi014.Bench;
import yugma.kme.etsi014.Sites;
import yugma.kme.http.Handler;
import yugma.kme.http.Reply;
import yugma.kme.party.SaeId;

/// A device whose answers are now and then changed, under a fixed seed: a block is taken whole or
/// not at all, and the next one is asked for.
class StrangeDeviceTest {
  private static final int ROUNDS = 300;
  private static final int BLOCK_BITS = 4096;

  /// Quiet, and held so that it stays so.
  private static final Logger LOG = Logger.getLogger(Gathering.class.getName());

  private final Random random = new Random(20250806);
  private final List<byte[]> answers = new ArrayList<>();
  private final Mutations mutations = new Mutations(20250807, answers);
  private final Slab slab = new Slab();
  private final Store near = new Store();
  private final Store far = new Store();

  @BeforeAll
  static void quieten() {
    LOG.setLevel(Level.OFF);
  }

  @AfterAll
  static void speakAgain() {
    LOG.setLevel(null);
  }

  private Handler strange(Handler device) {
    return request -> {
      Reply reply = device.handle(request);
      return reply instanceof Reply.Bytes bytes ? perhapsChanged(bytes) : reply;
    };
  }

  private synchronized Reply perhapsChanged(Reply.Bytes reply) {
    if (answers.size() < 100) {
      answers.add(reply.body().clone());
    }
    return random.nextInt(4) > 0
        ? reply
        : new Reply.Bytes(reply.status(), reply.contentType(), mutations.next(), false);
  }

  @Test
  void aBlockIsTakenWholeOrNotAtAll() throws Exception {
    Device ofFar = new Device("q", "a-b", new SaeId("bob"), BLOCK_BITS);
    Device ofNear = new Device("q", "a-b", new SaeId("alice"), BLOCK_BITS);
    List<UUID> told = new ArrayList<>();
    try (Sites sites = new Sites(Bench.supply(1L << 30), this::strange);
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
                  told.addAll(ids);
                  farEnd.accept(ids);
                })) {
      for (int round = 0; round < ROUNDS; round++) {
        assertThat(source.step()).isLessThanOrEqualTo(Duration.ofSeconds(10));
        assertThat(farEnd.step()).isLessThanOrEqualTo(Duration.ofSeconds(10));
      }
    }
    assertThat(told.size()).as("keys of a block").isLessThanOrEqualTo(ROUNDS * BLOCK_BITS / 64);
    assertThat(near.ids()).hasSizeGreaterThan(ROUNDS / 20);
    assertThat(far.ids()).hasSizeGreaterThan(ROUNDS / 40);
    for (Store store : List.of(near, far)) {
      for (Block block : store.blocks()) {
        assertThat(block.material().bits()).isEqualTo(BLOCK_BITS);
        block.material().close();
      }
    }
    assertThat(slab.usedBytes()).as("left behind").isZero();
  }

  @Test
  void blocksThatNobodyFetchesAreForgottenInTheEnd() throws Exception {
    try (Sites sites = new Sites(Bench.supply(0), handler -> handler);
        Etsi014Client client = new Etsi014Client(sites.lyon(), sites.tls("bob"), slab);
        Etsi014FarEnd farEnd =
            new Etsi014FarEnd(
                new Device("q", "a-b", new SaeId("alice"), BLOCK_BITS), client, far, slab)) {
      for (int block = 0; block < 3_000; block++) {
        farEnd.accept(List.of(UUID.randomUUID()));
      }
      assertThat(farEnd.step()).isZero();
    }
  }
}
