// SPDX-License-Identifier: Apache-2.0
package yugma.kme.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import yugma.kme.ledger.SegmentId;

/// An entry of the audit log while it is written: acts, and what each did to segments, keys and
/// books.
///
/// One thread at a time. Call [#act] before [#span], [#key] and [#move].
public final class Entry {
  /// What stands for the hash of an entry before the first.
  public static final String NO_HASH = "0".repeat(64);

  private final StringBuilder acts = new StringBuilder(256);
  private final StringBuilder spans = new StringBuilder();
  private final StringBuilder keys = new StringBuilder();
  private final StringBuilder moves = new StringBuilder();
  private boolean open;

  /// Where an entry stands.
  ///
  /// @param chain name of the log
  /// @param sequence its number, from 1
  /// @param previous hash of the one before
  public record Place(String chain, long sequence, String previous) {}

  /// A written entry.
  ///
  /// @param text one line
  /// @param hash of its bytes in UTF-8
  public record Written(String text, String hash) {}

  /// Something happened.
  ///
  /// @param what a word
  /// @param about what it happened to, if the rest does not say it; may be empty
  public Entry act(String what, String about) {
    endAct();
    acts.append(acts.isEmpty() ? "{\"act\":\"" : ",{\"act\":\"").append(what).append('"');
    if (!about.isEmpty()) {
      acts.append(",\"about\":");
      quote(acts, about);
    }
    open = true;
    return this;
  }

  /// Bits of a segment went somewhere.
  public void span(SegmentId segment, String stock, int from, int to, String column) {
    begin(spans).append(segment.block()).append('.').append(segment.part()).append("\",");
    quote(spans, stock);
    spans.append(',').append(from).append(',').append(to).append(",\"").append(column);
    spans.append("\"]");
  }

  /// A key changed its state for an application.
  public void key(UUID key, String sae, String state) {
    begin(keys).append(key).append("\",");
    quote(keys, sae);
    keys.append(",\"").append(state).append("\"]");
  }

  /// Bits changed their column in the book of a stock.
  public void move(String stock, Move move, long bits) {
    moves.append(moves.isEmpty() ? "[" : ",[");
    quote(moves, stock);
    moves.append(",\"").append(move.from()).append("\",\"").append(move.to()).append("\",");
    moves.append(bits).append(']');
  }

  private static StringBuilder begin(StringBuilder list) {
    return list.append(list.isEmpty() ? "[\"" : ",[\"");
  }

  /// Whether nothing has happened.
  public boolean isEmpty() {
    return acts.isEmpty();
  }

  /// The whole.
  public Written written(Place place, Instant time, long incarnation) {
    endAct();
    StringBuilder text = new StringBuilder(acts.length() + 256);
    text.append("{\"chain\":");
    quote(text, place.chain());
    text.append(",\"sequence\":").append(place.sequence());
    text.append(",\"time\":\"").append(time).append("\",\"incarnation\":").append(incarnation);
    text.append(",\"previous\":\"").append(place.previous());
    text.append("\",\"acts\":[").append(acts).append("]}");
    String line = text.toString();
    return new Written(line, hash(line));
  }

  /// SHA-256 of an entry, in hexadecimal.
  public static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java lacks SHA-256", e);
    }
  }

  private void endAct() {
    if (open) {
      list("spans", spans);
      list("keys", keys);
      list("moves", moves);
      acts.append('}');
      open = false;
    }
  }

  private void list(String name, StringBuilder list) {
    if (!list.isEmpty()) {
      acts.append(",\"").append(name).append("\":[").append(list).append(']');
      list.setLength(0);
    }
  }

  private static void quote(StringBuilder out, String text) {
    out.append('"');
    for (int c = 0; c < text.length(); c++) {
      char letter = text.charAt(c);
      if (letter == '"' || letter == '\\') {
        out.append('\\').append(letter);
      } else if (letter < ' ' || Character.isSurrogate(letter)) {
        out.append("\\u").append(HexFormat.of().toHexDigits(letter));
      } else {
        out.append(letter);
      }
    }
    out.append('"');
  }
}
