// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import yugma.evidence.keyload.TwoSites;
import yugma.evidence.keyload.TwoSites.Place;
import yugma.kme.audit.AuditCheck;
import yugma.kme.audit.AuditKey;
import yugma.kme.ledger.LedgerException;
import yugma.kme.sql.StoreCheck;

/// Two entities as processes of their own, killed and started again while applications take keys
/// from both; in the end their audit logs and books are checked.
///
/// Keys are not hybrid, so that material that is used twice shows in the keys.
public final class CrashRun {
  private static final Duration TO_START = Duration.ofSeconds(90);
  private static final int CLIENTS = 16;
  private static final List<String> APPLICATIONS = List.of("a1", "a2", "b1", "b2");

  /// Time that a site needs at most to hear that the other was set back.
  private static final long SETTLE_MILLIS = 4_000;

  private final Setting setting;
  private final Consumer<String> progress;
  private final SplittableRandom random;
  private final TwoSites sites;
  private final Map<String, SSLContext> identities = new HashMap<>();
  private final List<Child> children = new ArrayList<>();
  private final Copies copies;
  private final History history = new History();
  private long kills;
  private long restores;

  /// How much is done.
  ///
  /// @param kills processes killed, each kill of both counts two
  /// @param operations requests answered, at least
  /// @param store of each site: SQLite, or a PostgreSQL database that two processes share
  /// @param folder empty
  public record Setting(
      int kills, long operations, Store store, long seed, Duration pause, Path folder) {}

  /// Where ledgers are.
  public sealed interface Store {
    /// A file for each site.
    record Sqlite() implements Store {}

    /// A database for each site, which two processes of site `a` share.
    ///
    /// @param addressOfA `postgresql://…`
    /// @param addressOfB of another database
    record Postgresql(String addressOfA, String addressOfB) implements Store {}
  }

  /// What was found.
  ///
  /// @param restores stores that were set back
  /// @param operations requests that were answered
  /// @param violations none, where the promises hold
  public record Report(
      long kills,
      long restores,
      long operations,
      Map<History.Count, Long> counts,
      long violationCount,
      List<String> violations,
      double seconds) {}

  /// @param progress told what is being done
  public CrashRun(Setting setting, Consumer<String> progress) {
    this.setting = setting;
    this.progress = progress;
    random = new SplittableRandom(setting.seed());
    sites = new TwoSites(setting.folder(), false);
    copies = new Copies(sites);
  }

  /// Does it.
  public Report run() throws IOException, InterruptedException, LedgerException {
    long begun = System.nanoTime();
    prepare();
    Applications applications = new Applications(places(), identities, history);
    Stock stock = new Stock(sites, identities);
    long operations;
    try {
      start();
      stock.start();
      applications.start(CLIENTS, random.split());
      crash(applications);
      applications.stop();
      stock.stop();
      settle(applications);
      operations = applications.operations();
    } finally {
      for (Child child : children) {
        child.kill();
      }
    }
    List<String> violations = new ArrayList<>(history.violations());
    List<String> faults = audit();
    violations.addAll(faults);
    Map<History.Count, Long> counts = new HashMap<>();
    for (History.Count count : History.Count.values()) {
      counts.put(count, history.count(count));
    }
    return new Report(
        kills,
        restores,
        operations,
        counts,
        history.violationCount() + faults.size(),
        violations,
        (System.nanoTime() - begun) / 1e9);
  }

  private void prepare() throws IOException {
    switch (setting.store()) {
      case Store.Sqlite _ -> {
        sites.add("a", "a", "store.db");
        sites.add("b", "b", "store.db");
      }
      case Store.Postgresql(String first, String second) -> {
        sites.add("a", "a-1", first);
        sites.add("a", "a-2", first);
        sites.add("b", "b", second);
      }
    }
    sites.write();
    for (String application : APPLICATIONS) {
      identities.put(application, sites.tls(application));
    }
  }

