// SPDX-License-Identifier: Apache-2.0
package yugma.cli.twin;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// The state of a twin, as its control tells it, for people.
public final class TwinTable {
  private final JsonNode twin;

  private TwinTable(JsonNode twin) {
    this.twin = twin;
  }

  /// A table of links, one of what happens to them, and one of stocks.
  ///
  /// @param twin as the control tells it
  /// @param now for how long it has been alive
  public static String of(JsonNode twin, Instant now) {
    TwinTable table = new TwinTable(twin);
    String happenings = twin.path("happenings").isEmpty() ? "" : "\n" + table.happenings();
    return table.head(now) + "\n" + table.links() + happenings + "\n" + table.stocks();
  }

  private String head(Instant now) {
    Duration alive = Duration.between(Instant.parse(twin.path("started").asString()), now);
    String failure = twin.path("failure").asString("");
    return "%s, process %d, alive for %s: %s simulated at speed %s, %.1f s behind%s\n"
        .formatted(
            twin.path("scenario").asString(),
            twin.path("pid").asLong(),
            time(alive.toSeconds()),
            time((long) twin.path("passed_s").asDouble()),
            plain(twin.path("speed").asDouble()),
            twin.path("behind_s").asDouble(),
            failure.isEmpty() ? "" : "\nits links have ended: " + failure);
  }

  private String links() {
    Columns columns = new Columns();
    columns.row("LINK", "STATE", "QBER", "LIMIT", "KEY RATE", "LAST BLOCK", "HANDED OUT");
    for (JsonNode link : twin.path("links")) {
      columns.row(
          link.path("link").asString(),
          link.path("state").asString(),
          percent(link.at("/qber/rate")),
          percent(link.at("/qber/limit")),
          bits(link.path("key_rate_bps").asDouble()) + "/s",
          block(link.path("last")),
          bits(link.at("/tally/handed_out_bits").asDouble()));
    }
    return columns.toString();
  }

  private static String block(JsonNode block) {
    if (block.isNull() || block.isMissingNode()) {
      return "none yet";
    }
    String what = block.path("failure").asString("");
    what = what.isEmpty() ? bits(block.path("key_bits").asDouble()) : words(what);
    int alarms = block.path("alarms").size();
    return "#%d by %s: %s%s"
        .formatted(
            block.path("index").asInt(),
            block.path("kind").asString(),
            what,
            alarms == 0 ? "" : ", alarm: " + words(block.at("/alarms/0").asString()));
  }

  private String happenings() {
    Columns columns = new Columns().row("ID", "LINK", "WHAT", "SINCE");
    for (JsonNode one : twin.path("happenings")) {
      columns.row(
          one.path("id").asString(),
          one.path("link").asString(),
          words(one.path("what").asString()),
          time((long) one.path("begun_s").asDouble()));
    }
    return columns.toString();
  }

  private String stocks() {
    Columns columns =
        new Columns().row("SITE", "STOCK", "READY", "DELIVERED", "RELAYED", "VOIDED", "NOTE");
    for (JsonNode site : twin.path("sites")) {
      for (JsonNode stock : site.at("/entity/stocks")) {
        long ready = 0;
        for (JsonNode level : stock.path("levels")) {
          ready += level.path("bits").asLong();
        }
        columns.row(
            site.path("site").asString(),
            stock.path("name").asString(),
            bits((double) ready),
            bits(stock.at("/book/delivered").asDouble()),
            bits(stock.at("/book/relayed").asDouble()),
            bits(stock.at("/book/voided").asDouble()),
            note(site, stock));
      }
    }
    return columns.toString();
  }

  private static String note(JsonNode site, JsonNode stock) {
    String peer = stock.path("peer").asString();
    for (JsonNode one : site.at("/entity/peers")) {
      if (one.path("kme").asString().equals(peer) && !one.path("answers").asBoolean()) {
        return peer + " does not answer";
      }
    }
    return stock.path("held").asBoolean() ? "held back" : "";
  }

  private static String words(String name) {
    return name.replace('_', ' ');
  }

  private static String percent(JsonNode rate) {
    return rate.isNumber() ? String.format(Locale.ROOT, "%.2f %%", 100 * rate.asDouble()) : "-";
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }

  private static String bits(double bits) {
    if (bits < 1e4) {
      return String.format(Locale.ROOT, "%.0f bit", bits);
    }
    return bits < 1e7
        ? String.format(Locale.ROOT, "%.1f kbit", bits / 1e3)
        : String.format(Locale.ROOT, "%.1f Mbit", bits / 1e6);
  }

  private static String time(long seconds) {
    if (seconds < 60) {
      return seconds + " s";
    }
    if (seconds < 3600) {
      return seconds / 60 + " min " + seconds % 60 + " s";
    }
    return seconds < 86_400
        ? seconds / 3600 + " h " + seconds / 60 % 60 + " min"
        : seconds / 86_400 + " d " + seconds / 3600 % 24 + " h";
  }
}
