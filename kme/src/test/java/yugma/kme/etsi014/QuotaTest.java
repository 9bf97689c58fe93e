// SPDX-License-Identifier: Apache-2.0
package yugma.kme.etsi014;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import yugma.kme.etsi014.Bench.Came;
import yugma.kme.etsi014.Quota.Rate;

class QuotaTest {
  private static final String ENC = "/api/v1/keys/bob/enc_keys";
  private static final long SECOND = 1_000_000_000L;

  private final AtomicLong clock = new AtomicLong();

  private Bench bench(Rate requests, Rate keys, boolean tellsTooMany) {
    Quota.Settings settings = new Quota.Settings(requests, keys);
    return new Bench(
        Bench.supply(1 << 20), new Quota(settings, Bench.registry(), clock::get), tellsTooMany);
  }

  @Test
  void oneApplicationDoesNotStarveAnother() {
    Bench bench = bench(new Rate(1, 3), Rate.UNLIMITED, false);
    for (int k = 0; k < 3; k++) {
      assertThat(bench.get("alice", ENC).status()).isEqualTo(200);
    }

    Came refused = bench.get("alice", ENC);

    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.message()).contains("too many requests");
    assertThat(bench.get("bob", "/api/v1/keys/alice/enc_keys").status()).isEqualTo(200);
  }

  @Test
  void aBucketFillsWithTime() {
    Bench bench = bench(new Rate(2, 1), Rate.UNLIMITED, false);
    assertThat(bench.get("alice", ENC).status()).isEqualTo(200);
    assertThat(bench.get("alice", ENC).status()).isEqualTo(503);

    clock.addAndGet(SECOND / 2);

    assertThat(bench.get("alice", ENC).status()).isEqualTo(200);
    assertThat(bench.get("alice", ENC).status()).isEqualTo(503);
  }

  @Test
  void aPairThatTakesManyKeysLeavesTheOthersAlone() {
    Bench bench = bench(Rate.UNLIMITED, new Rate(1, 10), false);
    assertThat(bench.get("alice", ENC + "?number=10").status()).isEqualTo(200);

    assertThat(bench.get("alice", ENC).message()).contains("too many keys");
    assertThat(bench.get("bob", "/api/v1/keys/alice/enc_keys").status())
        .as("same pair")
        .isEqualTo(503);
    assertThat(bench.get("alice", "/api/v1/keys/carol/enc_keys").status()).isEqualTo(200);
  }

  @Test
  void moreThanABurstIsServedFromAFullBucketAndLeavesNoDebt() {
    Bench bench = bench(Rate.UNLIMITED, new Rate(1, 4), false);
    assertThat(bench.get("alice", ENC + "?number=2147483647").status()).isEqualTo(400);

    clock.addAndGet(SECOND);

    assertThat(bench.get("alice", ENC).status()).isEqualTo(200);
  }

  @Test
  void status429IsAnsweredWhereItIsSwitchedOn() {
    Bench bench = bench(new Rate(1, 1), Rate.UNLIMITED, true);
    assertThat(bench.get("alice", ENC).status()).isEqualTo(200);

    Came refused = bench.get("alice", ENC);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.headers()).containsEntry("Retry-After", "1");
  }
}
