// SPDX-License-Identifier: Apache-2.0
package yugma.physics.errormodel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import yugma.physics.symptom.SparseSet;

/// The splitting of the errors of one channel into its own smaller ones: Y into X and Z, a pair
/// into what it does to each qubit.
///
/// An error of one detector is a part. An error of two is one too, unless parts of one detector
/// cover it. All others are put together from parts whose detectors are disjoint.
final class ChannelParts {
  private final int detectors;

  /// @param detectors numbers from here on are observables
  ChannelParts(int detectors) {
    this.detectors = detectors;
  }

  /// Each error with separators between its parts; as it was if it cannot be split.
  ///
  /// @param errors by the bits of what they are made of, the empty one first
  int[][] split(int[][] errors) {
    List<int[]> singles = new ArrayList<>();
    List<int[]> pairs = new ArrayList<>();
    for (int[] error : errors) {
      if (seen(error) == 1) {
        singles.add(error);
      }
    }
    for (int[] error : errors) {
      if (seen(error) == 2 && !(isCovered(error[0], singles) && isCovered(error[1], singles))) {
        pairs.add(error);
      }
    }
    List<int[]> parts = new ArrayList<>(singles);
    parts.addAll(pairs);
    int[][] split = new int[errors.length][];
    for (int i = 0; i < errors.length; i++) {
      split[i] = split(errors[i], singles, pairs, parts);
    }
    return split;
  }

  private int[] split(int[] error, List<int[]> singles, List<int[]> pairs, List<int[]> parts) {
    if (seen(error) <= 1 || pairs.contains(error)) {
      return error;
    }
    List<int[]> chosen = new ArrayList<>();
    if (cover(error, singles, chosen) || cover(error, parts, chosen)) {
      return joined(chosen);
    }
    return error;
  }

  private static boolean isCovered(int detector, List<int[]> singles) {
    return singles.stream().anyMatch(single -> single[0] == detector);
  }

  /// How many detectors it flips.
  private int seen(int[] error) {
    int count = 0;
    while (count < error.length && error[count] < detectors) {
      count++;
    }
    return count;
  }

  /// Finds parts with disjoint detectors that make up the rest of an error.
  private boolean cover(int[] rest, List<int[]> parts, List<int[]> chosen) {
    int left = seen(rest);
    if (left == 0) {
      return rest.length == 0;
    }
    for (int[] part : parts) {
      if (part[0] == rest[0] || part[0] < detectors && seen(part) == 2 && part[1] == rest[0]) {
        int[] next = SparseSet.xor(rest, part);
        chosen.add(part);
        if (seen(next) == left - seen(part) && cover(next, parts, chosen)) {
          return true;
        }
        chosen.removeLast();
      }
    }
    return false;
  }

  private static int[] joined(List<int[]> parts) {
    List<int[]> sorted = parts.stream().sorted(Arrays::compare).toList();
    int[] all = new int[sorted.stream().mapToInt(part -> part.length + 1).sum() - 1];
    int at = 0;
    for (int[] part : sorted) {
      if (at > 0) {
        all[at++] = MechanismTable.SEPARATOR;
      }
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }
}
