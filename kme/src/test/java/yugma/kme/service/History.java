// SPDX-License-Identifier: Apache-2.0
package yugma.kme.service;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import yugma.keys.secret.Permit;
import yugma.kme.party.SaeId;
import yugma.kme.supply.Keys;

/// What applications got, and what must never have happened.
final class History {
  private final Map<UUID, String> values = new HashMap<>();
  private final Map<String, UUID> owners = new HashMap<>();
  private final Set<String> deliveries = new HashSet<>();
  private final List<String> violations = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private int given;
  private int taken;

  void warn(String what) {
    warnings.add(what);
  }

  List<String> violations() {
    return violations;
  }

  List<String> warnings() {
    return warnings;
  }

  int given() {
    return given;
  }

  int taken() {
    return taken;
  }

  /// An application got keys.
  void got(SaeId who, Keys keys, boolean asMaster) {
    for (Keys.Key key : keys.keys()) {
      String value = value(key);
      if (!deliveries.add(key.id() + " " + who)) {
        violations.add("key " + key.id() + " was delivered twice to " + who);
      }
      String before = values.putIfAbsent(key.id(), value);
      if (before != null && !before.equals(value)) {
        violations.add("key " + key.id() + " has two values");
      }
      UUID other = owners.putIfAbsent(value, key.id());
      if (other != null && !other.equals(key.id())) {
        violations.add("keys " + key.id() + " and " + other + " have the same bits");
      }
    }
    if (asMaster) {
      given += keys.keys().size();
    } else {
      taken += keys.keys().size();
    }
    keys.close();
  }

  private static String value(Keys.Key key) {
    byte[] bytes = new byte[key.material().bytes()];
    key.material().reveal(Permit.DELIVER, bits -> MemorySegment.ofArray(bytes).copyFrom(bits));
    return HexFormat.of().formatHex(bytes);
  }
}
