// SPDX-License-Identifier: Apache-2.0
package yugma.kme.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yugma.kme.party.Grade;
import yugma.kme.party.KmeId;
import yugma.kme.party.Pair;
import yugma.kme.party.Registry;
import yugma.kme.party.Sae;
import yugma.kme.party.SaeId;
import yugma.kme.supply.Answer.Refusal;
import yugma.kme.supply.Limits;
import yugma.kme.supply.Order;

/// Whom one Get key concerns.
///
/// @param master who asks
/// @param number of keys
/// @param bits of each
/// @param least what they must rest on
/// @param hybrid whether ML-KEM is combined with them
/// @param local slaves that this entity serves itself
/// @param remote other entities, and the slaves that each serves
record Plan(
    SaeId master,
    int number,
    int bits,
    Grade least,
    boolean hybrid,
    List<SaeId> local,
    Map<KmeId, List<SaeId>> remote) {

  /// A plan, or why there is none.
  sealed interface Drawn {
    record Up(Plan plan) implements Drawn {}

    record Refused(Refusal why, String message) implements Drawn {}
  }

  static Drawn of(Setting setting, Input.Enc ask) {
    Optional<String> fault = fault(setting.limits(), ask);
    if (fault.isPresent()) {
      return new Drawn.Refused(Refusal.BAD_REQUEST, fault.get());
    }
    return drawn(setting, ask);
  }

  private static Optional<String> fault(Limits limits, Input.Enc ask) {
    Order order = ask.order();
    int bits = order.bits().orElse(limits.keyBits());
    if (bits % Byte.SIZE != 0) {
      return Optional.of("size shall be a multiple of 8");
    }
    if (bits < limits.leastKeyBits() || bits > limits.mostKeyBits()) {
      return Optional.of(
          "size is %d, must lie in [%d, %d]"
              .formatted(bits, limits.leastKeyBits(), limits.mostKeyBits()));
    }
    if (order.number() > limits.mostKeys()) {
      return Optional.of(
          "number is %d, must be at most %d".formatted(order.number(), limits.mostKeys()));
    }
    List<SaeId> slaves = slaves(ask);
    if (slaves.size() - 1 > limits.mostAdditionalSlaves()) {
      return Optional.of(
          "there are %d additional slaves, must be at most %d"
              .formatted(slaves.size() - 1, limits.mostAdditionalSlaves()));
    }
    if (slaves.contains(ask.master()) || slaves.stream().distinct().count() < slaves.size()) {
      return Optional.of("slave SAE IDs must differ from each other and from the caller's");
    }
    return Optional.empty();
  }

  private static List<SaeId> slaves(Input.Enc ask) {
    List<SaeId> slaves = new ArrayList<>(List.of(ask.slave()));
    slaves.addAll(ask.order().additionalSlaves());
    return slaves;
  }

  private static Drawn drawn(Setting setting, Input.Enc ask) {
    Registry registry = setting.registry();
    Grade least = ask.order().leastGrade();
    boolean hybrid = false;
    List<SaeId> local = new ArrayList<>();
    Map<KmeId, List<SaeId>> remote = new LinkedHashMap<>();
    for (SaeId slave : slaves(ask)) {
      Optional<Pair> pair = registry.pair(ask.master(), slave);
      Optional<Sae> known = registry.sae(slave);
      if (pair.isEmpty() || known.isEmpty()) {
        return new Drawn.Refused(
            Refusal.NOT_AUTHORISED, ask.master() + " and " + slave + " may not share keys");
      }
      least = pair.get().leastGrade().compareTo(least) > 0 ? pair.get().leastGrade() : least;
      hybrid |= pair.get().hybrid();
      KmeId home = known.get().home();
      List<SaeId> list =
          home.equals(setting.own()) ? local : remote.computeIfAbsent(home, _ -> new ArrayList<>());
      list.add(slave);
    }
    int bits = ask.order().bits().orElse(setting.limits().keyBits());
    return new Drawn.Up(
        new Plan(ask.master(), ask.order().number(), bits, least, hybrid, local, remote));
  }
}
