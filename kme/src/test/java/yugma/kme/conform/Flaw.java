// SPDX-License-Identifier: Apache-2.0
package yugma.kme.conform;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import yugma.keys.secret.Entropy;
import yugma.keys.secret.Secret;
import yugma.keys.secret.Slab;
import yugma.kme.http.Handler;
import yugma.kme.http.Reply;
import yugma.kme.http.Request;
import yugma.kme.party.SaeId;
import yugma.kme.supply.Answer;
import yugma.kme.supply.Answer.Refusal;
import yugma.kme.supply.KeySupply;
import yugma.kme.supply.Keys;
import yugma.kme.supply.Order;
import yugma.kme.supply.StockStatus;

/// Ways in which an entity can be wrong, built around a right one.
final class Flaw {
  private Flaw() {}

  /// A supply whose answers can be changed.
  static class Supply implements KeySupply {
    final KeySupply right;

    Supply(KeySupply right) {
      this.right = right;
    }

    @Override
    public Answer<StockStatus> status(SaeId caller, SaeId slave) {
      return right.status(caller, slave);
    }

    @Override
    public Answer<Keys> encKeys(SaeId master, SaeId slave, Order order) {
      return right.encKeys(master, slave, order);
    }

    @Override
    public Answer<Keys> decKeys(SaeId caller, SaeId master, List<UUID> keys) {
      return right.decKeys(caller, master, keys);
    }
  }

  static Keys copy(Keys keys) {
    return new Keys(
        keys.keys().stream()
            .map(
                key ->
                    new Keys.Key(
                        key.id(),
                        key.material().slice(0, key.material().bytes()),
                        key.facts(),
                        key.hybrid()))
            .toList());
  }

  /// Hands a key out as often as it is asked for, to anyone.
  static KeySupply redelivers(KeySupply right) {
    return new Supply(right) {
      private final Map<UUID, Keys.Key> all = new HashMap<>();

      @Override
      public synchronized Answer<Keys> encKeys(SaeId master, SaeId slave, Order order) {
        Answer<Keys> answer = right.encKeys(master, slave, order);
        if (answer instanceof Answer.Given<Keys>(Keys keys)) {
          copy(keys).keys().forEach(key -> all.put(key.id(), key));
        }
        return answer;
      }

      @Override
      public synchronized Answer<Keys> decKeys(SaeId caller, SaeId master, List<UUID> ids) {
        if (!all.keySet().containsAll(ids)) {
          return new Answer.Refused<>(Refusal.KEY_NOT_FOUND, "");
        }
        return new Answer.Given<>(copy(new Keys(ids.stream().map(all::get).toList())));
      }
    };
  }

  /// Gives those keys that it finds.
  static KeySupply deliversInPart(KeySupply right) {
    return new Supply(right) {
      @Override
      public Answer<Keys> decKeys(SaeId caller, SaeId master, List<UUID> ids) {
        List<Keys.Key> found = new ArrayList<>();
        for (UUID id : ids) {
          switch (right.decKeys(caller, master, List.of(id))) {
            case Answer.Given<Keys>(Keys keys) -> found.addAll(keys.keys());
            case Answer.Refused<Keys> refused when found.isEmpty() -> {
              return refused;
            }
            case Answer.Refused<Keys> _ -> {}
          }
        }
        return new Answer.Given<>(new Keys(found));
      }
    };
  }

  /// Has a key for the slave a moment later than for the master.
  static KeySupply isLate(KeySupply right) {
    return new Supply(right) {
      private final Set<List<UUID>> asked = new HashSet<>();

      @Override
      public synchronized Answer<Keys> decKeys(SaeId caller, SaeId master, List<UUID> ids) {
        return asked.add(ids)
            ? new Answer.Refused<>(Refusal.UNAVAILABLE, "not yet")
            : right.decKeys(caller, master, ids);
      }
    };
  }

  /// Gives the slave other bits.
  static KeySupply differs(KeySupply right) {
    return new Supply(right) {
      private final Slab slab = new Slab();

      @Override
      public Answer<Keys> decKeys(SaeId caller, SaeId master, List<UUID> ids) {
        Answer<Keys> answer = right.decKeys(caller, master, ids);
        if (answer instanceof Answer.Given<Keys>(Keys keys)) {
          for (Keys.Key key : keys.keys()) {
            try (Secret noise = slab.random(key.material().bytes(), Entropy.operatingSystem())) {
              key.material().xor(noise);
            }
          }
        }
        return answer;
      }
    };
  }

  /// Gives one key, however many are asked for.
  static KeySupply isSparing(KeySupply right) {
    return new Supply(right) {
      @Override
      public Answer<Keys> encKeys(SaeId master, SaeId slave, Order order) {
        return right.encKeys(
            master,
            slave,
            new Order(1, order.bits(), order.additionalSlaves(), order.leastGrade()));
      }
    };
  }

  /// Says other words in its answers; keys stay as they are.
  static UnaryOperator<Handler> says(String right, String wrong) {
    return handler ->
        request ->
            handler.handle(request) instanceof Reply.Bytes bytes
                ? new Reply.Bytes(
                    bytes.status(),
                    bytes.contentType(),
                    replaced(bytes.body(), right, wrong),
                    bytes.secret())
                : new Reply.Empty(401);
  }

  /// Reads other words than were sent.
  static UnaryOperator<Handler> reads(String sent, String read) {
    return handler ->
        request ->
            handler.handle(
                new Request(
                    request.method(),
                    request.target(),
                    request.headers(),
                    replaced(request.body(), sent, read),
                    request.client()));
  }

  /// Answers with another status.
  static UnaryOperator<Handler> answers(int right, int wrong) {
    return handler ->
        request ->
            switch (handler.handle(request)) {
              case Reply.Bytes(int status, String type, byte[] body, boolean secret, var _) ->
                  new Reply.Bytes(status == right ? wrong : status, type, body, secret);
              case Reply.Empty(int status) -> new Reply.Empty(status == right ? wrong : status);
              case Reply.Events events -> events;
            };
  }

  /// Explains a 401.
  static UnaryOperator<Handler> explains401() {
    return handler ->
        request ->
            handler.handle(request) instanceof Reply.Bytes bytes
                ? bytes
                : Reply.json(401, "{\"message\":\"who are you?\"}");
  }

  private static byte[] replaced(byte[] body, String right, String wrong) {
    return new String(body, StandardCharsets.UTF_8)
        .replace(right, wrong)
        .getBytes(StandardCharsets.UTF_8);
  }
}
