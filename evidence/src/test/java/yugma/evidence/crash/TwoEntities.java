// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.crash;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import yugma.keys.secret.Entropy;
import yugma.keys.secret.Permit;
import yugma.keys.secret.Slab;
import yugma.kme.ledger.Facts;
import yugma.kme.party.Grade;
import yugma.kme.party.KmeId;
import yugma.kme.party.Pair;
import yugma.kme.party.Registry;
import yugma.kme.party.Sae;
import yugma.kme.party.SaeId;
import yugma.kme.service.Effect;
import yugma.kme.service.Input;
import yugma.kme.service.Kme;
import yugma.kme.service.Setting;
import yugma.kme.service.Strongbox;
import yugma.kme.source.Block;
import yugma.kme.supply.Answer;
import yugma.kme.supply.Keys;
import yugma.kme.supply.Limits;
import yugma.kme.supply.Order;
import yugma.kme.vault.KeyEncryptionKey;
import yugma.kme.vault.Vault;

/// Two entities, `a` with application `a1` and `b` with `b1`, in one thread: whatever one says
/// reaches the other at once, and whatever it writes is written at once.
final class TwoEntities {
  private static final String STOCK = "a-b";

  private final Slab slab = new Slab();
  private final Entropy entropy = Entropy.operatingSystem();
  private final Map<String, Site> sites = new LinkedHashMap<>();
  private final Deque<Runnable> work = new ArrayDeque<>();
  private final Map<Long, Answer<Keys>> answers = new HashMap<>();
  private final History history;
  private Instant now = Instant.EPOCH;
  private long calls;

  private static final class Site {
    private final String name;
    private final String other;
    private final NaiveLedger ledger;
    private final Vault vault;
    private Kme kme;

    Site(String name, NaiveLedger ledger, Vault vault, Kme kme) {
      this.name = name;
      this.other = name.equals("a") ? "b" : "a";
      this.ledger = ledger;
      this.vault = vault;
      this.kme = kme;
    }
  }

  TwoEntities(Path folder, NaiveLedger.Fault fault, History history) throws IOException {
    this.history = history;
    for (String name : List.of("a", "b")) {
      KmeId far = new KmeId(name.equals("a") ? "b" : "a");
      NaiveLedger ledger = new NaiveLedger(new KmeId(name), far, fault);
      KeyEncryptionKey key = KeyEncryptionKey.create(folder.resolve(name), entropy);
      Vault vault = Vault.of(key, slab, entropy);
      sites.put(name, new Site(name, ledger, vault, kme(name, vault)));
    }
    for (Site site : sites.values()) {
      perform(site, site.kme.start(now, Optional.empty()));
    }
    tick();
    tick();
  }

  private Kme kme(String name, Vault vault) {
    KmeId a = new KmeId("a");
    KmeId b = new KmeId("b");
    Sae first = new Sae(new SaeId("a1"), a, Optional.empty());
    Sae second = new Sae(new SaeId("b1"), b, Optional.empty());
    Pair pair = new Pair(first.id(), second.id(), Grade.NONE, false);
    Setting setting =
        new Setting(
            new KmeId(name),
            new Registry(List.of(first, second), List.of(pair)),
            Map.of(STOCK, name.equals("a") ? b : a),
            Map.of(),
            Limits.DEFAULT,
            Setting.Tuning.DEFAULT);
    return new Kme(setting, new Strongbox(vault, slab, entropy, _ -> {}), slab, 1);
  }

  /// Two seconds pass.
  void tick() {
    now = now.plusSeconds(2);
    for (Site site : sites.values()) {
      on(site, new Input.Tick(site.ledger.head()));
    }
  }

  /// Both get the same key.
  void block(int bytes) {
    byte[] drawn = new byte[bytes];
    entropy.fill(drawn);
    UUID id = UUID.randomUUID();
    Facts facts = new Facts(Grade.INFORMATION_THEORETIC, 1, List.of(), "device of a test");
    for (Site site : sites.values()) {
      on(site, new Input.Came(++calls, new Block(id, STOCK, slab.adopt(drawn.clone()), facts)));
    }
    tick();
  }

  /// Application 1 of a site asks for a key to share with that of the other.
  ///
  /// @return its key_ID
  String enc(String site) {
    long call = ++calls;
    Site here = site(site);
    Order order = new Order(1, OptionalInt.of(256), List.of(), Grade.NONE);
    on(here, new Input.Enc(call, new SaeId(site + "1"), new SaeId(here.other + "1"), order));
    List<History.Got> got = got(call);
    history.given(site + "1", java.util.Set.of(here.other + "1"), 1, got);
    return got.getFirst().id();
  }

  /// Application 1 of a site fetches a key.
  ///
  /// @return whether it came
  boolean dec(String site, String id) {
    long call = ++calls;
    Site here = site(site);
    on(
        here,
        new Input.Dec(
            call,
            new SaeId(site + "1"),
            new SaeId(here.other + "1"),
            List.of(UUID.fromString(id))));
    List<History.Got> got = got(call);
    if (!got.isEmpty()) {
      history.fetched(site + "1", List.of(id), got);
    }
    return !got.isEmpty();
  }

  /// A site forgets what is not in its ledger.
  void crash(String site) {
    Site here = site(site);
    here.ledger.crash();
    here.kme = kme(site, here.vault);
    perform(here, here.kme.start(now, Optional.empty()));
  }

  private Site site(String name) {
    return java.util.Objects.requireNonNull(sites.get(name));
  }

  private List<History.Got> got(long call) {
    List<History.Got> got = new ArrayList<>();
    if (answers.remove(call) instanceof Answer.Given<Keys>(Keys keys)) {
      for (Keys.Key key : keys.keys()) {
        long[] words = new long[key.material().bytes() / Long.BYTES];
        key.material().reveal(Permit.DELIVER, bits -> copy(bits, words));
        got.add(new History.Got(key.id().toString(), words));
      }
      keys.close();
    }
    return got;
  }

  private static void copy(MemorySegment bits, long[] words) {
    for (int w = 0; w < words.length; w++) {
      words[w] =
          bits.get(
              ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN),
              (long) w * Long.BYTES);
    }
  }

  private void on(Site site, Input input) {
    work.add(() -> perform(site, site.kme.on(now, input)));
    while (!work.isEmpty()) {
      work.remove().run();
    }
  }

  private void perform(Site site, List<Effect> effects) {
    for (Effect effect : effects) {
      switch (effect) {
        case Effect.Write write -> later(site, written(site, write));
        case Effect.Send send ->
            later(site(site.other), new Input.Requested(new KmeId(site.name), 1, send.request()));
        case Effect.Respond respond ->
            later(site(site.other), new Input.Answered(new KmeId(site.name), respond.reply()));
        case Effect.Give give -> answers.put(give.call(), give.answer());
        case Effect.Tell _, Effect.Stored _, Effect.Fetch _, Effect.Warn _ -> {}
      }
    }
  }

  private static Input written(Site site, Effect.Write write) {
    return new Input.Written(
        write.tag(), site.ledger.apply(Instant.EPOCH, List.of(write.change())).getFirst());
  }

  private void later(Site site, Input input) {
    work.add(() -> perform(site, site.kme.on(now, input)));
  }
}
