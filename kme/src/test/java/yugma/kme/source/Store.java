// SPDX-License-Identifier: Apache-2.0
package yugma.kme.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import yugma.keys.secret.Permit;

/// Keeps blocks in memory; one that is known already is wiped, as by a ledger.
final class Store implements Intake {
  private final List<Block> blocks = new ArrayList<>();
  private boolean fails;

  void fail(boolean does) {
    fails = does;
  }

  @Override
  public synchronized void take(Block block) {
    if (fails) {
      throw new UncheckedIOException(new IOException("no space left"));
    }
    if (ids().contains(block.id())) {
      block.material().close();
    } else {
      blocks.add(block);
    }
  }

  synchronized List<Block> blocks() {
    return List.copyOf(blocks);
  }

  synchronized List<UUID> ids() {
    return blocks.stream().map(Block::id).toList();
  }

  synchronized byte[] bytes(int block) {
    List<byte[]> seen = new ArrayList<>();
    blocks
        .get(block)
        .material()
        .reveal(Permit.COMBINE, at -> seen.add(at.toArray(ValueLayout.JAVA_BYTE)));
    return seen.getFirst();
  }
}
