// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import yugma.evidence.keyload.KeyLine;
import yugma.evidence.keyload.TwoSites.Place;

/// Clients that ask for keys at both entities, fetch them at the other, fetch some again, some at
/// the same time, and some in the name of applications that are not entitled.
final class Applications {
  private static final int MOST_WAITING = 400;
  private static final long PAUSE_MILLIS = 20;

  /// Masters, and whom each asks keys for.
  private static final List<Wish> WISHES =
      List.of(
          new Wish("a1", List.of("b1")),
          new Wish("b1", List.of("a1")),
          new Wish("a1", List.of("b1", "b2")),
          new Wish("a2", List.of("b1")),
          new Wish("b2", List.of("a1")),
          new Wish("a1", List.of("b2", "a2")),
          new Wish("b1", List.of("a1", "a2", "b2")),
          new Wish("b1", List.of("b2")));

  private static final List<String> ALL = List.of("a1", "a2", "b1", "b2");

  private final List<Place> places;
  private final Map<String, SSLContext> identities;
  private final History history;
  private final ConcurrentLinkedQueue<Errand> errands = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private final LongAdder operations = new LongAdder();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean over;

  private record Wish(String master, List<String> slaves) {}

  /// @param identities of all applications
  Applications(List<Place> places, Map<String, SSLContext> identities, History history) {
    this.places = List.copyOf(places);
    this.identities = identities;
    this.history = history;
  }

  static String siteOf(String application) {
    return application.substring(0, 1);
  }

  void start(int clients, SplittableRandom random) {
    for (int c = 0; c < clients; c++) {
      SplittableRandom own = random.split();
      threads.add(Thread.ofPlatform().name("application").start(() -> run(own)));
    }
  }

  /// Requests that were answered, whatever the answer.
  long operations() {
    return operations.sum();
  }

  void stop() throws InterruptedException {
    over = true;
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void run(SplittableRandom random) {
    try (Caller caller = new Caller(identities)) {
      while (!over) {
        @Nullable Errand errand =
            random.nextInt(3) < 2 || waiting.get() > MOST_WAITING ? next() : null;
        boolean isAnswered =
            errand == null ? order(caller, random) : fetch(caller, errand, place(errand, random));
        if (isAnswered) {
          operations.increment();
        } else {
          Thread.sleep(PAUSE_MILLIS);
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private @Nullable Errand next() {
    Errand errand = errands.poll();
    if (errand != null) {
      waiting.decrementAndGet();
    }
    return errand;
  }

  private void add(Errand errand) {
    errands.add(errand);
    waiting.incrementAndGet();
  }

  private Place place(Errand errand, SplittableRandom random) {
    return place(errand.site(), random);
  }

  private Place place(String site, SplittableRandom random) {
    List<Place> own = places.stream().filter(place -> place.site().equals(site)).toList();
    return own.get(random.nextInt(own.size()));
  }

  private boolean order(Caller caller, SplittableRandom random) {
    Wish wish = WISHES.get(random.nextInt(WISHES.size()));
    int number = random.nextInt(5) == 0 ? 2 + random.nextInt(3) : 1;
    int bits = random.nextInt(8) == 0 ? 512 : 256;
    String others = String.join("\",\"", wish.slaves().subList(1, wish.slaves().size()));
    String additional =
        others.isEmpty() ? "" : ",\"additional_slave_SAE_IDs\":[\"" + others + "\"]";
    byte[] request =
        KeyLine.post(
            "/api/v1/keys/" + wish.slaves().getFirst() + "/enc_keys",
            "{\"number\":" + number + ",\"size\":" + bits + additional + "}");
    Optional<Caller.Heard> heard =
        caller.ask(place(siteOf(wish.master()), random), wish.master(), request);
    if (heard.isEmpty()) {
      history.unknown(wish.master(), List.of());
      return false;
    }
    if (heard.get().status() != 200) {
      history.refused();
      return heard.get().status() != 503;
    }
    history.given(wish.master(), Set.copyOf(wish.slaves()), number, heard.get().keys());
    plan(wish, heard.get().keys().stream().map(History.Got::id).toList(), random);
    return true;
  }

  private void plan(Wish wish, List<String> ids, SplittableRandom random) {
    for (String slave : wish.slaves()) {
      List<List<String>> batches =
          random.nextBoolean() ? List.of(ids) : ids.stream().map(List::of).toList();
      for (List<String> batch : batches) {
        add(new Errand(slave, siteOf(slave), wish.master(), batch));
        if (random.nextInt(6) == 0) {
          add(new Errand(slave, siteOf(slave), wish.master(), batch));
        }
      }
      if (random.nextInt(6) == 0) {
        add(new Errand(slave, siteOf(slave), wish.master(), ids));
      }
    }
    if (random.nextInt(6) == 0) {
      String stranger = ALL.get(random.nextInt(ALL.size()));
      add(new Errand(stranger, siteOf(stranger), wish.master(), ids));
    }
  }

  /// Fetches keys.
  ///
  /// @return whether there was an answer
  boolean fetch(Caller caller, Errand errand, Place place) {
    byte[] request =
        errand.keys().size() == 1
            ? KeyLine.get(
                "/api/v1/keys/" + errand.master() + "/dec_keys?key_ID=" + errand.keys().getFirst())
            : KeyLine.post("/api/v1/keys/" + errand.master() + "/dec_keys", ids(errand.keys()));
    Optional<Caller.Heard> heard = caller.ask(place, errand.who(), request);
    if (heard.isEmpty()) {
      history.unknown(errand.who(), errand.keys());
      return false;
    }
    switch (heard.get().status()) {
      case 200 -> history.fetched(errand.who(), errand.keys(), heard.get().keys());
      case 503 -> {
        history.unknown(errand.who(), errand.keys());
        return false;
      }
      default -> history.refused();
    }
    return true;
  }

  private static String ids(List<String> keys) {
    StringBuilder json = new StringBuilder("{\"key_IDs\":[");
    for (String key : keys) {
      json.append(json.charAt(json.length() - 1) == '[' ? "" : ",");
      json.append("{\"key_ID\":\"").append(key).append("\"}");
    }
    return json.append("]}").toString();
  }

  /// Fetches what is still due, now that everything is up.
  void fetchDue(SplittableRandom random) {
    try (Caller caller = new Caller(identities)) {
      for (History.Due due : history.due()) {
        Errand errand = new Errand(due.who(), siteOf(due.who()), due.master(), List.of(due.key()));
        fetch(caller, errand, place(errand, random));
      }
    }
    history.due().forEach(history::lost);
  }
}
