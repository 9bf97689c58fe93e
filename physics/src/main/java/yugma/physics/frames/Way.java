// SPDX-License-Identifier: Apache-2.0
package yugma.physics.frames;

import java.util.Arrays;
import yugma.kernel.random.RandomStream;
import yugma.physics.errortable.Errors;
import yugma.physics.errortable.SymptomTable;

/// How the shots of a batch come about. Immutable, safe to share.
sealed interface Way {
  /// Shots of a batch, a power of two.
  int shots();

  /// One thread's means of filling an array with the bytes of all shots of a batch.
  Filler filler(byte[] data);

  /// Writes all bytes of a batch, one batch after the other.
  @FunctionalInterface
  interface Filler {
    void fill(RandomStream random);
  }

  /// All shots go through the circuit, instruction by instruction.
  record Stepwise(Program program, Batch.Setting setting) implements Way {
    @Override
    public int shots() {
      return 64 * program.words();
    }

    @Override
    public Filler filler(byte[] data) {
      ShotWriter writer = new ShotWriter(setting.lanes(), program.words(), data);
      Batch batch = new Batch(program, setting, writer);
      return random -> batch.run(program.ops(), random);
    }
  }

  /// Errors are drawn from a table of what each turns over.
  record ByErrors(SymptomTable table, int shots) implements Way {
    private static final int MOST_SHOTS = 2_048;
    private static final long NEAR_BYTES = 1 << 17;

    static ByErrors of(Errors errors, int atLeast, long bits) {
      int shots = atLeast;
      while (shots < MOST_SHOTS && 2L * shots * ((bits + 7) / 8) <= NEAR_BYTES) {
        shots *= 2;
      }
      return new ByErrors(new SymptomTable(errors, shots), shots);
    }

    @Override
    public Filler filler(byte[] data) {
      SymptomTable.Room room = new SymptomTable.Room();
      return random -> {
        Arrays.fill(data, (byte) 0);
        table.sample(data, room, random);
      };
    }
  }
}
