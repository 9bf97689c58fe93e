// SPDX-License-Identifier: Apache-2.0
package yugma.kme.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import yugma.keys.secret.Entropy;
import yugma.keys.secret.Secret;
import yugma.keys.secret.Slab;
import yugma.kme.etsi014.KeyContainer;
import yugma.kme.party.SaeId;

/// Keys in memory, each drawn once and given back once, as long as there are some.
final class Till implements KeysOut, KeysBack {
  final Slab slab = new Slab();
  private final Map<UUID, Secret> waiting = new HashMap<>();
  private long bits;
  private int drawn;

  Till(long bits) {
    this.bits = bits;
  }

  int drawn() {
    return drawn;
  }

  @Override
  public KeyContainer draw(int keys, int bitsEach) throws KeyRefusedException {
    if ((long) keys * bitsEach > bits) {
      throw new KeyRefusedException("too little key is stored; ask again later", true);
    }
    bits -= (long) keys * bitsEach;
    drawn += keys;
    List<KeyContainer.Entry> entries = new ArrayList<>();
    for (int k = 0; k < keys; k++) {
      Secret key = slab.random(bitsEach / Byte.SIZE, Entropy.operatingSystem());
      UUID id = UUID.randomUUID();
      waiting.put(id, key.slice(0, key.bytes()));
      entries.add(new KeyContainer.Entry(id, key));
    }
    return new KeyContainer(entries);
  }

  @Override
  public KeyContainer fetch(SaeId master, List<UUID> ids) throws AlteredException {
    if (!waiting.keySet().containsAll(ids)) {
      throw new AlteredException("no such keys");
    }
    return new KeyContainer(
        ids.stream()
            .map(id -> new KeyContainer.Entry(id, Objects.requireNonNull(waiting.remove(id))))
            .toList());
  }
}
