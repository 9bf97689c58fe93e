// SPDX-License-Identifier: Apache-2.0
package yugma.physics.errortable;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import yugma.kernel.random.RandomStream;
import yugma.kernel.sampling.AliasTable;
import yugma.kernel.sampling.PoissonTable;

/// Independent events whose number in a batch is Poisson, each in any of its shots: of equal rates,
/// or of any, chosen by a table.
///
/// @param counts how many happen in all shots of a batch
/// @param choice which; any with the same chance if there is none
/// @param symptoms of each
@SuppressWarnings("ArrayRecordComponent") // never compared
record Events(PoissonTable counts, Optional<AliasTable> choice, Symptoms symptoms) {

  /// Events of one kind of symptoms.
  ///
  /// @param isEven whether they have the same rate
  static Events of(List<Errors.Event> events, boolean isEven, int shots) {
    double[] rates = events.stream().mapToDouble(Errors.Event::rate).toArray();
    List<int[]> symptoms = events.stream().map(Errors.Event::symptom).toList();
    return new Events(
        new PoissonTable(Arrays.stream(rates).sum() * shots),
        isEven ? Optional.empty() : Optional.of(AliasTable.of(rates)),
        Symptoms.of(Symptoms.kind(symptoms.getFirst()), symptoms));
  }

  /// Draws a batch.
  ///
  /// @param data bytes of all shots, 0 before the first draw
  /// @param shotBits the logarithm of the number of shots, at most 16
  void draw(RandomStream random, SymptomTable.Room room, byte[] data, int shotBits) {
    int bytesPerShot = data.length >> shotBits;
    int shotMask = (1 << shotBits) - 1;
    long left = counts.draw(random);
    while (left > 0) {
      int count = (int) Math.min(left, SymptomTable.Room.EVENTS);
      random.fill(room.words(), choice.isPresent() ? 2 * count : count);
      for (int i = 0; i < count; i++) {
        room.bases()[i] = ((int) room.words()[i] & shotMask) * bytesPerShot;
      }
      choose(room, count);
      symptoms.turn(room.which(), room.bases(), count, data);
      left -= count;
    }
  }

  /// The lowest 16 bits of a word are the shot, those above choose among even events.
  private void choose(SymptomTable.Room room, int count) {
    if (choice.isPresent()) {
      AliasTable table = choice.get();
      for (int i = 0; i < count; i++) {
        room.which()[i] = table.outcome(room.words()[count + i]);
      }
      return;
    }
    long size = (long) symptoms.size() << 16;
    for (int i = 0; i < count; i++) {
      room.which()[i] = (int) Math.multiplyHigh(room.words()[i] >>> 16, size);
    }
  }
}