  private List<Place> places() {
    return sites.places();
  }

  private void start() throws IOException, InterruptedException {
    for (Place place : places()) {
      Child child = new Child(sites, place);
      children.add(child);
      awaitUp(child);
    }
  }

  private void awaitUp(Child child) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    boolean isA = child.place().site().equals("a");
    try (Caller caller = new Caller(identities)) {
      while (Stock.stored(caller, child.place(), isA ? "a1" : "b1", isA ? "b1" : "a1").isEmpty()) {
        if (!child.isAlive()) {
          throw new IOException(
              child.place().name() + " ended by itself; its log is beside its file");
        }
        if (System.nanoTime() - begun > TO_START.toNanos()) {
          throw new IOException(child.place().name() + " did not come up within " + TO_START);
        }
        Thread.sleep(50);
      }
    }
  }

  private void crash(Applications applications) throws IOException, InterruptedException {
    long told = System.nanoTime();
    while (kills < setting.kills() || applications.operations() < setting.operations()) {
      Thread.sleep(random.nextLong(setting.pause().toMillis() + 1));
      if (kills < setting.kills() && isDue(applications.operations())) {
        crashOnce();
      }
      if (System.nanoTime() - told > 10_000_000_000L) {
        told = System.nanoTime();
        progress.accept(
            "%d kills, %d restores, %d operations, %d violations"
                .formatted(kills, restores, applications.operations(), history.violationCount()));
      }
    }
  }

  /// Kills are spread over the operations.
  private boolean isDue(long operations) {
    return operations * setting.kills() >= setting.operations() * kills;
  }

  private void crashOnce() throws IOException, InterruptedException {
    Child victim = children.get(random.nextInt(children.size()));
    List<Child> victims = random.nextInt(4) == 0 ? children : List.of(victim);
    for (Child child : victims) {
      child.kill();
      kills++;
    }
    boolean isSetBack = setting.store() instanceof Store.Sqlite && restoreOrCopy(victim);
    for (Child child : victims) {
      child.restart();
    }
    if (random.nextInt(6) == 0) {
      Thread.sleep(random.nextLong(1_500));
      return;
    }
    for (Child child : children) {
      awaitUp(child);
    }
    if (isSetBack) {
      Thread.sleep(SETTLE_MILLIS);
      history.excuse();
    }
  }

  private boolean restoreOrCopy(Child dead) throws IOException {
    int chance = random.nextInt(12);
    if (chance == 0 && copies.has(dead.place())) {
      copies.putBack(dead.place());
      restores++;
      history.excuse();
      return true;
    }
    if (chance < 4) {
      copies.make(dead.place());
    }
    return false;
  }

  /// Everything comes up, and what is due is fetched; then all close.
  private void settle(Applications applications) throws IOException, InterruptedException {
    for (Child child : children) {
      awaitUp(child);
    }
    Thread.sleep(SETTLE_MILLIS);
    applications.fetchDue(random);
    for (Child child : children) {
      if (!child.close()) {
        throw new IOException(child.place().name() + " did not close when it was asked to");
      }
    }
  }

  private List<String> audit() throws IOException, LedgerException {
    List<String> faults = new ArrayList<>();
    for (String site : List.of("a", "b")) {
      Place place = sites.first(site);
      String address =
          setting.store() instanceof Store.Sqlite
              ? "sqlite:" + sites.site(site).resolve(place.store())
              : place.store();
      AuditKey key = AuditKey.load(sites.site(site).resolve("audit-public-key.pem"));
      AuditCheck.Report report = StoreCheck.of(address).verify(Optional.of(key));
      progress.accept(
          "%s: %d audit entries, %d checkpoints, %d deliveries, book %s"
              .formatted(
                  site,
                  report.entries(),
                  report.checkpoints(),
                  report.delivered(),
                  report.books().get(TwoSites.STOCK)));
      report.faults().forEach(fault -> faults.add(site + ": " + fault));
    }
    return faults;
  }
}
