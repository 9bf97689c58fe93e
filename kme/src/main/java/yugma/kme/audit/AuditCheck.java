// SPDX-License-Identifier: Apache-2.0
package yugma.kme.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yugma.keys.book.Book;

/// Checks an audit log entry by entry, without the ledger: that nothing was changed, left out or
/// put in, who signed it, and that what it tells keeps the promises: every book balances, every bit
/// goes one way once, no key is delivered twice to an application.
///
/// What it cannot see: entries cut off at the end, where nothing signed comes behind. The ledger's
/// witness and the far ends remember how far the log had come. Memory: about 150 bytes per key. One
/// thread.
public final class AuditCheck {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int MOST_FAULTS = 100;

  private final Optional<AuditKey> key;
  private final Replay replay;
  private final Faults faults = new Faults();
  private String chain = "";
  private long sequence;
  private String hash = Entry.NO_HASH;
  private long checkpoints;
  private long signedTo;

  /// What was found.
  ///
  /// @param entries that were read
  /// @param checkpoints whose signature is right
  /// @param signedTo the last entry that such a checkpoint covers
  /// @param delivered keys, counted for each application
  /// @param books by stock, as the log tells
  /// @param faults none in a log that is as it was written
  public record Report(
      long entries,
      long checkpoints,
      long signedTo,
      long delivered,
      Map<String, Book> books,
      List<String> faults) {}

  /// What is wrong, the first hundred of it.
  static final class Faults {
    private final List<String> found = new ArrayList<>();

    void add(String fault) {
      if (found.size() < MOST_FAULTS) {
        found.add(fault);
      }
    }
  }

  /// @param key of the signer; without it signatures are not checked
  public AuditCheck(Optional<AuditKey> key) {
    this.key = key;
    replay = new Replay(faults);
  }

  /// The next entry.
  public void entry(String text) {
    try {
      JsonNode entry = JSON.readTree(text);
      checkPlace(entry);
      replay.entry(sequence, entry.path("acts"));
    } catch (JacksonException _) {
      faults.add("entry " + (sequence + 1) + " is no JSON");
      sequence++;
    }
    hash = Entry.hash(text);
  }

  private void checkPlace(JsonNode entry) {
    long number = entry.path("sequence").asLong(-1);
    if (number != sequence + 1) {
      faults.add("entry " + number + " stands where " + (sequence + 1) + " must");
    }
    sequence = number;
    if (!entry.path("previous").asString("").equals(hash)) {
      faults.add("entry " + number + " does not follow from the one before it");
    }
    String named = entry.path("chain").asString("");
    boolean begins = chain.isEmpty() || Replay.distrusts(entry.path("acts"));
    if (!named.equals(chain) && !begins) {
      faults.add("entry " + number + " is of another chain");
    }
    chain = named;
  }

  /// A checkpoint, after the entry that it is about.
  public void checkpoint(Checkpoint checkpoint, byte[] signature) {
    long number = checkpoint.sequence();
    boolean fits =
        number == sequence && checkpoint.hash().equals(hash) && checkpoint.chain().equals(chain);
    if (!fits && number > 0) {
      faults.add("the checkpoint of entry " + number + " was signed for another log");
      return;
    }
    if (key.isPresent()) {
      if (!key.get().hasSigned(checkpoint, signature)) {
        faults.add("the checkpoint of entry " + number + " has a wrong signature");
        return;
      }
      checkpoints++;
      signedTo = number;
    }
  }

  /// A line of an exported log: an entry, or a checkpoint as [#line] writes it.
  public void line(String text) {
    if (!text.startsWith("{\"signed\":")) {
      entry(text);
      return;
    }
    try {
      JsonNode signed = JSON.readTree(text).path("signed");
      Checkpoint checkpoint =
          new Checkpoint(
              signed.path("chain").asString(""),
              signed.path("sequence").asLong(-1),
              signed.path("hash").asString(""),
              Instant.parse(signed.path("time").asString("")));
      checkpoint(checkpoint, signed.path("signature").binaryValue());
    } catch (RuntimeException _) {
      faults.add("the checkpoint behind entry " + sequence + " cannot be read");
    }
  }

  /// A checkpoint as a line of an exported log.
  public static String line(Checkpoint checkpoint, byte[] signature) {
    Map<String, Object> signed = new TreeMap<>();
    signed.put("chain", checkpoint.chain());
    signed.put("sequence", checkpoint.sequence());
    signed.put("hash", checkpoint.hash());
    signed.put("time", checkpoint.time().toString());
    signed.put("signature", signature);
    return JSON.writeValueAsString(Map.of("signed", signed));
  }

  /// How far it has come.
  public long sequence() {
    return sequence;
  }

  /// Hash of the entry it has come to.
  public String hash() {
    return hash;
  }

  /// What each key is to each application: `waits`, `delivered`, `expired` or `voided`.
  public Map<KeyOf, String> states() {
    return Collections.unmodifiableMap(replay.states());
  }

  /// A key for an application.
  public record KeyOf(String key, String sae) {}

  public Report report() {
    long delivered = replay.states().values().stream().filter("delivered"::equals).count();
    return new Report(
        sequence,
        checkpoints,
        signedTo,
        delivered,
        new TreeMap<>(replay.books()),
        List.copyOf(faults.found));
  }
}
