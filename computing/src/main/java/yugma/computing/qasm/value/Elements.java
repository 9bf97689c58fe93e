// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.value;

import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;

/// An array of values, or a part of one that shares its memory.
public final class Elements implements Value {
  private final Value[] memory;
  private final int offset;
  private final int[] sizes;
  private final int[] strides;

  private Elements(Value[] memory, int offset, int[] sizes, int[] strides) {
    this.memory = memory;
    this.offset = offset;
    this.sizes = sizes;
    this.strides = strides;
  }

  /// All alike.
  public static Elements filled(List<Integer> sizes, Value value) {
    int[] lengths = sizes.stream().mapToInt(Integer::intValue).toArray();
    int[] strides = new int[lengths.length];
    int count = 1;
    for (int i = lengths.length - 1; i >= 0; i--) {
      strides[i] = count;
      count *= lengths[i];
    }
    Value[] memory = new Value[count];
    for (int i = 0; i < count; i++) {
      memory[i] = value instanceof Bits bits ? bits.copy() : value;
    }
    return new Elements(memory, 0, lengths, strides);
  }

  /// The number of dimensions.
  public int dimensions() {
    return sizes.length;
  }

  /// The size of a dimension.
  public int size(int dimension) {
    return sizes[dimension];
  }

  /// Its sizes.
  public List<Integer> sizes() {
    return Arrays.stream(sizes).boxed().toList();
  }

  /// The part at a place of the first dimension: of one dimension less, or a value.
  public Value get(int at) {
    return sizes.length == 1 ? memory[offset + at * strides[0]] : row(at);
  }

  private Elements row(int at) {
    return new Elements(
        memory,
        offset + at * strides[0],
        Arrays.copyOfRange(sizes, 1, sizes.length),
        Arrays.copyOfRange(strides, 1, strides.length));
  }

  /// The part at places of a dimension that are equally far apart.
  public Elements slice(int dimension, int first, int step, int count) {
    int[] lengths = sizes.clone();
    int[] far = strides.clone();
    lengths[dimension] = count;
    far[dimension] = strides[dimension] * step;
    return new Elements(memory, offset + first * strides[dimension], lengths, far);
  }

  /// The part at one place of a dimension, which goes.
  public Elements drop(int dimension, int at) {
    int[] lengths = new int[sizes.length - 1];
    int[] far = new int[sizes.length - 1];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = sizes[i < dimension ? i : i + 1];
      far[i] = strides[i < dimension ? i : i + 1];
    }
    return new Elements(memory, offset + at * strides[dimension], lengths, far);
  }

  /// The value of an array without dimensions.
  public Value only() {
    return memory[offset];
  }

  /// Changes the value of an array without dimensions.
  public void setOnly(Value value) {
    memory[offset] = value;
  }

  /// Changes what is at a place of the first dimension.
  public void set(int at, Value value) {
    if (sizes.length == 1) {
      memory[offset + at * strides[0]] = value;
    } else if (value instanceof Elements elements) {
      row(at).setAll(elements);
    } else {
      throw new IllegalArgumentException("a row is " + value + ", must be an array");
    }
  }

  /// Takes over all values of another of the same shape, which may share its memory.
  public void setAll(Elements other) {
    if (!Arrays.equals(sizes, other.sizes)) {
      throw Trouble.of(
          "an array of sizes " + other.sizes() + " does not fit one of sizes " + sizes(),
          "take a part of the same shape");
    }
    Elements from = other.copy();
    if (sizes.length == 0) {
      setOnly(from.only());
      return;
    }
    for (int i = 0; i < sizes[0]; i++) {
      set(i, from.get(i) instanceof Bits bits ? bits.copy() : from.get(i));
    }
  }

  /// Another of the same values, with memory of its own.
  public Elements copy() {
    Elements copy = filled(sizes(), Whole.ZERO);
    if (sizes.length == 0) {
      copy.setOnly(only());
      return copy;
    }
    for (int i = 0; i < sizes[0]; i++) {
      copy.set(i, get(i) instanceof Bits bits ? bits.copy() : get(i));
    }
    return copy;
  }

  @Override
  public String toString() {
    StringJoiner text = new StringJoiner(", ", "{", "}");
    for (int i = 0; i < (sizes.length == 0 ? 0 : sizes[0]); i++) {
      text.add(get(i).toString());
    }
    return text.toString();
  }
}
