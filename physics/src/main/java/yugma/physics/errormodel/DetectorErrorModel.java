// SPDX-License-Identifier: Apache-2.0
package yugma.physics.errormodel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import yugma.physics.circuit.Qubits;

/// Independent errors, each with its probability and what it flips. Immutable.
///
/// A repetition is kept as such; [#flattened()] writes it out.
public record DetectorErrorModel(List<Item> items) {
  private static final long MOST_LINES = 1L << 62;
  private static final long BYTES_A_LINE = 250;
  private static final long BYTES_A_DETECTOR = 64;

  public DetectorErrorModel {
    items = List.copyOf(items);
  }

  /// One line of a model. Numbers of detectors count from the shifts before it.
  public sealed interface Item {}

  /// An error, as parts that a decoder may take for errors of their own.
  ///
  /// @param probability in [0, 1]
  /// @param parts what it flips is what is in an odd number of these; at least one
  public record Mechanism(double probability, List<Symptom> parts) implements Item {
    public Mechanism {
      parts = List.copyOf(parts);
      if (!(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException(
            "probability is " + probability + ", must lie in [0, 1]");
      }
      if (parts.isEmpty()) {
        throw new IllegalArgumentException("an error has no parts, must have at least one");
      }
    }

    /// What it flips.
    public Symptom symptom() {
      return parts.size() == 1
          ? parts.getFirst()
          : parts.stream().reduce(Symptom.of(new int[0], new int[0]), Symptom::xor);
    }

    private Mechanism shifted(long by) {
      return by == 0
          ? this
          : new Mechanism(
              probability,
              parts.stream()
                  .map(part -> new Symptom(shift(part.detectors(), by), part.observables()))
                  .toList());
    }
  }

  /// Says that detectors exist, and where they are.
  ///
  /// @param coordinates may be none
  public record Place(List<Double> coordinates, Qubits detectors) implements Item {
    public Place {
      coordinates = List.copyOf(coordinates);
    }
  }

  /// Says that observables exist.
  public record Observables(Qubits observables) implements Item {}

  /// Adds to the numbers and the coordinates of all detectors that follow.
  ///
  /// @param detectors >= 0
  public record Shift(List<Double> coordinates, long detectors) implements Item {
    public Shift {
      coordinates = List.copyOf(coordinates);
    }
  }

  /// A body that stands a number of times, shifts and all.
  ///
  /// @param times >= 1
  public record Repeat(long times, DetectorErrorModel body) implements Item {
    public Repeat {
      if (times < 1) {
        throw new IllegalArgumentException("repetition is " + times + ", must be at least 1");
      }
    }
  }

  /// The number of detectors: one more than the highest that is named.
  public long detectors() {
    return Math.max(0, scan(0)[1] + 1);
  }

  /// The shift at the end, and the highest detector, -1 of none, from a shift at the start.
  private long[] scan(long start) {
    long shift = start;
    long most = -1;
    for (Item item : items) {
      switch (item) {
        case Mechanism mechanism -> {
          for (Symptom part : mechanism.parts()) {
            most =
                Math.max(most, part.detectors().size() == 0 ? -1 : shift + part.detectors().most());
          }
        }
        case Place place ->
            most =
                Math.max(
                    most, place.detectors().size() == 0 ? -1 : shift + place.detectors().most());
        case Observables _ -> {}
        case Shift by -> shift = Math.addExact(shift, by.detectors());
        case Repeat repeat -> {
          long step = repeat.body().scan(0)[0];
          long last = Math.addExact(shift, Math.multiplyExact(step, repeat.times() - 1));
          most = Math.max(most, repeat.body().scan(last)[1]);
          shift = Math.addExact(last, step);
        }
      }
    }
    return new long[] {shift, most};
  }

  /// The number of observables: one more than the highest that is named.
  public int observables() {
    int most = -1;
    for (Item item : items) {
      most =
          switch (item) {
            case Mechanism mechanism ->
                mechanism.parts().stream()
                    .mapToInt(part -> part.observables().most())
                    .reduce(most, Math::max);
            case Observables named -> Math.max(most, named.observables().most());
            case Repeat repeat -> Math.max(most, repeat.body().observables() - 1);
            case Place _, Shift _ -> most;
          };
    }
    return most + 1;
  }

  /// The number of detectors, if so many can be held.
  ///
  /// @throws IllegalArgumentException if there are too many, telling how many may be
  public int detectorsHeld() {
    long detectors = detectors();
    long most = Math.min(Integer.MAX_VALUE - 1, HeapRoom.most(BYTES_A_DETECTOR));
    if (detectors > most) {
      throw new IllegalArgumentException(
          "the model has " + detectors + " detectors, at most " + most + " " + HeapRoom.remedy());
    }
    return (int) detectors;
  }

  /// How many lines it has when repetitions are written out, 2^62 of more.
  public long lines() {
    long lines = 0;
    for (Item item : items) {
      long own = 1;
      if (item instanceof Repeat repeat) {
        long body = Math.max(1, repeat.body().lines());
        own = body > MOST_LINES / repeat.times() ? MOST_LINES : body * repeat.times();
      }
      lines = Math.min(MOST_LINES, lines + own);
    }
    return lines;
  }

  private void requireRoom() {
    long lines = lines();
    long most = HeapRoom.most(BYTES_A_LINE);
    if (lines > most && lines > items.size()) {
      throw new IllegalArgumentException(
          "the model has "
              + (lines < MOST_LINES ? "" : "more than ")
              + lines
              + " lines when repetitions are written out, at most "
              + most
              + " "
              + HeapRoom.remedy());
    }
    detectorsHeld();
  }

  /// All errors with their detectors counted from 0, repetitions as often as they stand.
  ///
  /// @throws IllegalArgumentException if there are more than fit in the memory
  public List<Mechanism> mechanisms() {
    requireRoom();
    List<Mechanism> mechanisms = new ArrayList<>();
    walk(
        0,
        (item, shift) -> {
          if (item instanceof Mechanism mechanism) {
            mechanisms.add(mechanism.shifted(shift));
          }
        });
    return mechanisms;
  }

  private long walk(long start, BiConsumer<Item, Long> visitor) {
    long shift = start;
    for (Item item : items) {
      switch (item) {
        case Shift by -> {
          visitor.accept(by, shift);
          shift = Math.addExact(shift, by.detectors());
        }
        case Repeat repeat -> {
          for (long i = 0; i < repeat.times(); i++) {
            shift = repeat.body().walk(shift, visitor);
          }
        }
        case Mechanism _, Place _, Observables _ -> visitor.accept(item, shift);
      }
    }
    return shift;
  }

  /// The same model without repetitions and shifts of numbers; shifts of coordinates stay.
  ///
  /// @throws IllegalArgumentException if it would not fit in the memory
  public DetectorErrorModel flattened() {
    requireRoom();
    List<Item> flat = new ArrayList<>();
    walk(
        0,
        (item, by) ->
            flat.add(
                switch (item) {
                  case Mechanism mechanism -> mechanism.shifted(by);
                  case Place place -> new Place(place.coordinates(), shift(place.detectors(), by));
                  case Shift shift -> new Shift(shift.coordinates(), 0);
                  case Observables _, Repeat _ -> item;
                }));
    flat.removeIf(item -> item instanceof Shift shift && shift.coordinates().isEmpty());
    return new DetectorErrorModel(flat);
  }

  private static Qubits shift(Qubits numbers, long by) {
    int[] shifted = numbers.toArray();
    for (int i = 0; i < shifted.length; i++) {
      shifted[i] = Math.toIntExact(shifted[i] + by);
    }
    return Qubits.of(shifted);
  }
}
